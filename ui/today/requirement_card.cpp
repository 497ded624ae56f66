#include "ui/today/requirement_card.h"

#include "ui/kit/badge.h"
#include "ui/kit/figure.h"
#include "ui/kit/format.h"
#include "ui/kit/progress_bar.h"
#include "ui/kit/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace credence {

namespace {

bool lags(State state) { return state == State::Overdue || state == State::Behind; }

QString ruleWords(const RuleStanding &rule)
{
    if (rule.figures.state == State::Met)
        return rule.label + QStringLiteral(" ✓");
    if (!rule.figures.needed || !rule.figures.earned)
        return rule.label + QStringLiteral(" ?");
    return QStringLiteral("%1 %2 / %3").arg(rule.label, rule.figures.earned->text(), rule.figures.needed->text());
}

} // namespace

QString laggingLine(const Standing &standing, int most)
{
    QList<const RuleStanding *> shown;
    for (const RuleStanding &rule : standing.rules) {
        if (rule.figures.state != State::NotApplicable)
            shown.append(&rule);
    }
    std::stable_sort(shown.begin(), shown.end(), [](const auto *a, const auto *b) { return a->figures.state < b->figures.state; });
    QStringList words;
    for (qsizetype i = 0; i < std::min<qsizetype>(most, shown.size()); ++i)
        words.append(ruleWords(*shown[i]));
    if (shown.size() > most)
        words.append(RequirementCard::tr("%1 more").arg(shown.size() - most));
    if (words.isEmpty() && !standing.reason.isEmpty())
        words.append(standing.reason);
    if (words.isEmpty() && standing.total.planned && *standing.total.planned > Credits{})
        words.append(RequirementCard::tr("%1 more planned").arg(standing.total.planned->text()));
    return words.join(QStringLiteral(" · "));
}

QString cardBadge(const Standing &standing, QDate today)
{
    if (lags(standing.state) && !lags(standing.total.state)) {
        for (const RuleStanding &rule : standing.rules) {
            if (rule.figures.state == standing.state && rule.figures.missing && rule.figures.missing->hundredths > 0)
                return RequirementCard::tr("%1 short").arg(countedText(*rule.figures.missing, rule.unit));
        }
    }
    if (standing.state == State::Overdue && standing.total.due.isValid() && standing.total.due >= today)
        return stateText(State::Behind);
    return stateText(standing.state);
}

RequirementCard::RequirementCard(QWidget *parent)
    : Card({}, parent), m_badge(new Badge), m_figure(new Figure), m_bar(new ProgressBar), m_line(label({}, Type::Tiny, Ink::Muted))
{
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

void RequirementCard::set(const Standing &standing, const QString &title, QDate today)
{
    m_source = standing.source.text;
    const Figures &total = standing.total;
    const Tone tone = stateTone(standing.state);
    setTitle(title);
    m_badge->set(cardBadge(standing, today), tone);
    const QString rest = total.needed ? ofByText(total.needed, total.due)
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
