#include "core/extraction/same_name.h"

#include "core/base/text.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace credence {

namespace {

/// Names without titles and degrees. Written as degrees are: "DO" is one, "Do" is a name.
QStringList namesIn(const QString &text)
{
    static const QRegularExpression dotted(QStringLiteral("\\b((?:[A-Za-z]\\.){2,})"));
    static const QRegularExpression between(QStringLiteral("[^\\p{L}'’]+"));
    static const QRegularExpression degree(QStringLiteral("^(Dr|Mr|Mrs|Ms|Prof|Professor|Doctor|Jr|Sr|II|III|IV|MD|DO|PhD|PHD|MPH|MBA|MSc|MS|MA|BSc|MHA|MHS|MEd|DNP|RN|NP|PA|APRN|PharmD|DDS|DMD|JD|MBBS|MBChB|"
                                                  "Esq|F[A-Z]{2,5})$"));
    QString plain = text;
    for (auto match = dotted.match(plain); match.hasMatch(); match = dotted.match(plain))
        plain.replace(match.capturedStart(), match.capturedLength(), match.captured().remove(QLatin1Char('.')) + QLatin1Char(' '));
    QStringList names;
    for (const QString &word : plain.split(between, Qt::SkipEmptyParts)) {
        if (!degree.match(word).hasMatch())
            names << folded(word);
    }
    return names;
}

/// The parts of a double surname, folded: "Rivera-Smith". Empty for any other name.
QStringList doubleSurname(const QString &text)
{
    static const QRegularExpression joined(QStringLiteral("(\\p{L}{2,}(?:['’]\\p{L}+)?)[-‐‑](\\p{L}{2,}(?:['’]\\p{L}+)?)(?=\\s*(?:,|$|\\s(?:MD|DO|[JS]r|I{2,3}|PhD|NP|RN|PA)\\b))"), QRegularExpression::UseUnicodePropertiesOption);
    const auto match = joined.match(text.trimmed());
    return match.hasMatch() ? QStringList{folded(match.captured(1)), folded(match.captured(2))} : QStringList();
}

/// Whether all parts of the double surname of `text` are among `names`.
bool hasWholeSurname(const QString &text, const QStringList &names)
{
    const QStringList parts = doubleSurname(text);
    return std::all_of(parts.begin(), parts.end(), [&](const QString &part) { return names.contains(part); });
}

/// What the letters behind a name say of the profession; empty: nothing.
QString professionIn(const QString &credentials)
{
    static const std::pair<QRegularExpression, QString> professions[]{
        {QRegularExpression(QStringLiteral("\\b(?:MD|DO|MBBS|MBChB|MBBCh|BMBS|MBBChir)\\b")), QStringLiteral("physician")},
        {QRegularExpression(QStringLiteral("\\b(?:NP|FNP|APRN|CRNA|CNP|DNP|RN|BSN|MSN|LPN|CNM|CNS|ACNP|PMHNP)\\b")), QStringLiteral("nurse")},
        {QRegularExpression(QStringLiteral("\\b(?:PA|PA-C|PAC)\\b")), QStringLiteral("physician assistant")},
        {QRegularExpression(QStringLiteral("\\b(?:PharmD|RPh)\\b")), QStringLiteral("pharmacist")},
        {QRegularExpression(QStringLiteral("\\b(?:DDS|DMD)\\b")), QStringLiteral("dentist")}};
    const QString plain = QString(credentials).remove(QLatin1Char('.'));
    for (const auto &[letters, profession] : professions) {
        if (letters.match(plain).hasMatch())
            return profession;
    }
    return {};
}

} // namespace

bool mayBeSameProfession(const QString &credentials, const QString &degree)
{
    const QString printed = professionIn(credentials);
    const QString own = professionIn(degree);
    return printed.isEmpty() || own.isEmpty() || printed == own;
}

bool mayBeSamePerson(const QString &printed, const QString &name)
{
    QStringList few = namesIn(printed);
    QStringList many = namesIn(name);
    if (few.isEmpty() || many.isEmpty())
        return true;
    if (!hasWholeSurname(printed, many) || !hasWholeSurname(name, few))
        return false;
    if (few.size() > many.size())
        std::swap(few, many);
    bool inFull = false;
    // Full names first, so that an initial does not take the place of a name that matches in full.
    std::stable_sort(few.begin(), few.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    for (const QString &each : std::as_const(few)) {
        auto found = std::find(many.begin(), many.end(), each);
        inFull = inFull || (found != many.end() && each.size() > 1);
        if (found == many.end())
            found = std::find_if(many.begin(), many.end(), [&](const QString &other) {
                return (each.size() == 1 || other.size() == 1) && other.front() == each.front();
            });
        if (found == many.end())
            return false;
        many.erase(found);
    }
    return inFull;
}

} // namespace credence
