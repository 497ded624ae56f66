#include "ui/requirements/requirement_words.h"

#include "core/catalogue/template_words.h"
#include "core/packets/wording.h"
#include "core/portfolio/snapshot.h"
#include "core/requirements/next_cycle.h"
#include "core/requirements/state_words.h"
#include "ui/kit/format.h"

#include <QSet>

#include <algorithm>

namespace credence {

namespace {

bool lags(State state) { return state == State::Overdue || state == State::Behind; }

Mark lagging(const QString &label, const Figures &figures)
{
    const Tone tone = stateTone(figures.state);
    if (!figures.earned || !figures.needed)
        return {label, tone};
    const QString share = QStringLiteral("%1/%2").arg(figures.earned->text(), figures.needed->text());
    const bool cut = label.size() > 15; // then the figures go first, for they tell more than the end of a name
    return {cut ? share + QLatin1Char(' ') + label : label + QLatin1Char(' ') + share, tone};
}

QString authorityToAsk(const QString &kind)
{
    if (kind == QLatin1String("state-license") || kind == QLatin1String("specialty-board"))
        return QStringLiteral("the board");
    if (kind == QLatin1String("hospital"))
        return QStringLiteral("the medical staff office");
    if (kind == QLatin1String("life-support"))
        return QStringLiteral("the issuer of the card");
    return QStringLiteral("the authority");
}

QString plannedText(const Figures &figures, const QString &unit)
{
    if (!figures.planned || !figures.needed || figures.planned->hundredths == 0 || (figures.missing && figures.missing->hundredths == 0))
        return {};
    if (figures.projected.isValid() && figures.due.isValid() && figures.projected > figures.due)
        return QStringLiteral("Planned activities cover %1 only on %2, after it is due (%3). ").arg(figures.needed->text(), dayText(figures.projected), dayText(figures.due));
    if (figures.projected.isValid())
        return QStringLiteral("Planned activities cover %1 by %2. ").arg(figures.needed->text(), dayText(figures.projected));
    return QStringLiteral("Planned activities add %1 %2, which is not yet enough. ").arg(figures.planned->text(), unitWord(unit, *figures.planned));
}

QString sourceText(const Standing &standing)
{
    if (standing.asOf.isEmpty() && standing.seen.isEmpty() && standing.published.isEmpty())
        return {}; // of one's own: the card says whose they are
    const Template *known = templateOf(standing);
    const QString more = known && known->sources.size() > 1 ? QStringLiteral(" and %1 more").arg(known->sources.size() - 1) : QString();
    const QString source = standing.published.isEmpty() ? QString() : QStringLiteral("Source: %1%2. ").arg(standing.published, more);
    return source + originWords(standing.asOf, standing.seen, standing.confidence) + QStringLiteral(". ");
}

} // namespace

QString briefLabel(const QString &label)
{
    QString text = label.section(QStringLiteral(" ("), 0, 0).section(QLatin1Char(','), 0, 0).section(QStringLiteral(" or "), 0, 0).trimmed();
    if (text.size() > 1 && text[0].isUpper() && text[1].isLower())
        text[0] = text[0].toLower();
    return text;
}

const Figures *headline(const Standing &standing)
{
    if (standing.total.needed || standing.rules.isEmpty())
        return &standing.total;
    const RuleStanding *only = nullptr;
    for (const RuleStanding &rule : standing.rules) {
        if (!rule.figures.needed || rule.figures.state == State::NotApplicable || !speaks(rule))
            continue;
        if (only)
            return nullptr;
        only = &rule;
    }
    return only ? &only->figures : nullptr;
}

QString headlineUnit(const Standing &standing)
{
    const Figures *figures = headline(standing);
    for (const RuleStanding &rule : standing.rules) {
        if (figures == &rule.figures)
            return rule.unit;
    }
    return standing.unit;
}

QString cycleText(const Standing &standing)
{
    if (standing.cycle.isKnown())
        return spanText(standing.cycle);
    const Template *known = templateOf(standing);
    const auto once = [](const Rule &rule) { return rule.recurrence == Recurrence::OneTime; };
    if (known && !known->total && !known->rules.isEmpty() && std::all_of(known->rules.begin(), known->rules.end(), once))
        return QStringLiteral("one time");
    return QStringLiteral("not known");
}

QString needText(const std::optional<Credits> &amount, const QString &unit)
{
    if (!amount || unit == QLatin1String("hour") || unit == QLatin1String("credit") || unit.isEmpty())
        return amountText(amount);
    return unit == QLatin1String("point") ? amount->text() + QStringLiteral(" pts") : amount->text() + QLatin1Char(' ') + unitWord(unit, *amount);
}

/// Of a card that holds until the day it is due.
Mark cardMark(const Figures &card)
{
    if (card.state == State::Met)
        return {QStringLiteral("looks valid until %1").arg(dayText(card.due)), stateTone(card.state)};
    return {(card.state == State::Overdue ? QStringLiteral("lapsed %1") : QStringLiteral("renew by %1")).arg(dayText(card.due)), stateTone(card.state)};
}

Mark laggingMark(const Standing &standing)
{
    if (standing.over)
        return {QStringLiteral("cycle over"), Tone::Amber};
    const Figures *whole = headline(standing);
    if (standing.kind == QLatin1String("life-support") && !standing.total.needed && whole && whole->due.isValid() && whole->missing)
        return cardMark(*whole);
    const RuleStanding *worst = nullptr;
    for (const RuleStanding &rule : standing.rules) {
        if (speaks(rule) && lags(rule.figures.state) && (!worst || rule.figures.state < worst->figures.state))
            worst = &rule;
    }
    if (worst && whole == &worst->figures && whole->missing)
        return {QStringLiteral("%1 %2 missing").arg(whole->missing->text(), unitWord(worst->unit, *whole->missing)), stateTone(whole->state)};
    if (worst && !(lags(standing.total.state) && standing.total.state < worst->figures.state))
        return lagging((worst->either.isEmpty() ? QString() : QStringLiteral("either ")) + briefLabel(worst->label), worst->figures);
    if (lags(standing.total.state))
        return lagging(QStringLiteral("total"), standing.total);
    if (standing.rules.isEmpty() && !standing.total.needed && !standing.reason.isEmpty())
        return {QStringLiteral("no CME asked"), Tone::Neutral};
    const QString words = stateText(standing.state);
    if (const RuleStanding *open = openBesidesTotal(standing))
        return {QStringLiteral("%1 · %2/%3 %4").arg(words, open->figures.earned->text(), open->figures.needed->text(), briefLabel(open->label)), stateTone(standing.state)};
    const bool noDay = standing.state == State::OnPace && stateLabel(standing).toLower() != words;
    return noDay ? Mark{stateLabel(standing).toLower(), Tone::Neutral} : Mark{words, stateTone(standing.state)};
}

Mark stateMark(const Figures &figures, bool past)
{
    const bool shortBy = figures.missing && figures.missing->hundredths > 0;
    const Tone tone = stateTone(figures.state);
    if (shortBy && figures.state == State::Overdue)
        return {figures.missing->text() + (past ? QStringLiteral(" short then") : QStringLiteral(" short, overdue")), tone};
    if (shortBy && figures.state == State::Behind)
        return {figures.missing->text() + QStringLiteral(" short"), tone};
    return {stateText(figures.state), tone};
}

int certificatesOnFile(const Standing &standing, const Snapshot &snapshot)
{
    QSet<QString> counting;
    const auto take = [&counting](const Figures &figures) {
        for (const Contribution &one : figures.activities) {
            if (one.counts && !one.planned)
                counting.insert(one.activity.text);
        }
    };
    take(standing.total);
    for (const RuleStanding &rule : standing.rules)
        take(rule.figures);
    return static_cast<int>(std::count_if(snapshot.documents.begin(), snapshot.documents.end(), [&counting](const Shared<Document> &document) {
        const auto proves = [&counting](const QString &id) { return counting.contains(id); };
        return document->type == DocumentType::Certificate && std::any_of(document->about.begin(), document->about.end(), proves);
    }));
}

QString floorText(const AnnualFloor &floor, int bufferPercent)
{
    const QString overlap = QStringLiteral("One credit may serve several authorities. ");
    if (floor.floor.hundredths <= 0)
        return overlap + QStringLiteral("What is not known is shown as not known.");
    const QString base = overlap + QStringLiteral("Realistic annual floor: %1 credits").arg(floor.floor.text());
    const Credits saved = floor.naiveSum - floor.floor;
    const QString why = saved.hundredths > 0 ? QStringLiteral("(not %1: overlap saves %2). ").arg(floor.naiveSum.text(), saved.text()) : QString();
    const QString buffer = bufferPercent > 100 ? QStringLiteral("With a buffer of %1 %, aim for %2 a year.").arg(bufferPercent - 100).arg(floor.aim.text()) : QString();
    return base + (why.isEmpty() ? QStringLiteral(".\n") : QStringLiteral("\n")) + why + buffer;
}

QString originText(const Standing &standing)
{
    if (standing.asOf.isEmpty() && standing.seen.isEmpty())
        return standing.changed.isValid() ? QStringLiteral("yours, changed %1").arg(dayText(standing.changed)) : QStringLiteral("yours");
    const QString asOf = standing.asOf.isEmpty() ? QStringLiteral("seen ") + standing.seen : standing.asOf;
    const QString own = standing.own ? QStringLiteral(" · yours") : QString();
    return standing.confidence.isEmpty() ? asOf + own : asOf + QStringLiteral(" · ") + standing.confidence + own;
}

QString adviceText(const Standing &standing)
{
    const Figures *figures = headline(standing);
    const QString reason = standing.reason.isEmpty() ? QString() : withDayTexts(standing.reason) + QLatin1Char(' ');
    if (standing.past)
        return QStringLiteral("As it stood on %1%2; %3. ").arg(dayText(standing.cycle.end), standing.ofItsTime ? QStringLiteral(", by the rules of that time") : QString(),
            standing.kept ? QStringLiteral("its days, answers and ticks are those of then") : QStringLiteral("answers to questions are those of today")) + reason + sourceText(standing);
    if (standing.over)
        return withDayTexts(cycleOverWords(standing)) + QLatin1Char(' ') + reason + sourceText(standing);
    return reason + (figures ? plannedText(*figures, headlineUnit(standing)) : QString()) + sourceText(standing)
        + QStringLiteral("Check with %1 before you attest.").arg(authorityToAsk(standing.kind));
}

} // namespace credence
