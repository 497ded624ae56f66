#include "ui/activities/activities_desk.h"

#include "core/activities/batching.h"
#include "core/outcomes/record_names.h"
#include "ui/activities/activities_page.h"
#include "ui/activities/batch_section.h"
#include "ui/activities/capture_section.h"
#include "ui/activities/evaluation_section.h"
#include "ui/activities/stack_section.h"
#include "ui/activities/theme_section.h"
#include "ui/kit/page_header.h"
#include "ui/kit/theme.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace credence {

ActivitiesDesk::ActivitiesDesk(QWidget *parent)
    : WindowPage(parent), m_bar(new QHBoxLayout), m_group(new QButtonGroup(this)), m_stack(new QStackedWidget), m_ledger(new ActivitiesPage),
      m_evaluations(new EvaluationSection), m_captures(new CaptureSection)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(0);
    m_bar->setContentsMargins(size::page - 9, 0, size::page, 0);
    m_bar->setSpacing(2);
    column->addLayout(m_bar);
    column->addWidget(m_stack, 1);
    addPart(QStringLiteral("ledger"), tr("Ledger"), nullptr);
    addPart(QStringLiteral("evaluations"), tr("Evaluations"), m_evaluations);
    addPart(QStringLiteral("captures"), tr("Captures"), m_captures);
    addPart(QStringLiteral("batches"), tr("Batches"), new BatchSection);
    addPart(QStringLiteral("themes"), tr("Themes"), themesSection());
    addPart(QStringLiteral("stacks"), tr("Stacks"), new StackSection);
    m_bar->addStretch(1);
    connect(m_ledger, &WindowPage::failed, this, &WindowPage::failed);
    connect(m_ledger, &WindowPage::noticed, this, &WindowPage::noticed);
    connect(m_ledger, &WindowPage::filesAsked, this, &WindowPage::filesAsked);
    connect(m_ledger, &WindowPage::activityAsked, this, &WindowPage::activityAsked);
    connect(m_ledger, &WindowPage::goTo, this, [this](const QString &page, const QStringList &ids, const QString &why) {
        if (page == QLatin1String("activities"))
            showRecords(ids, why);
        else
            Q_EMIT goTo(page, ids, why);
    });
    showSection(QStringLiteral("ledger"));
}

void ActivitiesDesk::addPart(const QString &key, const QString &title, OutcomeSection *section)
{
    Part part{key, title, section, m_ledger, button(title), nullptr, nullptr};
    part.button->setProperty("compact", true);
    part.button->setCheckable(true);
    m_group->addButton(part.button);
    m_bar->addWidget(part.button);
    connect(part.button, &QPushButton::clicked, this, [this, key] { showSection(key); });
    if (section) {
        part.page = framed(part);
        connect(section, &OutcomeSection::failed, this, &WindowPage::failed);
        connect(section, &OutcomeSection::noticed, this, &WindowPage::noticed);
        connect(section, &OutcomeSection::opened, this, &ActivitiesDesk::openRecord);
    }
    m_stack->addWidget(part.page);
    m_parts << part;
}

QWidget *ActivitiesDesk::framed(Part &part)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(size::page, 12, size::page, size::page - 10);
    column->setSpacing(size::gap);
    part.header = new PageHeader(part.title);
    column->addWidget(part.header);
    if (!part.section->addText().isEmpty()) {
        part.add = button(part.section->addText(), Weight::Primary);
        part.header->add(part.add);
        connect(part.add, &QPushButton::clicked, part.section, [section = part.section] { section->startNew(); });
    }
    column->addWidget(part.section, 1);
    return page;
}

const ActivitiesDesk::Part *ActivitiesDesk::current() const
{
    for (const Part &part : m_parts) {
        if (part.page == m_stack->currentWidget())
            return &part;
    }
    return nullptr;
}

QString ActivitiesDesk::currentSection() const { return current() ? current()->key : QString(); }

void ActivitiesDesk::showSection(const QString &key)
{
    for (const Part &part : std::as_const(m_parts)) {
        if (part.key != key)
            continue;
        part.button->setChecked(true);
        if (m_stack->currentWidget() != part.page)
            m_stack->setCurrentWidget(part.page);
        showCurrent();
    }
}

void ActivitiesDesk::showCurrent()
{
    const Part *part = current();
    if (!part || !m_today.isValid())
        return;
    if (!part->section) {
        m_ledger->showSnapshot(m_snapshot, m_standings, m_today);
        return;
    }
    part->section->showSnapshot(m_snapshot, m_today);
    part->header->setLine(part->section->line());
}

void ActivitiesDesk::showSnapshot(const Snapshot &snapshot, const QList<Standing> &standings, QDate today)
{
    m_snapshot = snapshot;
    m_standings = standings;
    m_today = today;
    showCounts();
    showCurrent();
}

void ActivitiesDesk::showCounts()
{
    const auto count = [this](const QString &key, qsizetype waiting) {
        for (const Part &part : std::as_const(m_parts)) {
            if (part.key == key)
                part.button->setText(waiting > 0 ? tr("%1 · %2").arg(part.title).arg(waiting) : part.title);
        }
    };
    count(QStringLiteral("captures"), capturesDue(m_snapshot, m_today).size());
    count(QStringLiteral("batches"), batches(m_snapshot, m_today).waiting.size());
}

void ActivitiesDesk::setPortfolio(Portfolio *portfolio)
{
    WindowPage::setPortfolio(portfolio);
    m_ledger->setPortfolio(portfolio);
    for (const Part &part : std::as_const(m_parts)) {
        if (part.section)
            part.section->setPortfolio(portfolio);
    }
}

void ActivitiesDesk::showRecords(const QStringList &ids, const QString &why)
{
    if (why.isEmpty() && !ids.isEmpty())
        openRecord(ids.first());
    if (why.isEmpty() && ids.size() == 1)
        return;
    showSection(QStringLiteral("ledger"));
    m_ledger->showRecords(ids, why);
}

void ActivitiesDesk::select(const QString &key, const QString &id)
{
    showSection(key);
    for (const Part &part : std::as_const(m_parts)) {
        if (part.key == key)
            part.section->select(id);
    }
}

void ActivitiesDesk::openRecord(const QString &id)
{
    const auto about = [&id](const char *prefix) { return id.startsWith(QLatin1String(prefix)) ? id.section(QLatin1Char(':'), 1) : QString(); };
    QString captured = about("capture:");
    for (const auto &action : std::as_const(m_snapshot.actions))
        captured = action->id.text == id ? action->activity : captured;
    QString evaluated = about("evaluate:");
    for (const auto &evaluation : std::as_const(m_snapshot.evaluations))
        evaluated = evaluation->id.text == id ? evaluation->activity : evaluated;
    for (const auto &capture : std::as_const(m_snapshot.captures))
        captured = capture->id.text == id ? capture->activity : captured;
    const QString kind = recordNames(m_snapshot).value(id).kind;
    const bool stack = id.startsWith(QLatin1String("built-in:")) || std::any_of(m_snapshot.stacks.cbegin(), m_snapshot.stacks.cend(), [&](const auto &s) { return s->id.text == id; });
    if (stack || kind == QLatin1String("theme")) {
        select(stack ? QStringLiteral("stacks") : QStringLiteral("themes"), id);
    } else if (!captured.isEmpty()) {
        select(QStringLiteral("captures"), captured);
    } else if (!evaluated.isEmpty()) {
        select(QStringLiteral("evaluations"), evaluated);
    } else if (kind == QLatin1String("activity")) {
        showSection(QStringLiteral("ledger"));
        m_ledger->showRecords({id}, {});
    } else if (std::any_of(m_snapshot.documents.cbegin(), m_snapshot.documents.cend(), [&](const auto &d) { return d->id.text == id; })) {
        Q_EMIT goTo(QStringLiteral("vault"), {id}, {});
    } else if (!kind.isEmpty()) {
        Q_EMIT goTo(QStringLiteral("portfolio"), {id}, {});
    }
}

QString ActivitiesDesk::waitsForProof() const
{
    const Part *front = current();
    return front && !front->section ? m_ledger->waitsForProof() : QString();
}

bool ActivitiesDesk::startFilter()
{
    const Part *part = current();
    return part && !part->section ? m_ledger->startFilter() : part == nullptr ? false : part->section->startFilter();
}

void ActivitiesDesk::startNew()
{
    showSection(QStringLiteral("ledger"));
    m_ledger->startNew();
}

void ActivitiesDesk::startEvaluation()
{
    showSection(QStringLiteral("evaluations"));
    m_evaluations->startNew();
}

} // namespace credence
