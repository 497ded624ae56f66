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

namespace {
/// They say nothing, alone or together.
const QSet<QString> &emptyWords()
{
    static const QSet<QString> words{QStringLiteral("care"), QStringLiteral("medicine"), QStringLiteral("medical"), QStringLiteral("clinical"), QStringLiteral("health"),
                                     QStringLiteral("hospital"), QStringLiteral("patient"), QStringLiteral("patients"), QStringLiteral("review"), QStringLiteral("update"), QStringLiteral("with"),
                                     QStringLiteral("from"), QStringLiteral("become"), QStringLiteral("this"), QStringLiteral("that"), QStringLiteral("year"), QStringLiteral("months")};
    return words;
}

/// They say nothing alone: half of all courses have them.
const QSet<QString> &commonWords()
{
    static const QSet<QString> words{QStringLiteral("quality"), QStringLiteral("safety"), QStringLiteral("improvement"), QStringLiteral("education")};
    return words;
}
} // namespace

QString sharedWord(const QString &text, const QString &sentence)
{
    const QStringList found = matchable(sentence).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : found) {
        if (word.size() >= 4 && !emptyWords().contains(word) && !commonWords().contains(word) && text.contains(QLatin1Char(' ') + word))
            return word;
    }
    return {};
}

QStringList wordsTogether(const QString &text, const QString &sentence)
{
    QStringList both;
    const QStringList found = matchable(sentence).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : found) {
        if (word.size() >= 4 && !emptyWords().contains(word) && !both.contains(word) && text.contains(QLatin1Char(' ') + word))
            both << word;
    }
    return both.size() >= 2 ? both : QStringList();
}

} // namespace credence
