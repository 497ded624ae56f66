#include "core/activities/word_match.h"

#include "core/base/text.h"

#include <QRegularExpression>
#include <QSet>

namespace credence {

QString matchable(const QString &text)
{
    QString plain = folded(text);
    static const QRegularExpression apart(QStringLiteral("[^\\w-]+"), QRegularExpression::UseUnicodePropertiesOption);
    plain.replace(apart, QStringLiteral(" "));
    return QLatin1Char(' ') + plain.trimmed() + QLatin1Char(' ');
}

QString matchableText(const Activity &activity)
{
    return matchable(activity.title + QLatin1Char(' ') + activity.subjects.join(QLatin1Char(' ')) + QLatin1Char(' ') + activity.topics.join(QLatin1Char(' ')));
}

QString firstMatch(const QString &text, const QStringList &words)
{
    for (const QString &word : words) {
        const bool whole = word.startsWith(QLatin1Char(' '));
        const QString wanted = whole ? folded(word) + QLatin1Char(' ') : folded(word);
        if (!wanted.trimmed().isEmpty() && text.contains(QLatin1Char(' ') + wanted))
            return word;
    }
    return {};
}

QString sharedWord(const QString &text, const QString &sentence)
{
    static const QSet<QString> empty{QStringLiteral("quality"), QStringLiteral("care"), QStringLiteral("safety"), QStringLiteral("medicine"), QStringLiteral("medical"),
                                     QStringLiteral("clinical"), QStringLiteral("health"), QStringLiteral("hospital"), QStringLiteral("patient"), QStringLiteral("patients"),
                                     QStringLiteral("improvement"), QStringLiteral("education"), QStringLiteral("review"), QStringLiteral("update"), QStringLiteral("with"), QStringLiteral("from"), QStringLiteral("become"), QStringLiteral("this"), QStringLiteral("that"), QStringLiteral("year"), QStringLiteral("months")};
    const QStringList found = matchable(sentence).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : found) {
        if (word.size() >= 4 && !empty.contains(word) && text.contains(QLatin1Char(' ') + word))
            return word;
    }
    return {};
}

} // namespace credence
