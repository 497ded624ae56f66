#include "ui/activities/activity_inspector.h"

#include "core/activities/activity_words.h"
#include "core/activities/changing.h"
#include "core/catalogue/catalogue.h"
#include "core/vault/expiry.h"
#include "ui/activities/counting_reasons.h"
#include "ui/activities/credit_lines.h"
#include "ui/activities/reasons_view.h"
#include "ui/activities/story_fields.h"
#include "ui/kit/chips.h"
#include "ui/kit/card.h"
#include "ui/kit/choice.h"
#include "ui/kit/effects_panel.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStyle>
#include <QVBoxLayout>

namespace credence {

namespace {

constexpr int widestProof = 250; ///< pixels of a document's name

/// Marks a field whose text could not be taken, with the reason on it; "" takes the mark away.
void mark(QWidget *field, const QString &reason)
{
    field->setProperty("attention", !reason.isEmpty());
    field->style()->unpolish(field);
    field->style()->polish(field);
    field->setToolTip(reason);
}

/// " Lost? The provider can send it again until …"; empty for what is not completed or has no day.
QString reissueText(const Activity &activity, const Thresholds &thresholds, QDate today)
{
    const QDate until = reissuedUntil(activity, thresholds);
    if (activity.status != Status::Completed || activity.credits.isEmpty() || !until.isValid() || !today.isValid())
        return {};
    return QLatin1Char(' ') + (until < today ? ActivityInspector::tr("Lost? Providers keep records %1 years, which ended on %2; ask anyway.").arg(thresholds.providerKeepsYears).arg(dayText(until))
                                             : ActivityInspector::tr("Lost? The provider can send it again until %1.").arg(dayText(until)));
}

} // namespace

ActivityInspector::ActivityInspector(QWidget *parent) : Inspector(parent)
{
    setAccessibleName(tr("Activity"));
    addBasics();
    addCredits();
    addCounting();
    addCareer();
    m_story = new StoryFields(this);
    connect(m_story, &StoryFields::changed, this, &ActivityInspector::change);
    connect(m_story, &StoryFields::formatValueEdited, this, &ActivityInspector::formatValueEdited);
    addMore();
    addButtons();
    addStretch();
}

void ActivityInspector::change(const QString &label, const std::function<void(Activity &)> &set)
{
    Activity changed = m_activity;
    set(changed);
    if (changed == m_activity)
        return;
    m_activity = changed;
    Q_EMIT edited(changed, label);
}

Choice *ActivityInspector::choiceFor(const QString &label, std::function<void(Activity &, const QString &)> set)
{
    auto *choice = new Choice;
    connect(choice, &QComboBox::activated, this, [this, choice, label, set] { change(label, [&](Activity &a) { set(a, choice->chosen()); }); });
    return choice;
}

LineField *ActivityInspector::addLine(const QString &name, const QString &label, QString Activity::*member)
{
    auto *line = new LineField;
    addField(name, line);
    connect(line, &LineField::edited, this, [this, label, member](const QString &text) { change(label, [&](Activity &a) { a.*member = text.simplified(); }); });
    return line;
}

LineField *ActivityInspector::amountField(const QString &label, std::optional<Credits> Activity::*member)
{
    auto *line = new LineField;
    line->setPlaceholderText(tr("not known"));
    connect(line, &LineField::edited, this, [this, line, label, member](const QString &text) {
        const auto amount = Credits::parse(text);
        const bool wrong = !amount && !text.trimmed().isEmpty();
        mark(line, wrong ? tr("Write a number with a point and at most two decimals, like 1.25.") : QString());
        if (!wrong)
            change(label, [&](Activity &a) { a.*member = amount; });
    });
    return line;
}

void ActivityInspector::addBasics()
{
    m_title = addLine(tr("Title"), tr("Change the title"), &Activity::title);
    m_provider = addLine(tr("Provider"), tr("Change the provider"), &Activity::provider);
    m_start = new DateField;
    m_end = new DateField;
    m_completed = new DateField;
    m_completed->setPlaceholderText(tr("as “To”"));
    addRow({{tr("From"), m_start}, {tr("To"), m_end}});
    connect(m_start, &DateField::dayEdited, this, [this](QDate day) {
        change(tr("Change the dates"), [&](Activity &a) {
            const bool oneDay = !a.days.end.isValid() || a.days.end == a.days.start || a.days.end < day;
            a.days.start = day;
            a.days.end = oneDay ? day : a.days.end;
        });
    });
    connect(m_end, &DateField::dayEdited, this, [this](QDate day) { change(tr("Change the dates"), [&](Activity &a) { a.days.end = day; }); });
    connect(m_completed, &DateField::dayEdited, this, [this](QDate day) { change(tr("Change the dates"), [&](Activity &a) { a.completed = day; }); });

    m_status = choiceFor(tr("Change the status"), [this](Activity &a, const QString &word) { a = withStatus(a, statusFromWord(word).value_or(a.status), m_today); });
    for (int i = 0; i <= static_cast<int>(Status::Dropped); ++i)
        m_status->addItem(statusText(static_cast<Status>(i)), statusWord(static_cast<Status>(i)));
    m_format = choiceFor(tr("Change the format"), [](Activity &a, const QString &id) { a.format = id; });
    m_format->addItem(tr("Not known"), QString());
    for (const Format &format : catalogue().formats)
        m_format->addItem(format.name, format.id);
    addRow({{tr("Status"), m_status, 4}, {tr("Format"), m_format, 6}});
}

void ActivityInspector::addCredits()
{
    m_credits = new CreditLines;
    addField(tr("Credits and type"), m_credits);
    connect(m_credits, &CreditLines::edited, this, [this](const QList<CreditLine> &lines) {
        change(tr("Change the credits"), [&](Activity &a) { a.credits = lines; });
    });
    QList<std::pair<QString, QString>> known;
    for (const Topic &topic : catalogue().topics)
        known.append({topic.id, topic.name});
    m_topics = new Chips(Tone::Accent);
    m_topics->setKnown(known);
    addField(tr("Topics"), m_topics);
    connect(m_topics, &Chips::edited, this, [this] { change(tr("Change the topics"), [&](Activity &a) { a.topics = m_topics->ids(); }); });
    m_proof = new QWidget;
    auto *column = new QVBoxLayout(m_proof);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    addField(tr("Proof"), m_proof);
}

void ActivityInspector::addCounting()
{
    addSection(tr("Counts toward"));
    m_reasons = new ReasonsView;
    addWidget(m_reasons);
    m_whatIf = new QWidget;
    auto *column = new QVBoxLayout(m_whatIf);
    column->setContentsMargins(0, 2, 0, 0);
    column->setSpacing(8);
    m_effects = new EffectsPanel;
    column->addWidget(rule());
    column->addWidget(label(tr("If you complete it"), Type::Strong));
    column->addWidget(m_effects);
    addWidget(m_whatIf);
}

void ActivityInspector::showEffects(const Snapshot &snapshot, QDate today)
{
    const bool open = m_activity.status != Status::Completed && m_activity.status != Status::Dropped;
    m_whatIf->setVisible(open && snapshot.complete && !snapshot.sources.isEmpty());
    if (open)
        m_effects->showFor(snapshot, m_activity, today);
    else
        m_effects->clear();
}

void ActivityInspector::addCareer()
{
    addSection(tr("Worth it, and what was taken"));
    m_evaluation = label({}, Type::Small, Ink::Muted);
    m_capture = label({}, Type::Small, Ink::Muted);
    m_evaluate = button(tr("Evaluate"));
    m_take = button(tr("Capture"));
    for (const auto &[words, link] : {std::pair(m_evaluation, m_evaluate), {m_capture, m_take}}) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        words->setWordWrap(true);
        link->setObjectName(QStringLiteral("link"));
        row->addWidget(words, 1);
        row->addWidget(link);
        addWidget(line);
    }
    connect(m_evaluate, &QPushButton::clicked, this, [this] { Q_EMIT evaluationAsked(m_activity.id.text); });
    connect(m_take, &QPushButton::clicked, this, [this] { Q_EMIT captureAsked(m_activity.id.text); });
}

void ActivityInspector::showCareer(const QString &evaluation, const QString &capture)
{
    m_evaluation->setText(evaluation.isEmpty() ? tr("Not evaluated.") : evaluation);
    m_evaluate->setText(evaluation.isEmpty() ? tr("Evaluate") : tr("Show"));
    m_capture->setText(capture.isEmpty() ? tr("Nothing written down yet.") : capture);
    m_take->setText(capture.isEmpty() ? tr("Capture") : tr("Show"));
}

void ActivityInspector::addMore()
{
    addSection(tr("More"));
    m_hours = amountField(tr("Change the hours"), &Activity::hours);
    m_daysAway = amountField(tr("Change the time away"), &Activity::daysAway);
    addRow({{tr("Hours"), m_hours}, {tr("Days away"), m_daysAway}});
    addField(tr("Credit earned on another day"), m_completed);
    m_cost = new LineField;
    m_cost->setPlaceholderText(tr("not recorded"));
    connect(m_cost, &LineField::edited, this, [this](const QString &text) {
        const auto cost = Cents::parse(text);
        const bool wrong = !cost && !text.trimmed().isEmpty();
        mark(m_cost, wrong ? tr("Write an amount of money like 1,450 or 12.50; 0 means free.") : QString());
        if (!wrong)
            change(tr("Change the cost"), [&](Activity &a) { a.cost = cost; });
    });
    m_funder = new LineField;
    connect(m_funder, &LineField::edited, this, [this](const QString &text) { change(tr("Change who paid"), [&](Activity &a) { a.funder = text.simplified(); }); });
    addRow({{tr("Cost"), m_cost}, {tr("Paid by"), m_funder}});
    m_felt = choiceFor(tr("Change how it felt"), [](Activity &a, const QString &word) { a.felt = feltFromWord(word).value_or(Felt::NotSaid); });
    m_felt->addItem(tr("Not said"), feltWord(Felt::NotSaid));
    m_felt->addItem(tr("High value"), feltWord(Felt::High));
    m_felt->addItem(tr("Fine"), feltWord(Felt::Ok));
    m_felt->addItem(tr("A waste"), feltWord(Felt::Waste));
    addField(tr("How it felt"), m_felt);
    m_subjects = new Chips(Tone::Blue, true);
    addField(tr("Subject areas"), m_subjects);
    connect(m_subjects, &Chips::edited, this, [this] { change(tr("Change the subject areas"), [&](Activity &a) { a.subjects = m_subjects->ids(); }); });
    m_compliance = new QCheckBox(tr("A duty (compliance), not a choice"));
    addWidget(m_compliance);
    connect(m_compliance, &QCheckBox::clicked, this, [this](bool on) { change(tr("Change the duty mark"), [&](Activity &a) { a.compliance = on; }); });
    m_number = new LineField;
    addField(tr("Certificate number"), m_number);
    connect(m_number, &LineField::edited, this, [this](const QString &text) { change(tr("Change the certificate number"), [&](Activity &a) { a.certificateNumber = text.simplified(); }); });
    m_approved = choiceFor(tr("Change the approved list"), [](Activity &a, const QString &word) { a.approvedList = word.isEmpty() ? std::nullopt : std::optional(word == QLatin1String("yes")); });
    m_approved->addItem(tr("Not known"), QString());
    m_approved->addItem(tr("Yes"), QStringLiteral("yes"));
    m_approved->addItem(tr("No"), QStringLiteral("no"));
    addField(tr("On an authority's approved list"), m_approved);
    m_notes = new TextField(2, 10);
    addField(tr("Notes"), m_notes);
    connect(m_notes, &TextField::edited, this, [this](const QString &text) { change(tr("Change the notes"), [&](Activity &a) { a.notes = text; }); });
}

void ActivityInspector::addButtons()
{
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 4, 0, 0);
    auto *copy = button(tr("Duplicate"));
    copy->setToolTip(tr("The same course once more, planned (Ctrl+D)"));
    auto *removal = button(tr("Delete"));
    row->addWidget(copy);
    row->addWidget(removal);
    row->addStretch(1);
    addWidget(buttons);
    connect(copy, &QPushButton::clicked, this, &ActivityInspector::duplicateAsked);
    connect(removal, &QPushButton::clicked, this, &ActivityInspector::deleteAsked);
}

void ActivityInspector::showActivity(const Activity &activity, const Snapshot &snapshot, const QList<Standing> &standings, QDate today)
{
    const bool other = activity.id != m_activity.id;
    m_activity = activity;
    m_today = today;
    m_title->showText(activity.title);
    m_provider->showText(activity.provider);
    m_start->showDay(activity.days.start);
    m_end->showDay(activity.days.end);
    m_completed->showDay(activity.completed);
    m_status->choose(statusWord(activity.status));
    m_format->choose(activity.format);
    m_credits->showLines(activity.credits);
    m_topics->setIds(activity.topics);
    m_hours->showText(activity.hours ? activity.hours->text() : QString());
    m_daysAway->showText(activity.daysAway ? activity.daysAway->text() : QString());
    m_cost->showText(activity.cost ? moneyText(*activity.cost) : QString());
    m_funder->showText(activity.funder);
    m_felt->choose(feltWord(activity.felt));
    m_subjects->setIds(activity.subjects);
    m_compliance->setChecked(activity.compliance);
    m_number->showText(activity.certificateNumber);
    m_notes->showText(activity.notes);
    m_approved->choose(!activity.approvedList ? QString() : *activity.approvedList ? QStringLiteral("yes") : QStringLiteral("no"));
    m_story->showActivity(activity, snapshot);
    showProof(snapshot, today);
    m_reasons->showReasons(countingReasons(activity.id.text, standings));
    if (other)
        ensureVisible(0, 0);
}

void ActivityInspector::showProof(const Snapshot &snapshot, QDate today)
{
    QList<Shared<Document>> proof;
    for (const auto &document : snapshot.documents) {
        if (document->about.contains(m_activity.id.text))
            proof.append(document);
    }
    while (QLayoutItem *item = m_proof->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto &document : proof) {
        // A long name must not push the fields out of the panel.
        auto *link = button(QFontMetrics(credence::font(Type::Strong)).elidedText(document->name, Qt::ElideMiddle, widestProof));
        link->setObjectName(QStringLiteral("link"));
        link->setAccessibleName(document->name);
        link->setToolTip(tr("%1: Enter shows it in the vault, Space looks at it").arg(document->name));
        auto *look = new QShortcut(Qt::Key_Space, link, nullptr, nullptr, Qt::WidgetShortcut);
        connect(look, &QShortcut::activated, this, [this, id = document->id.text] { Q_EMIT previewAsked(id); });
        connect(new QShortcut(Qt::Key_Return, link, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, link, &QPushButton::click);
        connect(link, &QPushButton::clicked, this, [this, id = document->id.text] { Q_EMIT documentAsked(id); });
        m_proof->layout()->addWidget(link);
    }
    if (!proof.isEmpty())
        return;
    auto *words = label(tr("Nothing on file. Drop the certificate on this window.") + reissueText(m_activity, snapshot.thresholds, today), Type::Tiny, Ink::Muted);
    words->setWordWrap(true);
    m_proof->layout()->addWidget(words);
}

void ActivityInspector::startTitle()
{
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->selectAll();
}

} // namespace credence
