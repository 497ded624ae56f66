#include "core/catalogue/template_words.h"

#include "core/catalogue/catalogue.h"

#include <QRegularExpression>

namespace credence {

namespace {

/// "(membership)" at the end of an authority's name, without the brackets; "" when there is none.
QString remark(const QString &authority)
{
    static const QRegularExpression brackets(QStringLiteral("\\(([^)]+)\\)\\s*$"));
    return brackets.match(authority).captured(1);
}

QString boardTitle(const Template &t)
{
    if (!t.id.startsWith(QLatin1String("board-")) && !t.id.startsWith(QLatin1String("society-")))
        return t.authority;
    const QString what = remark(t.authority);
    return t.id.section(QLatin1Char('-'), 1).toUpper() + QLatin1Char(' ') + (what.isEmpty() ? QStringLiteral("certification") : what);
}

QString licenseTitle(const Template &t)
{
    if (t.jurisdictionName.isEmpty())
        return t.authority;
    const bool one = t.licenseType == QLatin1String("MD") || t.licenseType == QLatin1String("DO");
    return t.jurisdictionName + QStringLiteral(" medical license") + (one ? QStringLiteral(" (%1)").arg(t.licenseType) : QString());
}

QString cardTitle(const Template &t)
{
    return t.id.startsWith(QLatin1String("card-")) ? t.id.mid(5).toUpper() + QStringLiteral(" provider") : t.authority;
}

QString monthName(int month)
{
    static const char *names[]{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};
    return month >= 1 && month <= 12 ? QLatin1String(names[month - 1]) : QString();
}

QString parityWords(const QString &parity)
{
    if (parity == QLatin1String("even") || parity == QLatin1String("odd"))
        return QStringLiteral(" of %1 years").arg(parity);
    if (parity == QLatin1String("by-birth-year"))
        return QStringLiteral(", in even or odd years like your birth year");
    if (parity == QLatin1String("by-surname"))
        return QStringLiteral(", in even or odd years by your surname");
    return {};
}

QString anchorWords(const CycleShape &cycle)
{
    switch (cycle.anchor) {
    case Anchor::FixedDate:
        return cycle.month > 0 ? QStringLiteral("ends on %1 %2%3").arg(monthName(cycle.month)).arg(qMax(cycle.day, 1)).arg(parityWords(cycle.parity))
                               : QStringLiteral("ends on a fixed date that is printed on your license");
    case Anchor::BirthMonth: return QStringLiteral("ends with your birth month") + parityWords(cycle.parity);
    case Anchor::BirthDate: return QStringLiteral("runs from birthday to birthday");
    case Anchor::IssueAnniversary: return QStringLiteral("runs from the day of issue");
    case Anchor::CalendarYear: return QStringLiteral("is the calendar year");
    case Anchor::Rolling: return QStringLiteral("is the time that ends today");
    case Anchor::IndividualDate: return QStringLiteral("ends on the date printed on your license");
    case Anchor::Unknown: break;
    }
    return QStringLiteral("is not known here: take it from your license");
}

/// "2025-10" as "Oct 2025".
QString monthWords(const QString &month)
{
    const QString name = monthName(month.section(QLatin1Char('-'), 1, 1).toInt()).left(3);
    return name.isEmpty() ? month : name + QLatin1Char(' ') + month.section(QLatin1Char('-'), 0, 0);
}

} // namespace

QString shortTitle(const Template &t)
{
    if (t.kind == QLatin1String("state-license"))
        return licenseTitle(t);
    if (t.kind == QLatin1String("specialty-board") || t.kind == QLatin1String("society"))
        return boardTitle(t);
    if (t.kind == QLatin1String("life-support"))
        return cardTitle(t);
    return t.id == QLatin1String("us-dea-mate") ? QStringLiteral("DEA registration, MATE Act") : t.authority;
}

QString needWords(const Template &t)
{
    const QString rules = t.rules.isEmpty() ? QString() : QStringLiteral(", %1 %2").arg(t.rules.size()).arg(t.rules.size() == 1 ? QLatin1String("rule") : QLatin1String("rules"));
    if (!t.total)
        return QStringLiteral("No total") + rules;
    const QString months = t.cycle.months ? QStringLiteral("%1 months").arg(*t.cycle.months) : QStringLiteral("a cycle of unknown length");
    return QStringLiteral("%1 %2 in %3").arg(t.total->amount.text(), unitWord(t.total->unit, t.total->amount), months) + rules;
}

QString cycleWords(const CycleShape &cycle)
{
    const QString length = cycle.months ? QStringLiteral("%1 months; ").arg(*cycle.months) : QStringLiteral("Length not known; ");
    return length + QStringLiteral("the cycle ") + anchorWords(cycle);
}

QString originWords(const Template &t)
{
    return originWords(t.asOf, seenWords(t), t.confidence);
}

QString originWords(const QString &asOf, const QString &seen, const QString &confidence)
{
    if (asOf.isEmpty() && seen.isEmpty())
        return QStringLiteral("Your own rules"); // how sure one is of them oneself says nothing about the authority
    const QString when = asOf.isEmpty() ? QStringLiteral("Undated rules, seen ") + monthWords(seen) : QStringLiteral("Rules as of ") + monthWords(asOf);
    return when + (confidence.isEmpty() ? QString() : QStringLiteral(" · %1 confidence").arg(confidence));
}

QString seenWords(const Template &t)
{
    // A board of the catalogue about which nothing was found: looked for when the edition was made.
    const bool notFound = t.sources.isEmpty() && t.asOf.isEmpty() && !t.confidence.isEmpty() && catalogue().requirement(t.id);
    QString latest = notFound ? catalogue().edition : QString();
    for (const QString &id : t.sources) {
        if (const Reference *known = t.asOf.isEmpty() ? catalogue().reference(id) : nullptr)
            latest = qMax(latest, known->dateSeen.left(7));
    }
    return latest;
}

QStringList referenceWords(const Template &t)
{
    QStringList words;
    for (const QString &id : t.sources) {
        if (const Reference *known = catalogue().reference(id))
            words << known->title + (known->publisher.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(known->publisher));
    }
    return words;
}

QString publisherWords(const Template &t)
{
    for (const QString &id : t.sources) {
        if (const Reference *known = catalogue().reference(id))
            return known->publisher.isEmpty() ? known->title : known->publisher;
    }
    return {};
}

QString verifyWith(const Template &t)
{
    const Certification *card = t.kind == QLatin1String("life-support") && !t.rules.isEmpty() ? catalogue().certification(t.rules.first().certification) : nullptr;
    return card && !card->issuer.isEmpty() ? QStringLiteral("the issuer of your card (%1)").arg(card->issuer) : t.authority;
}

QString unitWord(const QString &unit, Credits amount)
{
    const QString one = unit.isEmpty() ? QStringLiteral("credit") : unit;
    if (amount == Credits::whole(1))
        return one;
    return one.endsWith(QLatin1Char('y')) ? one.chopped(1) + QStringLiteral("ies") : one + QLatin1Char('s');
}

bool asksNothing(const Template &requirement) { return !requirement.total && requirement.rules.isEmpty() && !requirement.sources.isEmpty(); }

bool isUnwritten(const Rule &rule)
{
    return rule.kind == RuleKind::ManualCheck && (rule.note.contains(QLatin1String("let the user enter it")) || rule.note == ownUnwrittenNote());
}

QString ownUnwrittenNote() { return QStringLiteral("What your board asks is not written down yet. Its program page says it: type it under Details, as a total or as rules."); }

QString noteWords(const QString &note)
{
    static const QList<std::pair<QString, QString>> ours{
        {QStringLiteral("Continuing-certification CME or point rule not found; let the user enter it."),
         QStringLiteral("What your board asks is not in the catalogue. Its program page says it: make these rules your own under Details, and type it.")},
        {QStringLiteral(": ask the user."), QStringLiteral(": check with the board.")},
        {QStringLiteral("figures not read for this edition"), QStringLiteral("its figures are not in the catalogue")},
        {QStringLiteral("number of CME hours not read"), QStringLiteral("the number of CME hours is not in the catalogue")},
        {QStringLiteral("Nothing reliable found in the look-ups for this edition."), QStringLiteral("The catalogue has no reliable figures of this board.")},
        {QStringLiteral("Only the self-assessment figure was readable."), QStringLiteral("Only the self-assessment figure is in the catalogue.")},
        {QStringLiteral("not found in this edition"), QStringLiteral("not in the catalogue")},
        {QStringLiteral("no CME total found"), QStringLiteral("its CME total is not in the catalogue")},
        {QStringLiteral("total per stage not found"), QStringLiteral("total per stage is not in the catalogue")},
    };
    QString out = note;
    for (const auto &[theirs, words] : ours)
        out.replace(theirs, words, Qt::CaseInsensitive);
    return out;
}

QString satisfiedByWords(const QString &kind)
{
    static const QHash<QString, QString> known{
        {QStringLiteral("ama-pra-award"), QStringLiteral("I hold the AMA Physician's Recognition Award")},
        {QStringLiteral("board-certification-or-moc-completed"), QStringLiteral("I completed board certification or maintenance of certification")},
        {QStringLiteral("board-certification-or-moc-in-cycle"), QStringLiteral("I was certified or took part in maintenance of certification in this cycle")},
        {QStringLiteral("board-certification-or-recertification-in-cycle"), QStringLiteral("I was certified or recertified in this cycle")},
        {QStringLiteral("board-certification-or-recertification-in-window"), QStringLiteral("I was certified or recertified within the time the board allows")},
        {QStringLiteral("board-exam-pass"), QStringLiteral("I passed a board examination in this cycle")},
        {QStringLiteral("current-board-certification"), QStringLiteral("I hold a current board certification")},
        {QStringLiteral("moc-participation"), QStringLiteral("I take part in maintenance of certification")},
        {QStringLiteral("moc-activity"), QStringLiteral("I completed maintenance of certification activities")},
        {QStringLiteral("residency-or-fellowship"), QStringLiteral("I was in residency or fellowship in this cycle")},
        {QStringLiteral("teaching"), QStringLiteral("I taught in this cycle")},
        {QStringLiteral("addiction-board-certification"), QStringLiteral("I am board certified in addiction medicine or psychiatry")},
        {QStringLiteral("recent-graduation-with-sud-curriculum"), QStringLiteral("I graduated within five years with eight hours on substance use disorders")},
    };
    QString words = kind;
    return known.value(kind, words.replace(QLatin1Char('-'), QLatin1Char(' ')));
}

} // namespace credence
