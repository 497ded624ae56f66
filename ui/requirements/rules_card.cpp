#include "ui/requirements/rules_card.h"

#include "core/packets/wording.h"
#include "core/reminders/due.h"
#include "core/requirements/rule_origin.h"
#include "ui/kit/badge.h"
#include "ui/kit/format.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"
#include "ui/requirements/cycle_chooser.h"
#include "ui/requirements/requirement_words.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace credence {

namespace {

constexpr int twoLines = 46; // height of such a row

CarryOver carryOverOf(const Standing &standing, const Snapshot &snapshot)
{
    const auto source = std::find_if(snapshot.sources.begin(), snapshot.sources.end(), [&](const Shared<Source> &one) { return one->id == standing.source; });
    const auto from = source == snapshot.sources.end() ? nullptr : templateOf(**source);
    return from ? from->carryOver : CarryOver();
}

/// Of rules of one's own: where they came from and when they were changed.
QString whoseRules(const Standing &standing, const Snapshot &snapshot)
{
    for (const auto &source : snapshot.sources) {
        if (source->id == standing.source && standing.own)
            return withDayTexts(ownWords(*source)) + QLatin1Char(' ');
    }
    return {};
}

/// "It asked for proof on 3 Nov 2026: answer by 5 Dec 2026. " until something was sent.
QString auditWords(const SourceId &source, const Snapshot &snapshot)
{
    for (const auto &audit : snapshot.audits) {
        if (audit->requirement != source.text || !waitsForAnswer(*audit))
            continue;
        const QString by = audit->due.isValid() ? RulesCard::tr(": answer by %1").arg(dayText(audit->due)) : QString();
        return RulesCard::tr("It asked for proof on %1%2. ").arg(dayText(audit->asked), by);
    }
    return {};
}

/// Activities the user overruled for this requirement, by rule.
QHash<QString, int> overruledOf(const SourceId &source, const Snapshot &snapshot)
{
    QHash<QString, int> count;
    for (const auto &activity : snapshot.activities) {
        for (const Overrule &word : activity->overrules) {
            if (word.source == source)
                ++count[word.rule];
        }
    }
    return count;
}

} // namespace

RulesCard::RulesCard(QWidget *parent) : Card(QStringLiteral(" "), parent), m_model(new RulesModel(this)), m_table(new TableView(tr("Rules of the requirement"))), m_advice(label({}, Type::Small, Ink::Muted)),
      m_cycles(new CycleChooser), m_next(button(tr("Start the next cycle"))), m_correct(button(tr("Correct this cycle"))), m_past(new Badge)
{
    addToTitle(m_past);
    addToTitle(m_cycles);
    connect(m_cycles, &CycleChooser::chosen, this, &RulesCard::cycleChosen);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    for (const int column : {RulesModel::ProvenColumn, RulesModel::PlannedColumn, RulesModel::MissingColumn, RulesModel::DueColumn})
        m_table->setColumnHidden(column, true);
    const std::pair<int, int> widths[]{{RulesModel::NeedColumn, 54}, {RulesModel::HaveColumn, 54},    {RulesModel::ProvenColumn, 62}, {RulesModel::PlannedColumn, 66},
                                       {RulesModel::MissingColumn, 66}, {RulesModel::DueColumn, 96}, {RulesModel::StateColumn, 116}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_table->setStretchColumn(RulesModel::RuleColumn, 120);
    m_table->restoreColumns();
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    m_advice->setWordWrap(true);
    m_advice->setTextInteractionFlags(Qt::TextSelectableByMouse);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_advice);
    m_next->hide();
    body()->addWidget(m_next, 0, Qt::AlignLeft);
    connect(m_next, &QPushButton::clicked, this, &RulesCard::nextCycleAsked);
    m_correct->hide();
    m_correct->setToolTip(tr("Its days, number, ticks and answers"));
    body()->addWidget(m_correct, 0, Qt::AlignLeft);
    connect(m_correct, &QPushButton::clicked, this, &RulesCard::correctionAsked);

    connect(m_table->horizontalHeader(), &QHeaderView::customContextMenuRequested, this, [this](QPoint at) {
        QMenu menu;
        m_table->fillColumnsMenu(&menu);
        menu.exec(m_table->horizontalHeader()->mapToGlobal(at));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_showing)
            Q_EMIT ruleChosen();
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (column == RulesModel::RuleColumn)
            fitRows();
    });
    connect(m_table, &TableView::opened, this, &RulesCard::figureOpened);
    connect(m_table, &TableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() != RulesModel::RuleColumn)
            Q_EMIT figureOpened(index.data(IdRole).toString());
    });
}

void RulesCard::show(const Standing &standing, const Snapshot &snapshot)
{
    const QString kept = m_table->currentId();
    setTitle(tr("%1, rule by rule").arg(titleOf(standing)));
    const QString certificates = countText(certificatesOnFile(standing, snapshot), tr("certificate on file"), tr("certificates on file"));
    m_next->setVisible(standing.over && !standing.past);
    m_correct->setVisible(standing.past);
    m_past->set(standing.past ? tr("past cycle") : QString(), Tone::Amber);
    m_showing = true;
    const QHash<QString, int> overruled = overruledOf(standing.source, snapshot);
    m_model->setStanding(standing, carryOverOf(standing, snapshot), overruled);
    for (const int column : {RulesModel::NeedColumn, RulesModel::HaveColumn, RulesModel::ProvenColumn, RulesModel::PlannedColumn, RulesModel::MissingColumn}) {
        if (!m_table->isColumnHidden(column)) // a figure is never cut
            m_table->setColumnWidth(column, std::max(m_table->columnWidth(column), static_cast<QAbstractItemView *>(m_table)->sizeHintForColumn(column)));
    }
    constexpr int widestState = 156; // "3.5 short, overdue" is whole
    const int state = static_cast<QAbstractItemView *>(m_table)->sizeHintForColumn(RulesModel::StateColumn);
    if (!m_table->isColumnHidden(RulesModel::StateColumn))
        m_table->setColumnWidth(RulesModel::StateColumn, std::max(m_table->columnWidth(RulesModel::StateColumn), std::min(state, widestState)));
    const int row = kept.isEmpty() ? 0 : std::max(0, m_model->rowOf(kept));
    m_table->setCurrentIndex(m_model->index(row, 0));
    m_showing = false;
    fitRows();
    const QString star = overruled.isEmpty() ? QString() : tr(" * You overruled activities for this figure.");
    m_advice->setText((standing.past ? QString() : auditWords(standing.source, snapshot)) + QStringLiteral("%1. %2%3%4").arg(certificates, whoseRules(standing, snapshot), adviceText(standing), star));
    fitAdvice();
}

void RulesCard::showCycles(const DateRange &current, const QList<PastCycle> &past, int back) { m_cycles->show(current, past, back); }

void RulesCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitAdvice();
    fitRows();
}

void RulesCard::fitRows()
{
    const QFontMetrics metrics(credence::font(Type::Body));
    const int room = m_table->columnWidth(RulesModel::RuleColumn) - 20;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const bool isLong = metrics.horizontalAdvance(m_model->index(row, RulesModel::RuleColumn).data().toString()) > room;
        m_table->setRowHeight(row, isLong ? twoLines : size::row);
    }
}

void RulesCard::fitAdvice()
{
    // Measured by its font: a label's own answer never falls below the least height it was given before.
    const QRect room(0, 0, std::max(1, width() - 2 * size::pad), QWIDGETSIZE_MAX);
    m_advice->setMinimumHeight(m_advice->fontMetrics().boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, m_advice->text()).height());
}

const RulesModel::Row *RulesCard::chosen() const { return m_model->at(m_table->currentIndex().row()); }

} // namespace credence
