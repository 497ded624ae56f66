#include "core/extraction/find_topics.h"

#include "core/extraction/wordings.h"

namespace credence {

namespace {

/// The parts of the text that say which requirement the activity meets.
QString requirementWords(const QString &flat)
{
    static const QRegularExpression meets(QStringLiteral("(?:meets?|fulfil?ls?|satisf(?:y|ies)|counts? toward|qualif(?:y|ies) (?:for|as)|compl(?:y|ies) with|approved for|includ(?:es|ing))\\s[^.;]{0,160}?(?:requirement|mandat|credits? in|hours? (?:in|of)|licensure)[^.;]{0,120}"),
                                          QRegularExpression::CaseInsensitiveOption);
    QString out;
    auto matches = meets.globalMatch(flat);
    while (matches.hasNext())
        out += matches.next().captured() + QLatin1Char('\n');
    return out;
}

} // namespace

QStringList findTopics(const QString &title, const QString &flat)
{
    const QString about = title + QLatin1Char('\n') + requirementWords(flat);
    QStringList topics;
    for (const Wording &wording : topicWordings()) {
        if (!wording.strong.pattern().isEmpty() && wording.strong.match(about).hasMatch())
            topics << wording.id;
    }
    return topics;
}

} // namespace credence
