#include "core/extraction/find_number.h"

#include <QRegularExpression>

#include <algorithm>

namespace credence {

namespace {

struct Label {
    QRegularExpression expression;
    double sure;
};

/// `what` before "No.", "Number", "ID", "#" or "Code", then the number (with a digit in it).
QRegularExpression numbered(const QString &what)
{
    return QRegularExpression(QStringLiteral("\\b(?:%1)\\s*(?:id(?:entifier)?|nos?\\.?|numbers?|nr\\.?|num\\.?|#|code|id (?:number|no\\.?))\\s*[:.#=-]*\\s*(?=[\\w/.-]*\\d)([\\p{L}\\d][\\p{L}\\d/_.–-]{1,40})").arg(what),
                              QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

bool isDate(const QString &text)
{
    static const QRegularExpression date(QStringLiteral("^\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}$|^\\d{4}-\\d\\d-\\d\\d$"));
    return date.match(text).hasMatch();
}

/// A number beneath its label, among labels side by side: "Course Number | Expires" over "NP-25-0417 | May 2, 2029".
Field<QString> numberBelow(const PageText &text)
{
    static const QRegularExpression label(QStringLiteral("^\\W*(?:certificate|cert\\.?|credential|verification|confirmation|document|serial|activity|program(?:me)?|course|event|accreditation|reference|record)\\s+(?:id|no\\.?|number|#|code)\\W*$"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression number(QStringLiteral("^(?=\\S*\\d)[\\p{L}\\d][\\p{L}\\d/_.–-]{2,30}$"), QRegularExpression::UseUnicodePropertiesOption);
    for (int i = 0; i + 1 < text.lines.size(); ++i) {
        for (const TextCell &cell : text.lines[i].cells) {
            if (!label.match(text.of(cell)).hasMatch())
                continue;
            for (const TextCell &below : text.lines[i + 1].cells) {
                const bool under = std::min(below.box.right(), cell.box.right()) - std::max(below.box.left(), cell.box.left()) > 0.3 * std::min(below.box.width(), cell.box.width());
                if (under && number.match(text.of(below)).hasMatch() && !isDate(text.of(below)))
                    return {text.of(below), 0.9, text.place(below.begin, below.end), {}};
            }
        }
    }
    return {};
}

} // namespace

Field<QString> findNumber(const PageText &text)
{
    static const QList<Label> labels{
        {numbered(QStringLiteral("certificate|cert\\.?|credential|verification|confirmation|zertifikat|statement|document|serial|completion")), 0.95},
        {QRegularExpression(QStringLiteral("\\b()((?:JA)?\\d{4,7}-\\s?\\d{4}-\\s?\\d{2}-\\s?\\d{3}-\\s?[HL]\\d{2}-\\s?[PT]{1,2})\\b")), 0.97},
        {QRegularExpression(QStringLiteral("\\b(?:UAN|universal activity)\\s*(?:no\\.?|number|#)?\\s*[:#]?\\s*((?=[\\w-]*\\d)[\\w-]{6,30})"), QRegularExpression::CaseInsensitiveOption), 0.95},
        {numbered(QStringLiteral("activity|program(?:me)?|course|event|session|project|accreditation|vnr|veranstaltung|reference|tracking|record|lesson|module|approval")), 0.92},
        {QRegularExpression(QStringLiteral("\\b(?:VNR|\\w+nummer)\\b\\s*(?:\\(\\w+\\))?\\)?\\s*[:.#]?\\s*(\\d[\\w/-]{5,40})"), QRegularExpression::CaseInsensitiveOption), 0.92},
        {QRegularExpression(QStringLiteral("\\b(?:certificate|cert|credential|reference|ref\\.?|confirmation|verification)\\s*:\\s*(?=[\\w-]*\\d)([A-Z0-9][\\w/-]{3,30})"), QRegularExpression::CaseInsensitiveOption), 0.85},
        {QRegularExpression(QStringLiteral("\\breference\\s+(?=[\\w-]*\\d\\d)([A-Z0-9]+-[\\w-]{3,30})\\b"), QRegularExpression::CaseInsensitiveOption), 0.85},
    };
    static const QRegularExpression personal(QStringLiteral("(?:license|licence|npi|aoa|abim|member|provider|participant|learner|user|nabp|dea|order|invoice|account|registration)\\s*$"), QRegularExpression::CaseInsensitiveOption);
    for (const Label &label : labels) {
        auto matches = label.expression.globalMatch(text.flat);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const int group = match.lastCapturedIndex();
            QString number = match.captured(group).remove(QLatin1Char(' ')); // of one number over two lines
            while (number.endsWith(QLatin1Char('.')) || number.endsWith(QLatin1Char('-')))
                number.chop(1);
            static const QRegularExpression ofActivity(QStringLiteral("^(?:activity|program|course|event)"), QRegularExpression::CaseInsensitiveOption);
            static const QRegularExpression society(QStringLiteral("(?:aoa|abim)\\s*$"), QRegularExpression::CaseInsensitiveOption); // "AOA Program Number" is the program's, "AOA Number" a person's
            const QString before = text.flat.mid(std::max<qsizetype>(0, match.capturedStart() - 25), std::min<qsizetype>(25, match.capturedStart()));
            const bool activitys = ofActivity.match(match.captured()).hasMatch() && society.match(before).hasMatch();
            const bool someones = !activitys && personal.match(before).hasMatch();
            if (someones || number.size() < 3 || isDate(number))
                continue;
            return {number, label.sure, text.place(static_cast<int>(match.capturedStart(group)), static_cast<int>(match.capturedEnd(group))), {}};
        }
    }
    return numberBelow(text);
}

} // namespace credence
