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
    static const QRegularExpression part(QStringLiteral("\\b(?:of (?:these|which|this)|includ(?:es|ing))\\W{0,2}\\s[^.;)]{0,12}\\d[\\d.,]*\\s[^.;)]{0,30}\\b(?:in|on|of)\\s[^;)]{3,60}"), QRegularExpression::CaseInsensitiveOption); // "(of these 1.0 in opioid prescribing)"
    for (auto parts = part.globalMatch(flat); parts.hasNext();)
        out += parts.next().captured() + QLatin1Char('\n');
    return out;
}

/// The name of a drug says what is given, not that prescribing it was taught.
QString withoutDrugs(const QString &about)
{
    static const QRegularExpression drug(QStringLiteral("\\bnaloxone\\b"), QRegularExpression::CaseInsensitiveOption);
    return QString(about).remove(drug);
}

} // namespace

QStringList findTopics(const QString &title, const QString &flat)
{
    const QString about = title + QLatin1Char('\n') + requirementWords(flat);
    QStringList topics;
    for (const Wording &wording : topicWordings()) {
        const bool ofPrescribing = wording.id == QLatin1String("opioid-prescribing");
        if (!wording.strong.pattern().isEmpty() && wording.strong.match(ofPrescribing ? withoutDrugs(about) : about).hasMatch())
            topics << wording.id;
    }
    return topics;
}

} // namespace credence
