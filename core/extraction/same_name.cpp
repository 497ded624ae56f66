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

} // namespace

bool mayBeSamePerson(const QString &printed, const QString &name)
{
    QStringList few = namesIn(printed);
    QStringList many = namesIn(name);
    if (few.isEmpty() || many.isEmpty())
        return true;
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
