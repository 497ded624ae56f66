// One requirement at a glance: "41.5 of 50 by 14 Mar 2027", its state, and what is lagging.
#pragma once

#include "core/requirements/standing.h"
#include "ui/kit/card.h"
#include "ui/kit/colors.h"

class QLabel;

namespace credence {

class Badge;
class Figure;
class ProgressBar;

class RequirementCard : public Card
{
    Q_OBJECT

public:
    explicit RequirementCard(QWidget *parent = nullptr);
    /// `title` is what the physician calls it ("Massachusetts medical license").
    void set(const Standing &standing, const QString &title, QDate today);

Q_SIGNALS:
    void opened(const QString &source);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_source;
    Badge *m_badge;
    Figure *m_figure;
    ProgressBar *m_bar;
    QLabel *m_line;
};

/// The card's last line: rules that lag first ("Risk management 8 / 10"), then those that look met with a check mark; at most
/// `most`, and how many more there are. The reason about the total when there are no rules; what is planned when nothing lags.
QString laggingLine(const Standing &standing, int most = 3);

/// The badge: the state in words, or "2 hours short" when one rule is what holds the requirement back.
QString cardBadge(const Standing &standing, QDate today);
/// Its tone: of the state, neutral where no due day is known, as in the table of requirements.
Tone cardTone(const Standing &standing);

} // namespace credence
