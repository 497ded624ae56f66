#include "ui/requirements/catalogue_picker.h"

#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_words.h"
#include "core/requirements/rule_words.h"
#include "core/requirements/source_checks.h"
#include "ui/kit/card.h"
#include "ui/kit/format.h"
#include "ui/kit/inspector.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/list_delegate.h"
#include "ui/kit/theme.h"
#include "ui/requirements/source_form.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace credence {

namespace {

QLabel *wrapped(const QString &text, Ink ink = Ink::Full)
{
    QLabel *words = label(text, Type::Small, ink);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return words;
}

void setTone(QLabel *words, Tone tone)
{
    QPalette tinted = words->palette();
    tinted.setColor(QPalette::WindowText, textOn(colors(words->palette()), tone, colors(words->palette()).card));
    words->setPalette(tinted);
}

Tone confidenceTone(const QString &confidence)
{
    return confidence == QLatin1String("high") ? Tone::Green : confidence == QLatin1String("low") ? Tone::Red : Tone::Amber;
}

/// A sentence about the first day that cannot be read; "" when all can.
QString unreadableDay(const QWidget &within)
{
    const auto fields = within.findChildren<DateField *>();
    for (const DateField *field : fields) {
        const QString text = field->text().trimmed();
        if (!text.isEmpty() && !dayFromText(text).isValid())
            return CataloguePicker::tr("%1: “%2” is not a day. Write it as 2026-11-20 or 20 Nov 2026, or leave it empty. Nothing was added yet.").arg(field->accessibleName(), text);
    }
    return {};
}

} // namespace

CataloguePicker::CataloguePicker(const Profile &profile, const QStringList &held, QDate today, QWidget *parent)
    : QDialog(parent), m_profile(profile), m_held(held), m_today(today), m_words(new QLineEdit), m_list(listView(tr("Templates found"))), m_found(new QStandardItemModel(this)),
      m_card(new Card), m_nothing(label({}, Type::Body, Ink::Muted)), m_problem(wrapped({})), m_done(button(tr("Done"))), m_add(button(tr("Add requirement"), Weight::Primary))
{
    setWindowTitle(tr("Requirements from the catalogue"));
    resize(940, 640);
    m_words->setPlaceholderText(tr("State, board or card: MA, ABIM, ACLS…"));
    m_words->setAccessibleName(tr("Search the catalogue"));
    m_words->setClearButtonEnabled(true);
    m_list->setModel(m_found);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_card->setPadding(1);
    m_card->body()->addWidget(m_nothing, 1);

    auto *left = new Card;
    left->setPadding(8);
    left->body()->addWidget(m_words);
    left->body()->addWidget(m_list, 1);
    left->setFixedWidth(340);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(size::gap);
    halves->addWidget(left);
    halves->addWidget(m_card, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(wrapped(catalogue().disclaimer, Ink::Muted), 1);
    m_done->setAutoDefault(false);
    buttons->addWidget(m_done);
    buttons->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size::page, size::page, size::page, size::pad);
    column->setSpacing(size::gap);
    column->addLayout(halves, 1);
    m_problem->setVisible(false);
    setTone(m_problem, Tone::Red);
    column->addWidget(m_problem);
    column->addLayout(buttons);

    connect(m_words, &QLineEdit::textChanged, this, [this] {
        search();
        m_list->scrollToTop();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) { showTemplate(index.data(IdRole).toString()); });
    connect(m_words, &QLineEdit::returnPressed, this, &CataloguePicker::enterList);
    connect(m_done, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_add, &QPushButton::clicked, this, &CataloguePicker::add);
    m_add->setAutoDefault(false);
    search();
    m_words->setFocus();
}

void CataloguePicker::showHeld(const Profile &profile, const QStringList &held)
{
    m_profile = profile;
    m_held = held;
    search();
}

void CataloguePicker::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && m_words->hasFocus())
        enterList();
    else if ((event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) || !m_words->hasFocus()) // it led into the list already
        QDialog::keyPressEvent(event);
}

void CataloguePicker::enterList()
{
    if (m_found->rowCount() == 0)
        return;
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_found->index(0, 0));
    m_list->setFocus(Qt::TabFocusReason);
}

void CataloguePicker::search()
{
    const QString kept = m_template;
    m_found->clear();
    int at = -1;
    const auto found = templatesMatching(m_words->text());
    for (const Template *known : found) {
        auto *item = new QStandardItem(shortTitle(*known));
        item->setData(known->id, IdRole);
        const bool initials = known->kind == QLatin1String("specialty-board") || known->kind == QLatin1String("society"); // "ABCRS certification"
        item->setData(initials ? known->authority + QStringLiteral(" · ") + needWords(*known) : needWords(*known), SecondaryRole);
        item->setToolTip(known->authority + QStringLiteral("\n") + needWords(*known));
        if (m_held.contains(known->id)) {
            item->setData(tr("yours"), BadgeRole);
            item->setData(static_cast<int>(Tone::Accent), ToneRole);
        }
        if (known->id == kept)
            at = m_found->rowCount();
        m_found->appendRow(item);
    }
    if (at < 0 && found.size() == 1)
        at = 0;
    m_list->setCurrentIndex(m_found->index(at, 0));
    if (at < 0)
        showTemplate({});
}

void CataloguePicker::showTemplate(const QString &id)
{
    m_template = id;
    delete m_details;
    m_details = nullptr;
    m_form = nullptr;
    const Template *known = catalogue().requirement(id);
    m_add->setEnabled(known);
    m_add->setText(known && m_held.contains(id) ? tr("Add another") : tr("Add requirement"));
    m_problem->setVisible(false);
    m_nothing->setVisible(!known);
    m_nothing->setText(m_found->rowCount() > 0 ? tr("Choose what applies to you.\nYou see its rules, how sure they are and where they come from.")
                                               : tr("Nothing in the catalogue has these words.\nClose this and use Add requirement to write it down yourself."));
    if (known)
        describe(*known);
}

void CataloguePicker::describe(const Template &known)
{
    m_details = new Inspector;
    m_details->setAccessibleName(shortTitle(known));
    auto *title = label(shortTitle(known), Type::Title);
    title->setWordWrap(true);
    m_details->addWidget(title);
    m_details->addWidget(wrapped(known.authority, Ink::Muted));
    if (m_held.contains(known.id)) {
        QLabel *held = wrapped(m_added == known.id ? tr("Added: it stands among your requirements. Choose the next one, or Done.") : tr("This one is yours already."));
        setTone(held, Tone::Green);
        m_details->addWidget(held);
    }
    // The length stands in the need already.
    const QString cycle = known.total && known.cycle.months ? tr("The cycle %1").arg(cycleWords(known.cycle).section(QStringLiteral("; the cycle "), 1)) : cycleWords(known.cycle);
    m_details->addWidget(wrapped(needWords(known) + QStringLiteral(". ") + cycle + QLatin1Char('.')));
    auto *origin = label(originWords(known), Type::SmallStrong);
    setTone(origin, confidenceTone(known.confidence));
    m_details->addWidget(origin);
    m_form = new SourceForm(known, m_profile, SourceForm::Extent::OnlyAsked, m_details, {}, m_today);
    describeRules(known);
    m_details->addSection(tr("Where this comes from"));
    for (const QString &reference : referenceWords(known))
        m_details->addWidget(wrapped(QStringLiteral("· ") + reference));
    if (!known.note.isEmpty())
        m_details->addWidget(wrapped(noteWords(known.note), Ink::Muted));
    const QString where = known.url.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(known.url);
    m_details->addWidget(wrapped(tr("Verify with %1%2 before you rely on it.").arg(verifyWith(known), where)));
    m_details->addStretch();
    m_card->body()->addWidget(m_details, 1);
    setTabOrder(previousInFocusChain(), m_done); // the buttons come after the fields that have just been made
    setTabOrder(m_done, m_add);
}

/// What it asks for, to be laid beside the authority's own letter; what is less sure than the whole is marked.
void CataloguePicker::describeRules(const Template &known)
{
    if (known.rules.isEmpty())
        return;
    m_details->addSection(tr("Its rules"));
    for (const Rule &rule : known.rules) {
        QLabel *line = wrapped(QStringLiteral("· ") + ruleLine(rule, known));
        if (!rule.confidence.isEmpty() && rule.confidence != known.confidence)
            setTone(line, confidenceTone(rule.confidence));
        line->setToolTip(noteWords(rule, known));
        m_details->addWidget(line);
    }
}

void CataloguePicker::add()
{
    if (!m_form)
        return;
    Source source;
    source.catalogueId = m_template;
    source = m_form->filled(source);
    const QStringList problems = problemsOf(source);
    const QString unreadable = unreadableDay(*m_details);
    if (!unreadable.isEmpty() || !problems.isEmpty()) {
        m_problem->setText(unreadable.isEmpty() ? tr("Nothing was added yet. %1").arg(withDayTexts(problems.join(QLatin1Char(' ')))) : unreadable);
        m_problem->setVisible(true);
        return;
    }
    Profile profile = m_profile;
    if (m_form->birthDate().isValid())
        profile.birthDate = m_form->birthDate();
    profile.answers.insert(m_form->answers());
    m_held << m_template;
    m_added = m_template;
    Q_EMIT chosen(source, profile);
    m_profile = profile;
    search();
    m_words->setFocus();
    m_words->selectAll();
}

} // namespace credence
