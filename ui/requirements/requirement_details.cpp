#include "ui/requirements/requirement_details.h"

#include "core/catalogue/template_words.h"
#include "core/requirements/own_template.h"
#include "core/requirements/rule_origin.h"
#include "ui/kit/format.h"
#include "ui/kit/icons.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"
#include "ui/requirements/audit_panel.h"
#include "ui/requirements/own_form.h"
#include "ui/requirements/source_form.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

namespace {

QString keptWords(const RuleEdition &edition)
{
    const QString since = edition.since.isValid() ? RequirementDetails::tr(", in force since %1").arg(dayText(edition.since)) : QString();
    return RequirementDetails::tr("Kept as in edition %1 of the catalogue%2.").arg(edition.edition, since);
}

} // namespace

RequirementDetails::RequirementDetails(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)) { m_column->setContentsMargins(0, 0, 0, 0); }

void RequirementDetails::clear()
{
    delete m_inspector;
    m_inspector = nullptr;
    m_form = nullptr;
    m_own = nullptr;
    m_audits = nullptr;
    m_source = {};
}

void RequirementDetails::show(const Source &source, const Profile &profile)
{
    if (!m_inspector || source.id != m_source.id || source.custom.isEmpty() != m_source.custom.isEmpty() || source.origin != m_source.origin) {
        clear();
        m_source = source;
        const auto known = templateOf(source);
        build(known ? *known : Template(), profile);
    }
    m_source = source;
    if (m_own)
        m_own->show(ownTemplate(source.custom));
    m_form->show(source, profile);
}

void RequirementDetails::build(const Template &known, const Profile &profile)
{
    m_inspector = new Inspector;
    m_inspector->column()->setContentsMargins(0, 0, 10, 0);
    if (!m_source.custom.isEmpty()) {
        m_own = new OwnForm(m_inspector);
        connect(m_own, &OwnForm::edited, this, &RequirementDetails::save);
        m_inspector->addSection(tr("Your dates"));
    }
    m_form = new SourceForm(known, profile, SourceForm::Extent::Everything, m_inspector);
    connect(m_form, &SourceForm::edited, this, &RequirementDetails::save);
    connect(m_form, &SourceForm::answered, this, &RequirementDetails::answered);
    m_inspector->addSection(tr("Proof and audits"));
    m_audits = new AuditPanel(m_inspector);
    m_inspector->addWidget(m_audits);
    addOrigin(known);
    addActions();
    m_inspector->addStretch();
    m_column->addWidget(m_inspector);
    Q_EMIT built();
}

void RequirementDetails::addActions()
{
    m_inspector->column()->addSpacing(6);
    auto *pass = button(tr("Export these rules…"));
    connect(pass, &QPushButton::clicked, this, &RequirementDetails::exportAsked);
    m_inspector->column()->addWidget(pass, 0, Qt::AlignLeft);
    if (!m_own) {
        auto *own = button(tr("Make these rules my own, to edit them"));
        own->setToolTip(tr("They then follow no catalogue any more. Undo brings them back."));
        connect(own, &QPushButton::clicked, this, [this] { Q_EMIT ownAsked(m_source.id); });
        m_inspector->column()->addWidget(own, 0, Qt::AlignLeft);
    }
    auto *remove = button(tr("Remove this requirement"));
    remove->setIcon(icon(QStringLiteral("trash"), Tone::Red));
    connect(remove, &QPushButton::clicked, this, [this] { Q_EMIT removed(m_source.id); });
    m_inspector->column()->addWidget(remove, 0, Qt::AlignLeft);
}

void RequirementDetails::addOrigin(const Template &known)
{
    m_inspector->addSection(tr("Where the rules come from"));
    QStringList lines{known.authority, originWords(known)};
    lines << referenceWords(known);
    if (!known.note.isEmpty())
        lines << known.note;
    if (const QString imported = importWords(m_source.origin); !imported.isEmpty())
        lines << imported;
    if (const auto &editions = m_source.origin.editions; !m_own && !editions.isEmpty())
        lines << keptWords(editions.last());
    lines << tr("Verify with %1%2 before you rely on it.").arg(known.authority, known.url.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(known.url));
    for (const QString &line : std::as_const(lines)) {
        auto *words = label(line, Type::Small, Ink::Muted);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_inspector->addWidget(words);
    }
}

void RequirementDetails::save()
{
    Source changed = m_form->filled(m_source);
    if (m_own) {
        const OwnTemplate own = m_own->filled();
        if (!own.authority.isEmpty())
            changed.custom = writtenTemplate(own, m_source.custom);
    }
    if (changed == m_source)
        return;
    m_source = changed;
    Q_EMIT edited(changed);
}

} // namespace credence
