#include "core/base/json_fields.h"

#include "core/base/date_range.h"

#include <cmath>

namespace credence {

JsonFields::JsonFields(const QJsonObject &object, const QString &what) : m_object(object), m_what(what) {}

QJsonValue JsonFields::take(const QString &key)
{
    m_asked.insert(key);
    return m_object.value(key);
}

void JsonFields::problem(const QString &sentence)
{
    if (!m_error)
        m_error = Error{ErrorKind::Invalid, sentence, {}};
}

void JsonFields::wrong(const QString &key, const QString &expected)
{
    problem(QStringLiteral("The key \"%1\" of %2 must be %3.").arg(key, m_what, expected));
}

bool JsonFields::has(const QString &key)
{
    const QJsonValue v = take(key);
    return !v.isUndefined() && !v.isNull();
}

QJsonValue JsonFields::value(const QString &key) { return take(key); }

QString JsonFields::text(const QString &key)
{
    if (!has(key))
        return QStringLiteral("");
    const QJsonValue v = take(key);
    if (!v.isString())
        wrong(key, QStringLiteral("text"));
    return v.toString(QStringLiteral(""));
}

QString JsonFields::requiredText(const QString &key)
{
    const QString found = text(key);
    if (found.trimmed().isEmpty())
        problem(QStringLiteral("The key \"%1\" of %2 is missing.").arg(key, m_what));
    return found;
}

QDate JsonFields::day(const QString &key)
{
    if (!has(key))
        return {};
    const QDate day = isoDay(take(key).toString());
    if (!day.isValid())
        wrong(key, QStringLiteral("a day that exists, written YYYY-MM-DD"));
    return day;
}

QDateTime JsonFields::moment(const QString &key)
{
    if (!has(key))
        return {};
    const QDateTime moment = momentFrom(take(key).toString());
    if (!moment.isValid())
        wrong(key, QStringLiteral("a day and time that exist, written YYYY-MM-DDThh:mm"));
    return moment;
}

void JsonFields::ordered(const QString &firstKey, QDate first, const QString &lastKey, QDate last)
{
    if (first.isValid() && last.isValid() && last < first)
        problem(QStringLiteral("The \"%1\" of %2 (%3) lies before its \"%4\" (%5). Correct one of the two days.").arg(lastKey, m_what, isoText(last), firstKey, isoText(first)));
}

QStringList JsonFields::asked() const
{
    QStringList keys(m_asked.cbegin(), m_asked.cend());
    keys.sort();
    return keys;
}

std::optional<Credits> JsonFields::amount(const QString &key)
{
    if (!has(key))
        return std::nullopt;
    const QJsonValue v = take(key);
    const auto amount = v.isDouble() ? Credits::fromDouble(v.toDouble()) : std::nullopt;
    if (!amount)
        wrong(key, QStringLiteral("a number of 0 or more with at most two decimals"));
    return amount;
}

std::optional<int> JsonFields::number(const QString &key)
{
    if (!has(key))
        return std::nullopt;
    const QJsonValue v = take(key);
    const double number = v.toDouble();
    if (!v.isDouble() || number != std::floor(number) || std::abs(number) > 1e6) {
        wrong(key, QStringLiteral("a whole number"));
        return std::nullopt;
    }
    return static_cast<int>(number);
}

std::optional<bool> JsonFields::answer(const QString &key)
{
    if (!has(key))
        return std::nullopt;
    const QJsonValue v = take(key);
    if (!v.isBool()) {
        wrong(key, QStringLiteral("true or false"));
        return std::nullopt;
    }
    return v.toBool();
}

std::optional<QStringList> JsonFields::maybeList(const QString &key)
{
    if (!has(key))
        return std::nullopt;
    const QJsonValue v = take(key);
    QStringList out;
    bool good = v.isArray();
    const QJsonArray entries = v.toArray();
    for (const QJsonValue entry : entries) {
        good = good && entry.isString();
        out << entry.toString();
    }
    if (!good)
        wrong(key, QStringLiteral("a list of texts"));
    return out;
}

QJsonObject JsonFields::object(const QString &key)
{
    if (!has(key))
        return {};
    const QJsonValue v = take(key);
    if (!v.isObject())
        wrong(key, QStringLiteral("an object"));
    return v.toObject();
}

QList<QJsonObject> JsonFields::objects(const QString &key)
{
    if (!has(key))
        return {};
    const QJsonValue v = take(key);
    QList<QJsonObject> out;
    bool good = v.isArray();
    const QJsonArray entries = v.toArray();
    for (const QJsonValue entry : entries) {
        good = good && entry.isObject();
        out << entry.toObject();
    }
    if (!good)
        wrong(key, QStringLiteral("a list of objects"));
    return out;
}

void JsonFields::include(const Result<> &part)
{
    if (!part && !m_error)
        m_error = part.error();
}

Result<> JsonFields::finish()
{
    if (m_error)
        return *m_error;
    const QStringList keys = m_object.keys();
    for (const QString &key : keys) {
        if (!m_asked.contains(key))
            return Error{ErrorKind::Invalid, QStringLiteral("The key \"%1\" of %2 is not known.").arg(key, m_what), {}};
    }
    return {};
}

} // namespace credence
