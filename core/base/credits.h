// Amounts that must be exact: credit (also hours and points) in hundredths, money in cents.
#pragma once

#include <QHash>
#include <QString>

#include <compare>
#include <optional>

namespace credence {

/// A number of credits, hours or points in whole hundredths. Never floating point.
struct Credits {
    qint64 hundredths = 0;

    static constexpr Credits whole(qint64 n) { return {n * 100}; }
    /// Reads "8", "0.25", "41.5"; at most two decimals; no sign, no exponent. nullopt for anything else.
    static std::optional<Credits> parse(QStringView text);
    /// The nearest hundredth of a JSON number; nullopt when it has more than two decimals, is negative or not finite.
    static std::optional<Credits> fromDouble(double number);
    /// Shortest form with a point: "8", "0.25", "41.5".
    QString text() const;
    double toDouble() const { return static_cast<double>(hundredths) / 100.0; }

    friend constexpr auto operator<=>(const Credits &, const Credits &) = default;
    friend constexpr Credits operator+(Credits a, Credits b) { return {a.hundredths + b.hundredths}; }
    friend constexpr Credits operator-(Credits a, Credits b) { return {a.hundredths - b.hundredths}; }
    Credits &operator+=(Credits b) { hundredths += b.hundredths; return *this; }
    Credits &operator-=(Credits b) { hundredths -= b.hundredths; return *this; }
};

/// Money in whole cents (US dollars).
struct Cents {
    qint64 cents = 0;
    /// Reads "1450", "1450.00", "$1,450"; nullopt for anything else.
    static std::optional<Cents> parse(QStringView text);
    friend constexpr auto operator<=>(const Cents &, const Cents &) = default;
};

} // namespace credence
