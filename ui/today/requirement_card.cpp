#include "ui/today/requirement_card.h"

#include "core/catalogue/template_words.h"
#include "core/requirements/state_words.h"
#include "ui/kit/badge.h"
#include "ui/kit/figure.h"
#include "ui/kit/format.h"
#include "ui/kit/progress_bar.h"
#include "ui/kit/requirement_names.h"
#include "ui/kit/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace credence {

namespace {

bool lags(State state) { return state == State::Overdue || state == State::Behind; }

/// "Risk management" of "Risk management (every 2 years)"; at most a few words.
QString shortLabel(const QString &label)
{
    constexpr qsizetype most = 28;
    QString words = label.section(QStringLiteral(" ("), 0, 0).section(QLatin1Char(','), 0, 0);
    if (words.size() > most) {
        const qsizetype space = words.lastIndexOf(QLatin1Char(' '), most - 1);
        words = words.left(space > 8 ? space : most - 1) + QStringLiteral("…");
    }
    return words;
}

QString ruleWords(const RuleStanding &rule)
{
    if (rule.figures.state == State::Met)
        return shortLabel(rule.label) + QStringLiteral(" ✓");
    return QStringLiteral("%1 %2 / %3").arg(shortLabel(rule.label), amountText(rule.figures.earned), amountText(rule.figures.needed));
}

/// Is it worth a word on the card? What does not apply and what only limits is not.
bool isTold(const RuleStanding &rule)
{
    return rule.figures.state != State::NotApplicable && rule.figures.state != State::CheckByHand && rule.figures.needed && !rule.kind.startsWith(QLatin1String("max"));
}

/// " · questions": the unit of the one rule that is shown, where nobody would guess it; "" for hours and credits.
QString unitOfItsOwn(const Standing &standing)
{
    for (const RuleStanding &rule : standing.rules) {
        const bool usual = rule.unit.isEmpty() || rule.unit == QLatin1String("hour") || rule.unit == QLatin1String("credit");
        if (&rule.figures == &mainFigures(standing) && !usual)
            return QStringLiteral(" · ") + unitWord(rule.unit, rule.figures.needed.value_or(Credits{}));
    }
    return {};
}

} // namespace

QString laggingLine(const Standing &standing, int most)
{
    QList<const RuleStanding *> shown;
    qsizetype byHand = 0;
    for (const RuleStanding &rule : standing.rules) {
        byHand += rule.figures.state == State::CheckByHand ? 1 : 0;
        if (speaks(rule) && isTold(rule) && &rule.figures != &mainFigures(standing))
            shown.append(&rule);
    }
    std::stable_sort(shown.begin(), shown.end(), [](const auto *a, const auto *b) { return a->figures.state < b->figures.state; });
    QStringList words;
    for (qsizetype i = 0; i < std::min<qsizetype>(most, shown.size()); ++i)
        words.append(ruleWords(*shown[i]));
    if (shown.size() > most)
        words.append(RequirementCard::tr("%1 more").arg(shown.size() - most));
    if (byHand > 0)
        words.append(RequirementCard::tr("%1 to check by hand").arg(byHand));
    if (words.isEmpty() && !standing.reason.isEmpty())
        words.append(withDayTexts(standing.reason));
    if (words.isEmpty() && standing.total.planned && *standing.total.planned > Credits{})
        words.append(RequirementCard::tr("%1 more planned").arg(standing.total.planned->text()));
    const bool ticked = std::any_of(words.begin(), words.end(), [](const QString &one) { return one.endsWith(QStringLiteral("✓")); });
    if (ticked || standing.state == State::Met) // never without saying whose rules that is, and of when
        words.append(originLine(standing));
    return words.join(QStringLiteral(" · "));
}

QString cardBadge(const Standing &standing, QDate today)
{
    if (standing.over)
        return RequirementCard::tr("cycle over");
    if (standing.kind == QLatin1String("life-support") && !standing.total.needed && (standing.state == State::Overdue || standing.state == State::Behind))
        return standing.state == State::Overdue ? RequirementCard::tr("lapsed") : RequirementCard::tr("renew"); // the day stands below
    if (lags(standing.state) && !lags(standing.total.state)) {
        for (const RuleStanding &rule : standing.rules) {
            if (speaks(rule) && rule.figures.state == standing.state && rule.figures.missing && rule.figures.missing->hundredths > 0)
                return RequirementCard::tr("%1 short").arg(countedText(*rule.figures.missing, rule.unit));
        }
    }
    if (standing.state == State::Overdue && standing.total.due.isValid() && standing.total.due >= today)
        return stateText(State::Behind);
    return standing.state == State::OnPace ? stateLabel(standing).toLower() : stateText(standing.state);
}

RequirementCard::RequirementCard(QWidget *parent)
    : Card({}, parent), m_badge(new Badge), m_figure(new Figure), m_bar(new ProgressBar), m_line(label({}, Type::Tiny, Ink::Muted))
{
    setPadding(15);
    setProperty("clickable", true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setTitle(QStringLiteral(" "));
    addToTitle(m_badge);
    m_line->setWordWrap(true);
    m_line->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_line->setMinimumHeight(30);
    body()->addWidget(m_figure);
    body()->addWidget(m_bar);
    body()->addWidget(m_line, 1);
}

Tone cardTone(const Standing &standing)
{
    const bool noDay = standing.state == State::OnPace && stateLabel(standing) != stateLabel(State::OnPace);
    return standing.over ? Tone::Amber : noDay ? Tone::Neutral : stateTone(standing.state);
}

void RequirementCard::set(const Standing &standing, const QString &title, QDate today)
{
    m_source = standing.source.text;
    const Figures &total = mainFigures(standing);
    const Tone tone = cardTone(standing);
    setTitle(title);
    m_badge->set(cardBadge(standing, today), tone);
    const QString rest = total.needed ? ofByText(total.needed, total.due) + unitOfItsOwn(standing)
                         : total.due.isValid() ? tr("no total known, by %1").arg(dayText(total.due))
                                               : tr("no total known");
    m_figure->set(total.earned ? total.earned->text() : QStringLiteral("–"), rest);
    const bool calm = tone == Tone::Green || tone == Tone::Neutral;
    m_bar->set(shareOf(total), calm ? Tone::Accent : tone, plannedShareOf(total));
    m_bar->setSaid(amountText(total.earned) + QLatin1Char(' ') + rest);
    m_line->setText(laggingLine(standing));
    setAccessibleName(title);
    setAccessibleDescription(QStringLiteral("%1 %2, %3. %4").arg(amountText(total.earned), rest, m_badge->text(), m_line->text()));
}

void RequirementCard::mouseReleaseEvent(QMouseEvent *event)
{
    Card::mouseReleaseEvent(event);
    Q_EMIT opened(m_source);
}

void RequirementCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT opened(m_source);
    else
        Card::keyPressEvent(event);
}

} // namespace credence
