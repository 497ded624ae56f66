#include "ui/vault/read_pill.h"

#include "ui/kit/badge.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace credence {

ReadPill::ReadPill(QWidget *parent) : QWidget(parent), m_others(new QToolButton(this)), m_badge(new Badge({}, Tone::Neutral, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_others->setObjectName(QStringLiteral("quiet"));
    m_others->setPopupMode(QToolButton::InstantPopup);
    m_others->setFont(credence::font(Type::Tiny));
    m_others->setCursor(Qt::PointingHandCursor);
    m_others->setFixedHeight(19);
    m_others->hide();
    row->addWidget(m_others);
    row->addWidget(m_badge);
}

void ReadPill::set(const QString &text, Tone tone, const QString &hint)
{
    m_badge->set(text, tone);
    m_badge->setToolTip(hint);
}

QString ReadPill::text() const { return m_badge->text(); }

void ReadPill::setOthers(const QStringList &others)
{
    m_others->setVisible(!others.isEmpty());
    delete m_others->menu();
    if (others.isEmpty())
        return;
    auto *menu = new QMenu(m_others);
    constexpr int widest = 420; // pixels; a whole sentence would make the menu as wide as the screen
    menu->setToolTipsVisible(true);
    for (int i = 0; i < others.size(); ++i) {
        QString words = menu->fontMetrics().elidedText(others[i], Qt::ElideRight, widest);
        QAction *other = menu->addAction(words.replace(QLatin1Char('&'), QLatin1String("&&")), this, [this, i] { Q_EMIT otherChosen(i); });
        other->setToolTip(others[i]);
    }
    m_others->setMenu(menu);
    m_others->setText(others.size() == 1 ? tr("or… ▾") : tr("or %1 others ▾").arg(others.size()));
    m_others->setAccessibleName(tr("What else it could be"));
    m_others->setToolTip(tr("What else was read on the page"));
}

} // namespace credence
