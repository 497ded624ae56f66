#include "ui/outcomes/outcomes_page.h"

#include "core/outcomes/record_names.h"
#include "ui/kit/format.h"
#include "ui/kit/page_header.h"
#include "ui/kit/theme.h"
#include "ui/outcomes/artifacts_section.h"
#include "ui/outcomes/chain_section.h"
#include "ui/outcomes/notes_section.h"
#include "ui/outcomes/presentations_section.h"
#include "ui/outcomes/projects_section.h"
#include "ui/outcomes/sections.h"

#include <QButtonGroup>
#include <QLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace credence {

OutcomesPage::OutcomesPage(QWidget *parent)
    : WindowPage(parent), m_header(new PageHeader(tr("Portfolio"))), m_group(new QButtonGroup(this)), m_add(button({}, Weight::Primary)), m_stack(new QStackedWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size::page, size::page - 4, size::page, size::page);
    column->setSpacing(size::gap);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    auto *chain = new ChainSection;
    addSection(QStringLiteral("chain"), {}, tr("Chain"), chain);
    connect(chain, &ChainSection::startAsked, this, [this] {
        showSection(QStringLiteral("artifacts"));
        startNew();
    });
    addSection(QStringLiteral("skills"), QStringLiteral("skill"), tr("Skills"), skillsSection());
    auto *artifacts = new ArtifactsSection;
    addSection(QStringLiteral("artifacts"), QStringLiteral("artifact"), tr("Artifacts"), artifacts);
    connect(artifacts, &ArtifactsSection::listAsked, this, [this](const QStringList &ids, const QString &why) { Q_EMIT goTo(QStringLiteral("activities"), ids, why); });
    addSection(QStringLiteral("projects"), QStringLiteral("project"), tr("Projects"), new ProjectsSection);
    addSection(QStringLiteral("presentations"), QStringLiteral("presentation"), tr("Presentations"), new PresentationsSection);
    addSection(QStringLiteral("teaching"), QStringLiteral("teaching"), tr("Teaching"), teachingSection());
    addSection(QStringLiteral("roles"), QStringLiteral("role"), tr("Roles"), rolesSection());
    addSection(QStringLiteral("people"), QStringLiteral("person"), tr("People"), peopleSection());
    addSection(QStringLiteral("notes"), QStringLiteral("note"), tr("Notes"), new NotesSection);
    m_header->add(m_add);
    // As wide for every kind: the choices beside it must not move under the mouse.
    int widest = 0;
    for (const Part &part : std::as_const(m_parts)) {
        m_add->setText(part.section->addText());
        widest = std::max(widest, m_add->sizeHint().width());
    }
    m_add->setFixedWidth(widest);
    connect(m_add, &QPushButton::clicked, this, &OutcomesPage::startNew);
    showSection(QStringLiteral("projects"));
}

void OutcomesPage::addSection(const QString &key, const QString &kind, const QString &title, OutcomeSection *section)
{
    QPushButton *choose = button(title);
    choose->setCheckable(true);
    m_group->addButton(choose);
    m_header->add(choose);
    m_stack->addWidget(section);
    m_parts << Part{key, kind, section, choose};
    connect(choose, &QPushButton::clicked, this, [this, key] { showSection(key); });
    connect(section, &OutcomeSection::failed, this, &WindowPage::failed);
    connect(section, &OutcomeSection::noticed, this, &WindowPage::noticed);
    connect(section, &OutcomeSection::opened, this, &OutcomesPage::openRecord);
}

OutcomesPage::Part *OutcomesPage::current()
{
    for (Part &part : m_parts) {
        if (part.section == m_stack->currentWidget())
            return &part;
    }
    return nullptr;
}

void OutcomesPage::showSection(const QString &key)
{
    for (const Part &part : std::as_const(m_parts)) {
        if (part.key != key)
            continue;
        part.button->setChecked(true);
        m_stack->setCurrentWidget(part.section);
        m_add->setText(part.section->addText());
        showCurrent();
    }
}

void OutcomesPage::showCurrent()
{
    if (Part *part = current(); part && m_today.isValid())
        part->section->showSnapshot(m_snapshot, m_today);
}

void OutcomesPage::showSnapshot(const Snapshot &snapshot, const QList<Standing> &, QDate today)
{
    m_snapshot = snapshot;
    m_today = today;
    m_header->setLine(tr("From %1").arg(countText(snapshot.activityTotal, tr("activity"), tr("activities"))));
    showCurrent();
}

void OutcomesPage::setPortfolio(Portfolio *portfolio)
{
    WindowPage::setPortfolio(portfolio);
    for (const Part &part : std::as_const(m_parts))
        part.section->setPortfolio(portfolio);
}

void OutcomesPage::startNew()
{
    if (Part *part = current())
        part->section->startNew();
}

void OutcomesPage::showRecords(const QStringList &ids, const QString &)
{
    if (!ids.isEmpty())
        openRecord(ids.first());
}

void OutcomesPage::openRecord(const QString &id)
{
    const QString plain = id.startsWith(QLatin1String("outcome:")) ? id.mid(8) : id;
    const QString kind = recordNames(m_snapshot).value(plain).kind;
    for (const Part &part : std::as_const(m_parts)) {
        if (part.kind.isEmpty() || part.kind != kind)
            continue;
        showSection(part.key);
        part.section->select(plain);
        return;
    }
    if (kind == QLatin1String("activity"))
        Q_EMIT goTo(QStringLiteral("activities"), {plain}, {});
    else if (kind == QLatin1String("document"))
        Q_EMIT goTo(QStringLiteral("vault"), {plain}, {});
}

} // namespace credence
