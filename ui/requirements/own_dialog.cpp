#include "ui/requirements/own_dialog.h"

#include "core/catalogue/template.h"
#include "core/base/ids.h"
#include "core/requirements/source_checks.h"
#include "ui/kit/card.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"
#include "ui/requirements/own_form.h"
#include "ui/requirements/source_form.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

OwnDialog::OwnDialog(const Profile &profile, QWidget *parent) : QDialog(parent), m_add(button(tr("Add requirement"), Weight::Primary)), m_wrong(label({}, Type::Small))
{
    setWindowTitle(tr("Add a requirement of your own"));
    resize(560, 720);
    setProperty("asksOnEscape", true); // no field empties itself before
    auto *inspector = new Inspector;
    auto *title = label(tr("A requirement of your own"), Type::Title);
    auto *line = label(tr("For what the catalogue does not have: hospital credentialing, a department, a society. Copy it from their letter or by-laws."), Type::Small, Ink::Muted);
    line->setWordWrap(true);
    inspector->addWidget(title);
    inspector->addWidget(line);
    m_own = new OwnForm(inspector);
    inspector->addSection(tr("Your dates"));
    Template dates;
    dates.cycle.anchor = Anchor::IndividualDate;
    m_form = new SourceForm(dates, profile, SourceForm::Extent::OnlyAsked, inspector);
    inspector->addStretch();

    OwnTemplate blank;
    blank.id = QStringLiteral("own-") + newId<SourceId>().text;
    blank.kind = QStringLiteral("hospital");
    blank.unit = QStringLiteral("hour");
    m_own->show(blank);
    m_blank = source();

    auto *card = new Card;
    card->setPadding(1);
    card->body()->addWidget(inspector);
    auto *cancel = button(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_add->setAutoDefault(false);
    m_add->setEnabled(false);
    auto *file = button(tr("From a file…"));
    file->setAutoDefault(false);
    file->setToolTip(tr("Rules that somebody exported from Credence"));
    connect(file, &QPushButton::clicked, this, &OwnDialog::fileAsked);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(file);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size::page, size::page, size::page, size::pad);
    column->setSpacing(size::gap);
    m_wrong->setObjectName(QStringLiteral("refusal"));
    m_wrong->setWordWrap(true);
    m_wrong->hide();
    column->addWidget(card, 1);
    column->addWidget(m_wrong);
    column->addLayout(buttons);

    connect(m_own->authority(), &QLineEdit::textChanged, m_add, [this](const QString &name) { m_add->setEnabled(!name.trimmed().isEmpty()); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &OwnDialog::add);
    m_own->authority()->setFocus();
}

QString OwnDialog::problem() const
{
    if (const QString why = m_own->problem(); !why.isEmpty())
        return why;
    if (m_form->unreadable())
        return tr("One of the dates cannot be read. Write it as 2026-11-20 or 20 Nov 2026, or empty the field.");
    const OwnTemplate own = m_own->filled();
    if (!own.total && own.rules.isEmpty())
        return tr("As it stands this asks for nothing. Type the total, or add a rule.");
    return problemsOf(source()).join(QLatin1Char(' '));
}

void OwnDialog::add()
{
    const QString why = problem();
    m_wrong->setText(why.isEmpty() ? why : tr("Nothing was added yet. ") + why);
    m_wrong->setVisible(!why.isEmpty());
    if (why.isEmpty())
        accept();
}

void OwnDialog::reject()
{
    if (m_asking)
        return;
    if (source() == m_blank && !m_form->unreadable())
        return QDialog::reject();
    m_asking = new QMessageBox(QMessageBox::NoIcon, tr("Not added yet"), tr("What you typed has not been added yet. Throw it away?"), QMessageBox::NoButton, this);
    m_asking->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *away = m_asking->addButton(tr("Throw away"), QMessageBox::DestructiveRole);
    QPushButton *keep = m_asking->addButton(tr("Keep typing"), QMessageBox::RejectRole);
    m_asking->setDefaultButton(keep);
    m_asking->setEscapeButton(keep);
    connect(away, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    connect(m_asking, &QObject::destroyed, this, [this] { m_asking = nullptr; });
    m_asking->open();
}

Source OwnDialog::source() const
{
    Source source;
    source.custom = writtenTemplate(m_own->filled());
    return m_form->filled(source);
}

} // namespace credence
