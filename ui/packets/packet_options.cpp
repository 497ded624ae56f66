#include "ui/packets/packet_options.h"

#include "core/packets/audit_cycle.h"
#include "core/packets/evidence.h"
#include "core/packets/wording.h"
#include "ui/kit/choice.h"
#include "ui/kit/format.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace credence {

namespace {

QWidget *named(const QString &name, QWidget *field)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    auto *words = label(name, Type::Tiny, Ink::Muted);
    words->setBuddy(field);
    field->setAccessibleName(name);
    column->addWidget(words);
    column->addWidget(field);
    return box;
}

} // namespace

PacketOptionsCard::PacketOptionsCard(QWidget *parent)
    : Card(tr("Options"), parent), m_authority(new Choice), m_cycle(new Choice), m_from(new DateField), m_to(new DateField), m_periodRow(new QWidget), m_paper(new Choice)
{
    m_authorityRow = named(tr("For"), m_authority);
    m_cycleRow = named(tr("Cycle"), m_cycle);
    auto *days = new QHBoxLayout(m_periodRow);
    days->setContentsMargins(0, 0, 0, 0);
    days->setSpacing(8);
    days->addWidget(named(tr("From"), m_from));
    days->addWidget(named(tr("To"), m_to));
    m_paper->addItem(tr("Letter"), QStringLiteral("letter"));
    m_paper->addItem(tr("A4"), QStringLiteral("a4"));
    for (Choice *choice : {m_authority, m_cycle}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(6);
        choice->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    body()->addWidget(m_authorityRow);
    body()->addWidget(m_cycleRow);
    body()->addWidget(m_periodRow);
    body()->addWidget(named(tr("Paper"), m_paper));
    connect(m_authority, &QComboBox::activated, this, &PacketOptionsCard::showAuthority);
    for (Choice *choice : {m_authority, m_cycle, m_paper})
        connect(choice, &QComboBox::activated, this, &PacketOptionsCard::edited);
    for (DateField *field : {m_from, m_to})
        connect(field, &DateField::dayEdited, this, &PacketOptionsCard::edited);
}

void PacketOptionsCard::fillAuthorities()
{
    const QString kept = m_authority->chosen();
    m_authority->clear();
    if (!m_needsAuthority)
        m_authority->addItem(tr("All activities"), QString());
    for (const Standing &standing : std::as_const(m_standings))
        m_authority->addItem(titleOf(standing), standing.source.text);
    const int at = m_authority->findData(kept);
    m_authority->setCurrentIndex(at >= 0 ? at : m_authority->count() > 0 ? 0 : -1);
    showAuthority();
}

void PacketOptionsCard::showAuthority()
{
    const bool one = !authority().isNull();
    const QString kept = m_cyclesOf == authority() ? m_cycle->chosen() : QString();
    m_cyclesOf = authority();
    m_cycle->clear();
    const Standing *now = one ? standingOf(m_standings, m_cyclesOf) : nullptr;
    const QList<DateRange> cycles = now ? auditCycles(m_snapshot, *now, m_today) : QList<DateRange>();
    for (qsizetype back = 0; back < cycles.size(); ++back) {
        m_cycle->addItem(back == 0 ? tr("Current") : tr("until %1").arg(dayText(cycles[back].end)), QString::number(back));
        m_cycle->setItemData(int(back), back == 0 ? spanText(cycles[back]) : tr("%1: over, as it stood on its last day").arg(spanText(cycles[back])), Qt::ToolTipRole);
    }
    m_cycle->setCurrentIndex(std::max(0, m_cycle->findData(kept)));
    m_cycleRow->setVisible(m_needsAuthority && m_cycle->count() > 1);
    m_from->setPlaceholderText(one ? tr("cycle") : tr("3 years"));
    m_to->setPlaceholderText(one ? tr("cycle") : tr("today"));
}

void PacketOptionsCard::setAuthorities(const Snapshot &snapshot, const QList<Standing> &standings, QDate today)
{
    m_snapshot = snapshot;
    m_today = today;
    m_standings = standings;
    fillAuthorities();
}

void PacketOptionsCard::showFor(const QString &kind, bool needsAuthority)
{
    m_needsAuthority = needsAuthority;
    m_authorityRow->setVisible(needsAuthority || kind == QLatin1String("summary"));
    m_periodRow->setVisible(kind == QLatin1String("summary"));
    fillAuthorities();
}

void PacketOptionsCard::chooseAuthority(const SourceId &source, int back)
{
    if (const int at = m_authority->findData(source.text); at >= 0)
        m_authority->setCurrentIndex(at);
    showAuthority();
    m_cycle->setCurrentIndex(std::max(0, m_cycle->findData(QString::number(back))));
}

SourceId PacketOptionsCard::authority() const { return m_authorityRow->isHidden() ? SourceId() : SourceId{m_authority->chosen()}; }

PacketOptions PacketOptionsCard::options() const
{
    PacketOptions options;
    options.today = m_today;
    options.authority = authority();
    if (!m_periodRow->isHidden())
        options.period = {dayFromText(m_from->text()), dayFromText(m_to->text())};
    if (!m_cycleRow->isHidden())
        options.back = m_cycle->chosen().toInt();
    return options;
}

Paper PacketOptionsCard::paper() const { return m_paper->chosen() == QLatin1String("a4") ? Paper::A4 : Paper::Letter; }

void PacketOptionsCard::setPaper(Paper paper) { m_paper->choose(paper == Paper::A4 ? QStringLiteral("a4") : QStringLiteral("letter")); }

} // namespace credence
