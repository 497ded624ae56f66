#include "core/extraction/find_format.h"

#include <QRegularExpression>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption); }

struct Sign {
    const char *format;
    QRegularExpression words;
    double sure;
};

/// What the words of a designation or a format label mean.
const QList<Sign> &signs()
{
    static const QList<Sign> all{
        {"journal", words("journal[- ]based|journal (?:cme|article|activity)"), 0.95},
        {"poc", words("point[- ]of[- ]care|\\bPoC\\b"), 0.95},
        {"rss", words("regularly[- ]scheduled (?:series|conferences?|sessions?)|\\bRSS\\b"), 0.95},
        {"enduring", words("enduring|internet[- ]based|\\bself[- ](?:study|paced|assessment)|home study|independent study|on[- ]demand|online (?:continuing|course|activity|module|self|cme|learning|training)|recorded|e-?learning"), 0.95},
        {"live", words("\\blive\\b|in[- ]person|group learning|webinar|symposium|conference|workshop|hybrid|apprentissage collectif"), 0.93},
    };
    return all;
}

/// Weaker signs anywhere on the paper, most telling first.
const QList<Sign> &hints()
{
    static const QList<Sign> all{
        {"rss", words("grand rounds|tumou?r board|morbidity (?:and|&) mortality|\\bM&M\\b|case conferences?\\b|journal club"), 0.8},
        {"poc", words("point[- ]of[- ]care (?:learning|cme|activit|credit|search|look-?up)|internet point[- ]of[- ]care"), 0.85},
        {"enduring", words("post-?test|\\bscore\\s*:|self-?assessment program|podcast|on[- ]demand|enduring|home[- ]?study|web-based|online (?:course|activity|module|training)|completed (?:the |this )?online|e-?learning|self-?paced"), 0.75},
        {"live", words("category\\s*1\\s*-?\\s*A\\b|group learning|\\bwebinar|symposium|conference|congress|workshop|annual meeting|attended|\\bfor attending|attendance|in[- ]person|\\bvirtual\\b|\\blive\\b|seminar|hours attended|apprentissage collectif|\\bheld on\\b|\\b(?:following|this) event\\b|took place|a assisté|tenue? (?:le|à)|veranstaltung\\b|hybrid (?:meeting|event|conference|course)|kongress\\b|tagung\\b|präsenz|kategorie A\\b|congrès|colloque|atelier"), 0.75},
        {"journal", words("journal of|\\bjournal\\b.{0,30}\\bCME"), 0.6},
    };
    return all;
}

std::optional<Field<QString>> meaning(const PageText &text, const QRegularExpressionMatch &found, const QList<Sign> &list)
{
    for (const Sign &sign : list) {
        const auto match = sign.words.match(found.captured(1));
        if (match.hasMatch()) {
            const int begin = static_cast<int>(found.capturedStart(1) + match.capturedStart());
            return Field<QString>{QLatin1String(sign.format), sign.sure, text.place(begin, begin + static_cast<int>(match.capturedLength())), {}};
        }
    }
    return std::nullopt;
}

} // namespace

Field<QString> findFormat(const PageText &text)
{
    static const QList<QRegularExpression> statements{
        words("designate[sd]? (?:this|the) (.{0,60}?)(?:for a maximum|for up to|for|\\.)"),
        words("\\b(?:activity format|format|activity type|type of activity|learning format|delivery(?: method)?|modality)\\s*:?\\s+(.{3,50})"),
        words("(?:participated in|completed|attended|participation in|completion of|participating in|completing) (?:the |an? |this )?(.{0,60}?)(?:titled|entitled|activity|material|course|:)"),
        words("((?:regularly scheduled series|journal[- ]based|accredited group learning|self-assessment program|enduring material|hours enduring|live activity|live webinar|live course|live internet))"),
    };
    for (const QRegularExpression &statement : statements) {
        auto matches = statement.globalMatch(text.flat);
        while (matches.hasNext()) {
            const auto found = matches.next();
            const auto field = meaning(text, found, signs());
            if (field)
                return *field;
        }
    }
    for (const Sign &hint : hints()) {
        const auto match = hint.words.match(text.flat);
        if (match.hasMatch())
            return {QLatin1String(hint.format), hint.sure, text.place(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedEnd())), {}};
    }
    return {};
}

} // namespace credence
