#include "ui/requirements/requirement_details.h"

#include "core/catalogue/template_words.h"
#include "core/requirements/own_template.h"
#include "core/requirements/rule_origin.h"
#include "core/requirements/source_checks.h"
#include "ui/kit/format.h"
#include "ui/kit/icons.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"
#include "ui/requirements/audit_panel.h"
#include "ui/requirements/own_form.h"

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
    m_origin = nullptr;
    m_source = {};
}

void RequirementDetails::show(const Source &source, const Profile &profile)
{
    if (!m_inspector || source.id != m_source.id || source.custom.isEmpty() != m_source.custom.isEmpty() || source.origin.editions != m_source.origin.editions) {
        clear();
        m_source = source;
        const auto known = templateOf(source);
        build(known ? *known : Template(), profile);
    }
    m_source = source;
    m_profile = profile;
    if (m_own)
        m_own->show(ownTemplate(source.custom));
    m_form->show(source, profile);
    showOrigin();
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
    m_form = new SourceForm(known, profile, SourceForm::Extent::Everything, m_inspector, m_source.satisfiedBy);
    connect(m_form, &SourceForm::edited, this, &RequirementDetails::save);
    connect(m_form, &SourceForm::answered, this, &RequirementDetails::answered);
    m_inspector->addSection(tr("Proof and audits"));
    m_audits = new AuditPanel(m_inspector);
    m_inspector->addWidget(m_audits);
    connect(m_audits, &AuditPanel::keepYearsEdited, this, [this](std::optional<int> years) {
        m_source = withKeepYears(m_source, years); // it comes back with the next snapshot, and the form stays as it is
        Q_EMIT edited(Source(m_source));
    });
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
    m_origin = label({}, Type::Small, Ink::Muted);
    m_origin->setWordWrap(true);
    m_inspector->addWidget(m_origin);
    QStringList lines{known.authority};
    if (!known.note.isEmpty())
        lines << noteWords(known.note);
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

Source RequirementDetails::filled(SourceForm::Refused refused) const
{
    Source changed = m_form->filled(m_source, refused);
    if (m_own)
        changed.custom = writtenTemplate(m_own->filled(), m_source.custom);
    return changed;
}

/// What changes with every edit of one's own rules.
void RequirementDetails::showOrigin()
{
    const auto known = templateOf(m_source);
    QStringList lines;
    if (const QString own = ownWords(m_source); !own.isEmpty())
        lines << withDayTexts(own);
    if (known && !(known->sources.isEmpty() && known->asOf.isEmpty() && known->confidence.isEmpty()))
        lines << originWords(*known) << referenceWords(*known);
    m_origin->setText(lines.join(QLatin1Char('\n')));
    m_origin->setVisible(!lines.isEmpty());
}

/// Two days that only fit together are typed one after the other: the first waits, refused, for the second.
void RequirementDetails::save()
{
    Source changed = filled(SourceForm::Refused::AsTyped);
    if (!newProblemsOf(m_source, changed).isEmpty())
        changed = filled(SourceForm::Refused::AsStored);
    if (const QStringList problems = newProblemsOf(m_source, changed); !problems.isEmpty()) {
        if (LineField *field = m_form->lastEdited())
            return field->refuse(problems.join(QLatin1Char(' ')));
        m_form->show(m_source, m_profile);
        Q_EMIT refused(problems.join(QLatin1Char(' ')));
        return;
    }
    if (changed == m_source)
        return;
    m_source = changed;
    Q_EMIT edited(changed);
}

} // namespace credence
