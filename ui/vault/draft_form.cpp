#include "ui/vault/draft_form.h"

#include "core/activities/draft_parts.h"
#include "core/catalogue/catalogue.h"
#include "ui/kit/chips.h"
#include "ui/kit/choice.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"
#include "ui/vault/credits_field.h"
#include "ui/vault/read_pill.h"
#include "ui/vault/remark.h"
#include "ui/vault/review_words.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace credence {

namespace {

QBoxLayout *named(const QString &name, QWidget *field, ReadPill *pill = nullptr)
{
    auto *box = new QVBoxLayout;
    box->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    QLabel *words = label(name, Type::Tiny, Ink::Muted);
    words->setMinimumHeight(19);
    words->setBuddy(field);
    field->setAccessibleName(name);
    head->addWidget(words, 1);
    if (pill)
        head->addWidget(pill);
    box->addLayout(head);
    box->addWidget(field);
    if (auto *day = qobject_cast<DateField *>(field))
        box->addWidget(refusalLine(day));
    box->addStretch(1);
    return box;
}

template <class T> QList<std::pair<QString, QString>> pairs(const QList<T> &entries)
{
    QList<std::pair<QString, QString>> found;
    for (const T &entry : entries)
        found.append({entry.id, entry.name});
    return found;
}

QString formatText(const Format &format) { return format.impact.isEmpty() ? format.name : format.name + QStringLiteral(" · ") + format.impact; }

QDate typedDay(const DateField *field) { return dayFromText(field->text()); }

/// Whether the field says something else than what was read.
bool isTyped(const QString &now, const QString &read) { return !now.isEmpty() && now != read.simplified(); }

bool areTyped(const QList<CreditLine> &now, const QList<ReadCredit> &read)
{
    return !now.isEmpty()
        && !std::equal(now.cbegin(), now.cend(), read.cbegin(), read.cend(), [](const CreditLine &line, const ReadCredit &credit) { return line.amount == credit.amount && line.type == credit.type; });
}

bool isRefused(const DateField *field) { return !field->text().trimmed().isEmpty() && !typedDay(field).isValid(); }

/// A text that was no day stands in its field again, as if it had just been typed.
void showRefused(DateField *field, const QString &text)
{
    field->setText(text);
    Q_EMIT field->editingFinished();
}

} // namespace

DraftForm::DraftForm(QWidget *parent)
    : QWidget(parent), m_remark(new Remark), m_title(new TextField(1, 4)), m_provider(new LineField), m_from(new DateField),
      m_to(new DateField), m_credits(new CreditsField), m_format(new Choice), m_topics(new Chips), m_goals(new Chips(Tone::Blue)),
      m_number(new LineField), m_titlePill(new ReadPill), m_providerPill(new ReadPill), m_daysPill(new ReadPill),
      m_numberPill(new ReadPill)
{
    m_topics->setKnown(pairs(catalogue().topics));
    m_format->addItem(tr("Not said"), QString());
    for (const Format &format : catalogue().formats)
        m_format->addItem(formatText(format), format.id);
    build();
    connectFields();
}

void DraftForm::build()
{
    m_title->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it grows instead
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_remark);
    column->addLayout(named(tr("Title"), m_title, m_titlePill));
    column->addLayout(named(tr("Provider"), m_provider, m_providerPill));
    auto *days = new QHBoxLayout;
    days->setSpacing(10);
    days->addLayout(named(tr("From"), m_from), 1);
    days->addLayout(named(tr("To"), m_to, m_daysPill), 1);
    column->addLayout(days);
    column->addWidget(m_credits);
    auto *kind = new QHBoxLayout;
    kind->setSpacing(10);
    kind->addLayout(named(tr("Format · impact"), m_format), 3);
    kind->addLayout(named(tr("Certificate number"), m_number, m_numberPill), 2);
    column->addLayout(kind);
    column->addLayout(named(tr("Topics"), m_topics));
    column->addLayout(named(tr("Serves your goals"), m_goals));
}

void DraftForm::connectFields()
{
    const auto changed = [this] {
        if (m_showing)
            return;
        showPills();
        Q_EMIT edited();
    };
    connect(m_title, &QPlainTextEdit::textChanged, this, changed);
    for (LineField *field : {m_provider, static_cast<LineField *>(m_from), static_cast<LineField *>(m_to), m_number})
        connect(field, &QLineEdit::textChanged, this, changed);
    connect(m_credits, &CreditsField::edited, this, changed);
    connect(m_format, &QComboBox::currentIndexChanged, this, changed);
    connect(m_topics, &Chips::edited, this, changed);
    connect(m_goals, &Chips::edited, this, changed);
    watch(m_title, tr("Title"));
    watch(m_provider, tr("Provider"));
    watch(m_from, tr("From"));
    watch(m_to, tr("From"));
    watch(m_number, tr("Certificate number"));
    connect(m_credits, &CreditsField::entered, this, [this] { Q_EMIT entered(tr("Credits")); });
    const QList<std::pair<ReadPill *, QString>> pills{{m_titlePill, tr("Title")}, {m_providerPill, tr("Provider")}, {m_daysPill, tr("From")},
                                                      {m_credits->pill(), tr("Credits")}, {m_numberPill, tr("Certificate number")}};
    for (const auto &[pill, name] : pills) // a choice is a step of its own, not the end of what was typed
        connect(pill, &ReadPill::otherChosen, this, [this, name = name] { Q_EMIT entered(name); });
    connect(m_titlePill, &ReadPill::otherChosen, this, [this](int i) { m_title->setPlainText(m_draft.read.title.others.value(i)); });
    connect(m_providerPill, &ReadPill::otherChosen, this, [this](int i) { m_provider->setText(m_draft.read.provider.others.value(i)); });
    connect(m_daysPill, &ReadPill::otherChosen, this, [this](int i) {
        const DateRange other = m_draft.read.days.others.value(i);
        m_from->setText(isoText(other.start));
        m_to->setText(isoText(other.end));
    });
    connect(m_credits->pill(), &ReadPill::otherChosen, this, [this] {
        QList<CreditLine> lines = m_credits->lines();
        if (lines.isEmpty())
            lines = m_draft.activity.credits;
        if (lines.isEmpty() || !m_draft.read.credits.value(0).max)
            return;
        lines.first().amount = *m_draft.read.credits.first().max;
        QList<Refused> refused = m_credits->refused();
        refused.removeIf([](const Refused &each) { return each.line == 0; });
        m_credits->show(lines, refused);
        Q_EMIT edited();
    });
    connect(m_numberPill, &ReadPill::otherChosen, this, [this](int i) { m_number->setText(m_draft.read.certificateNumber.others.value(i)); });
}

void DraftForm::watch(QWidget *field, const QString &name)
{
    m_names.insert(field, name);
    field->installEventFilter(this);
}

bool DraftForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && m_names.contains(watched))
        Q_EMIT entered(m_names.value(watched));
    // In the title, too, Enter means "file this one"; a line break in a title means nothing.
    if (watched == m_title && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            QKeyEvent enter(QEvent::KeyPress, key->key(), key->modifiers()); // one that was ignored would come to the page twice
            QCoreApplication::sendEvent(this, &enter);
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DraftForm::setGoals(const QList<std::pair<QString, QString>> &goals) { m_goals->setKnown(goals); }

void DraftForm::setRemark(const QString &remark) { m_remark->set(remark); }

void DraftForm::show(const Draft &draft, const Reading &reading, double sureAbove, const QString &remark)
{
    m_showing = true;
    m_draft = draft;
    m_text = reading.text;
    const Activity &activity = draft.activity;
    m_remark->set(remark);
    for (LineField *field : {m_provider, static_cast<LineField *>(m_from), static_cast<LineField *>(m_to), m_number})
        field->startOver(); // the draft has what was typed; what is shown now replaces it
    m_title->startOver();
    m_title->showText(activity.title);
    m_provider->showText(activity.provider);
    m_from->showDay(activity.days.start);
    m_to->showDay(activity.days.end);
    for (const Refused &each : draft.refused) {
        if (each.in != Refused::In::Credits)
            showRefused(each.in == Refused::In::From ? m_from : m_to, each.text);
    }
    m_credits->show(activity.credits, draft.refused);
    const Format *format = catalogue().format(activity.format);
    m_format->choose(activity.format, format ? formatText(*format) : activity.format);
    m_topics->setIds(activity.topics);
    m_goals->setIds(activity.goals);
    m_number->showText(activity.certificateNumber);
    m_sureAbove = sureAbove;
    showPills();
    m_showing = false;
}

void DraftForm::showPills()
{
    const ReadActivity &read = m_draft.read;
    const double sureAbove = m_sureAbove;
    const Activity now = draft().activity;
    const auto show = [&](ReadPill *pill, const PillWords &words) { pill->set(words.text, words.tone, words.hint); };
    const auto tell = [&](ReadPill *pill, bool typed, const PillWords &words) { show(pill, typed ? typedPill() : words); };
    const QHash<QString, int> lines = linesOf(m_text, read);
    const auto line = [&lines](const char *field) { return lines.value(QCoreApplication::translate("ReviewWords", field)); };
    tell(m_titlePill, isTyped(now.title, read.title.value), pillWords(read.title.confidence, read.title.place, line("Title"), Tone::Accent, sureAbove));
    m_titlePill->setOthers(read.title.others);
    tell(m_providerPill, isTyped(now.provider, read.provider.value), pillWords(read.provider.confidence, read.provider.place, line("Provider"), Tone::Blue, sureAbove));
    m_providerPill->setOthers(read.provider.others);
    tell(m_daysPill, now.days.start.isValid() && now.days != read.days.value, pillWords(read.days.confidence, read.days.place, line("From"), Tone::Plum, sureAbove));
    QStringList spans;
    for (const DateRange &other : read.days.others)
        spans << spanText(other);
    m_daysPill->setOthers(spans);
    tell(m_numberPill, isTyped(now.certificateNumber, read.certificateNumber.value), pillWords(read.certificateNumber.confidence, read.certificateNumber.place, line("Certificate number"), Tone::Neutral, sureAbove));
    m_numberPill->setOthers(read.certificateNumber.others);
    const auto max = read.credits.isEmpty() ? std::nullopt : read.credits.first().max;
    m_credits->pill()->setOthers(max && *max != read.credits.first().amount ? QStringList{tr("%1, the maximum offered").arg(max->text())} : QStringList());
    tell(m_credits->pill(), areTyped(now.credits, read.credits), creditPill(read, line("Credits"), sureAbove));
}

Draft DraftForm::draft() const
{
    Draft draft = m_draft;
    draft.activity.title = m_title->toPlainText().simplified();
    draft.activity.provider = m_provider->text().simplified();
    draft.activity.days = {dayIn(m_from, m_draft.activity.days.start), dayIn(m_to, m_draft.activity.days.end)};
    draft.activity.credits = m_credits->lines();
    draft.refused = m_credits->refused();
    if (isRefused(m_to))
        draft.refused.prepend({Refused::In::To, 0, m_to->text()});
    if (isRefused(m_from))
        draft.refused.prepend({Refused::In::From, 0, m_from->text()});
    draft.activity.format = m_format->chosen();
    draft.activity.topics = m_topics->ids();
    draft.activity.goals = m_goals->ids();
    draft.activity.certificateNumber = m_number->text().simplified();
    return draft;
}

/// What is no day leaves the one from before.
QDate DraftForm::dayIn(const DateField *field, QDate before) const { return isRefused(field) ? before : typedDay(field); }

std::pair<QString, QWidget *> DraftForm::wrong() const
{
    if (m_title->toPlainText().simplified().isEmpty())
        return {tr("A title is missing. Type it from the page, then file it; or set this document aside."), m_title};
    if (const Draft now = draft(); !now.refused.isEmpty()) {
        const Refused::In in = now.refused.constFirst().in;
        return {refusalOf(now), in == Refused::In::From ? m_from : in == Refused::In::To ? m_to : m_credits->firstRefused()};
    }
    if (typedDay(m_from).isValid() && typedDay(m_to).isValid() && typedDay(m_to) < typedDay(m_from))
        return {tr("It ends before it begins. Check both days against the page."), m_to};
    return {};
}

QString DraftForm::problem() const { return wrong().first; }

void DraftForm::focusProblem()
{
    QWidget *field = wrong().second;
    if (!field)
        return;
    field->setFocus(Qt::TabFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(field))
        line->selectAll();
}

void DraftForm::focusFirst()
{
    m_title->setFocus(Qt::TabFocusReason);
    m_title->selectAll();
}

void DraftForm::focusField(const QString &name)
{
    if (name == tr("Credits") && m_credits->first())
        m_credits->first()->setFocus(Qt::OtherFocusReason);
    for (auto it = m_names.cbegin(); it != m_names.cend(); ++it) {
        if (it.value() == name && it.key() != m_to)
            qobject_cast<QWidget *>(it.key())->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace credence
