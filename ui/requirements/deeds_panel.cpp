#include "ui/requirements/deeds_panel.h"

#include "ui/kit/choice.h"
#include "ui/kit/equivalents_view.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace credence {

namespace {

QString nameOf(const QString &kind)
{
    for (const DeedKind &one : deedKinds()) {
        if (one.id == kind)
            return one.name;
    }
    return kind;
}

QString keyOf(const Deed &deed) { return deed.kind + QLatin1Char(' ') + deed.record; }

} // namespace

DeedsPanel::DeedsPanel(QWidget *parent) : QWidget(parent), m_choice(new Choice), m_view(new EquivalentsView)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *what = label(tr("One deed may be worth credit from several. What you entered in Portfolio, and each kind in general:"), Type::Small, Ink::Muted);
    what->setWordWrap(true);
    m_choice->setAccessibleName(tr("Deed"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(20);
    auto *scroll = new QScrollArea;
    auto *inner = new QWidget;
    inner->setObjectName(QStringLiteral("scrolled"));
    auto *innerColumn = new QVBoxLayout(inner);
    innerColumn->setContentsMargins(0, 0, 10, 0);
    innerColumn->addWidget(m_view);
    innerColumn->addStretch();
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    column->addWidget(what);
    column->addWidget(m_choice);
    column->addWidget(scroll, 1);
    connect(m_choice, &QComboBox::activated, this, [this] { m_byHand = true; });
    connect(m_choice, &QComboBox::currentIndexChanged, this, &DeedsPanel::showChosen);
}

void DeedsPanel::show(const Snapshot &snapshot, QDate today)
{
    m_today = today;
    m_snapshot = snapshot;
    QList<Deed> all = deeds(snapshot);
    for (const DeedKind &kind : deedKinds())
        all.append({kind.id, {}, {}, {}, {}});
    if (all != m_deeds) {
        const QString kept = m_byHand ? m_choice->chosen() : QString();
        const QSignalBlocker quiet(m_choice);
        m_deeds = all;
        m_choice->clear();
        for (const Deed &deed : std::as_const(m_deeds)) {
            const QString day = dayText(deed.day);
            const QString of = deed.title + (day.isEmpty() ? QString() : QStringLiteral(", ") + day);
            m_choice->addItem(deed.record.isEmpty() ? tr("%1 in general").arg(nameOf(deed.kind)) : QStringLiteral("%1: %2").arg(nameOf(deed.kind), of), keyOf(deed));
        }
        m_choice->setCurrentIndex(qMax(0, m_choice->findData(kept)));
    }
    showChosen();
}

void DeedsPanel::showChosen()
{
    const int at = m_choice->currentIndex();
    if (at >= 0 && at < m_deeds.size())
        m_view->show(equivalents(m_deeds.at(at), m_snapshot, m_today));
}

} // namespace credence
