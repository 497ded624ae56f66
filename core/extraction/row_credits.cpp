#include "core/extraction/row_credits.h"

#include "core/extraction/credit_mentions.h"

#include <QHash>
#include <QRegularExpression>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

/// The type that a heading or head names where the paper is of a society with sections: "Section 1: Group Learning".
QString sectionType(const PageText &text, const QString &own)
{
    static const QRegularExpression section = words("\\bsection\\W{0,2}([123])\\b");
    static const QRegularExpression college = words("royal college|collège royal|mainport|maintenance of certification|maintien du certificat|\\bMOC\\b");
    const auto match = section.match(own);
    return match.hasMatch() && college.match(text.flat).hasMatch() ? QStringLiteral("rcpsc-") + match.captured(1) : QString();
}

/// Fractions as decimals ("1½"), and digits for the letters that were recognized in their place ("l.0").
QString plainNumbers(QString own)
{
    static const QRegularExpression garbled(QStringLiteral("^(?=.*\\d)[\\dIlO|]{1,2}[.,][\\dIlO]{1,2}$"));
    if (garbled.match(own).hasMatch())
        own.replace(QLatin1Char('I'), QLatin1Char('1')).replace(QLatin1Char('l'), QLatin1Char('1')).replace(QLatin1Char('|'), QLatin1Char('1')).replace(QLatin1Char('O'), QLatin1Char('0'));
    return own.replace(QChar(0xBD), QStringLiteral(".5")).replace(QChar(0xBC), QStringLiteral(".25")).replace(QChar(0xBE), QStringLiteral(".75"));
}

} // namespace

QString typeNamed(const PageText &text, const QString &own)
{
    bool named = false;
    const QString type = creditTypeIn(own, &named);
    if (named)
        return type;
    static const QRegularExpression second = words("\\b(?:category|cat\\.?)\\s*(?:2|ii)\\b");
    static const QRegularExpression osteopathic = words("\\bAOA\\b|osteopath");
    if (second.match(own).hasMatch() && !osteopathic.match(text.flat).hasMatch())
        return QStringLiteral("ama-pra-2");
    static const QRegularExpression aafp = words("\\bAAFP\\b|academy of family physicians");
    static const QRegularExpression family = words("^\\W*(prescribed|elective)\\b");
    if (const auto match = family.match(own); match.hasMatch() && aafp.match(text.flat).hasMatch())
        return QStringLiteral("aafp-") + match.captured(1).toLower();
    static const QRegularExpression mainpro = words("mainpro|college of family physicians of canada|\\bCFPC\\b");
    static const QRegularExpression certified = words("^\\W*(non\\W{0,2})?certified\\b");
    if (const auto match = certified.match(own); match.hasMatch() && mainpro.match(text.flat).hasMatch())
        return match.captured(1).isEmpty() ? QStringLiteral("cfpc-certified") : QStringLiteral("cfpc-noncertified");
    static const QRegularExpression letter = words("^\\W*([12])\\s?-?\\s?([ab])\\W*$");
    if (const auto match = letter.match(own); match.hasMatch() && osteopathic.match(text.flat).hasMatch())
        return QStringLiteral("aoa-") + match.captured(1) + match.captured(2).toLower();
    static const QRegularExpression ama = words("\\bAMA\\b|\\bPRA\\b");
    if (ama.match(own).hasMatch())
        return QStringLiteral("ama-pra-1");
    const QString section = sectionType(text, own);
    if (!section.isEmpty())
        return section;
    // a short form that the paper explains elsewhere: "MOC = ABIM MOC points"
    static const QRegularExpression shortForm(QStringLiteral("\\b(MOC|CME|CE|MK|PA|LLSA|SA)\\b"));
    const auto match = shortForm.match(own);
    if (match.hasMatch() && match.captured(1) == QLatin1String("MOC")) {
        static const QRegularExpression explained(QStringLiteral("\\bMOC\\b[^.;\\n]{0,12}(?:=|:|are|is|points are|credits? (?:is|are)|–|-)\\s*([^.;\\n]{3,60})"), QRegularExpression::CaseInsensitiveOption);
        const QString explanation = creditTypeIn(explained.match(text.text).captured(1), &named);
        if (named)
            return explanation;
        for (const char *issuer : {"ABIM", "ABP", "ABA", "ABS", "ABPath", "ABOHNS", "ABO"}) {
            static const QHash<QString, QString> types{{"ABIM", "abim-moc-mk"}, {"ABP", "abp-moc-2"}};
            const QRegularExpression issued(QStringLiteral("\\b%1\\b").arg(QLatin1String(issuer)));
            if (issued.match(text.flat).hasMatch() && types.contains(QLatin1String(issuer)))
                return types.value(QLatin1String(issuer));
        }
    }
    return type;
}

QString usualType(const PageText &text)
{
    bool known = false;
    const QString named = creditTypeIn(text.flat, &known);
    if (known && named != QLatin1String("attendance-hours") && named != QLatin1String("contact-hours") && !named.startsWith(QLatin1String("abim")))
        return named;
    static const QRegularExpression ama = words("AMA PRA|category (?:1|I)\\b");
    static const QRegularExpression cme = words("\\bCME\\b|continuing medical education|category (?:1|I)\\b");
    if (ama.match(text.flat).hasMatch())
        return QStringLiteral("ama-pra-1");
    if (!named.isEmpty() && named != QLatin1String("attendance-hours") && named != QLatin1String("contact-hours"))
        return named;
    return cme.match(text.flat).hasMatch() ? QStringLiteral("ama-pra-1") : named;
}

bool isGeneric(const QString &type) { return type.isEmpty() || type == QLatin1String("contact-hours") || type == QLatin1String("attendance-hours"); }

QList<CellAmount> amountsIn(const PageText &text, const QList<TableWord> &cell)
{
    static const QRegularExpression number(QStringLiteral("(?<![\\w.,/#$€£])(?:\\d{1,3}(?:[.,]\\d{1,3})?|[.,]\\d{1,2})(?!\\s*-?\\s*[AB]\\b|\\s*[%:/]|\\d)"));
    static const QRegularExpression partOfType = words("(?:category|cat\\.?|section|part|pra|type)\\s*$");
    const QString joined = plainNumbers(wordsText(text, cell));
    QList<std::pair<qsizetype, qsizetype>> found;
    auto matches = number.globalMatch(joined);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (!partOfType.match(joined.left(match.capturedStart())).hasMatch())
            found << std::pair(match.capturedStart(), match.capturedEnd());
    }
    QList<CellAmount> amounts;
    for (qsizetype i = 0; i < found.size(); ++i) {
        QString digits = joined.mid(found[i].first, found[i].second - found[i].first).replace(QLatin1Char(','), QLatin1Char('.'));
        if (digits.startsWith(QLatin1Char('.')))
            digits.prepend(QLatin1Char('0'));
        if (digits.endsWith(QLatin1Char('0')) && digits.section(QLatin1Char('.'), 1).size() > 2)
            digits.chop(1);
        const auto amount = Credits::parse(digits);
        if (!amount)
            continue;
        const qsizetype next = i + 1 < found.size() ? found[i + 1].first : joined.size();
        qsizetype at = 0;
        double y = 0;
        for (const TableWord &word : cell) {
            if (at <= found[i].first)
                y = word.box.center().y() + 1e4 * word.page;
            at += word.end - word.begin + 1;
        }
        const qsizetype before = i > 0 ? found[i - 1].second : 0;
        amounts << CellAmount{*amount, joined.mid(found[i].second, next - found[i].second), joined.mid(before, found[i].first - before), y};
    }
    return amounts;
}

} // namespace credence
