#include "ui/activities/activity_inspector.h"

#include "core/activities/activity_words.h"
#include "core/activities/changing.h"
#include "core/activities/future_day.h"
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

ActivityInspector::ActivityInspector(QWidget *parent) : ActivityForm(parent)
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
    addStatusDays();
    addButtons();
    addStretch();
}

void ActivityInspector::addBasics()
{
    m_title = lineOf(tr("Change the title"), &Activity::title);
    addField(tr("Title"), m_title);
    m_provider = lineOf(tr("Change the provider"), &Activity::provider);
    addField(tr("Provider"), m_provider);
    m_start = firstDay();
    m_end = lastDay();
    addRow({{tr("From"), m_start}, {tr("To"), m_end}});
    m_status = choiceOf(tr("Change the status"), [this](Activity &a, const QString &word) { a = withStatus(a, statusFromWord(word).value_or(a.status), m_today); });
    for (int i = 0; i <= static_cast<int>(Status::Dropped); ++i)
        m_status->addItem(statusText(static_cast<Status>(i)), statusWord(static_cast<Status>(i)));
    m_format = formatChoice();
    addRow({{tr("Status"), m_status, 9}, {tr("Format"), m_format, 12}});
    m_statusLine = label({}, Type::Tiny, Ink::Muted);
    m_statusLine->setWordWrap(true);
    addWidget(m_statusLine);
}

/// Every status it has had with the day it began; what is not known can be filled in.
void ActivityInspector::addStatusDays()
{
    addSection(tr("Status, day by day"));
    m_completed = new DateField;
    m_completed->setPlaceholderText(tr("as “To”"));
    m_completed->setToolTip(tr("Only when the credit was earned on another day than “To”"));
    connect(m_completed, &DateField::dayEdited, this, [this](QDate day) { change(tr("Change the dates"), [&](Activity &a) { a.completed = day; }); });
    const QList<Status> statuses = keptStatuses();
    QList<Cell> cells;
    for (const Status status : statuses) {
        auto *field = new DateField;
        m_since << field;
        cells.append({statusDayName(status), field});
        connect(field, &DateField::dayEdited, this, [this, field, status](QDate day) {
            if (day.isValid() && day > m_today)
                field->refuse(tr("This day has not come yet. Write the day on which it became so, or leave it empty."));
            else
                change(tr("Change the day of a status"), [&](Activity &a) { a.since.*statusDayOf(status) = day; });
        });
    }
    cells.insert(4, {tr("Credit earned on"), m_completed});
    for (qsizetype i = 0; i < cells.size(); i += 2)
        addRow(cells.mid(i, 2));
}

void ActivityInspector::showStatusDays(const Activity &activity)
{
    const QList<Status> statuses = keptStatuses();
    QStringList before;
    for (qsizetype i = 0; i < statuses.size(); ++i) {
        const QDate day = statusDay(activity, statuses[i]);
        m_since[i]->showDay(day);
        if (day.isValid() && statuses[i] != activity.status)
            before << tr("%1 %2").arg(statusDayName(statuses[i]).toLower(), dayText(day));
    }
    m_completed->showDay(activity.completed);
    const QDate now = statusDay(activity, activity.status);
    const QString since = now.isValid() ? tr("%1 %2").arg(statusDayName(activity.status), dayText(now)) : tr("%1; since when is not known").arg(statusText(activity.status));
    m_statusLine->setText((QStringList(since) + before).join(QStringLiteral(" · ")));
}

void ActivityInspector::addCredits()
{
    m_credits = creditLines();
    addField(tr("Credits and type"), m_credits);
    m_topics = topicChips();
    addField(tr("Topics"), m_topics);
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
    const bool open = shown().status != Status::Completed && shown().status != Status::Dropped;
    m_whatIf->setVisible(open && snapshot.complete && !snapshot.sources.isEmpty());
    if (open)
        m_effects->showFor(snapshot, shown(), today);
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
    connect(m_evaluate, &QPushButton::clicked, this, [this] { Q_EMIT evaluationAsked(shown().id.text); });
    connect(m_take, &QPushButton::clicked, this, [this] { Q_EMIT captureAsked(shown().id.text); });
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
    m_hours = amountOf(tr("Change the hours"), &Activity::hours);
    m_daysAway = amountOf(tr("Change the time away"), &Activity::daysAway);
    addRow({{tr("Hours"), m_hours}, {tr("Days away"), m_daysAway}});
    m_cost = costField();
    m_funder = lineOf(tr("Change who paid"), &Activity::funder);
    addRow({{tr("Cost"), m_cost}, {tr("Paid by"), m_funder}});
    m_felt = choiceOf(tr("Change how it felt"), [](Activity &a, const QString &word) { a.felt = feltFromWord(word).value_or(Felt::NotSaid); });
    m_felt->addItem(tr("Not said"), feltWord(Felt::NotSaid));
    m_felt->addItem(tr("High value"), feltWord(Felt::High));
    m_felt->addItem(tr("Fine"), feltWord(Felt::Ok));
    m_felt->addItem(tr("A waste"), feltWord(Felt::Waste));
    addField(tr("How it felt"), m_felt);
    m_subjects = subjectChips();
    addField(tr("Subject areas"), m_subjects);
    m_compliance = dutyMark();
    addWidget(m_compliance);
    m_number = lineOf(tr("Change the certificate number"), &Activity::certificateNumber);
    addField(tr("Certificate number"), m_number);
    m_approved = choiceOf(tr("Change the approved list"), [](Activity &a, const QString &word) { a.approvedList = word.isEmpty() ? std::nullopt : std::optional(word == QLatin1String("yes")); });
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
    take(activity);
    m_today = today;
    m_title->showText(activity.title);
    m_provider->showText(activity.provider);
    m_start->showDay(activity.days.start);
    m_end->showDay(activity.days.end);
    showStatusDays(activity);
    m_status->choose(statusWord(activity.status));
    m_format->choose(activity.format);
    m_credits->showLines(activity.credits);
    m_topics->setIds(activity.topics);
    m_hours->showText(amountInField(activity.hours));
    m_daysAway->showText(amountInField(activity.daysAway));
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
    const QString otherwise = activity.status == Status::Idea      ? tr("An idea counts nowhere until it is planned or done.")
                              : activity.status == Status::Dropped ? tr("What was dropped counts nowhere.")
                              : standings.isEmpty()                ? tr("There is no requirement yet that it could count toward.")
                                                                   : QString();
    m_reasons->showReasons(countingReasons(activity, snapshot, standings), otherwise);
}

/// A document's name that shows it, in the vault or at a glance.
QPushButton *ActivityInspector::linkTo(const Document &document)
{
    // A long name must not push the fields out of the panel.
    auto *link = button(QFontMetrics(credence::font(Type::Strong)).elidedText(document.name, Qt::ElideMiddle, widestProof));
    link->setObjectName(QStringLiteral("link"));
    link->setAccessibleName(document.name);
    link->setToolTip(tr("%1: Enter shows it in the vault, Space looks at it").arg(document.name));
    auto *look = new QShortcut(Qt::Key_Space, link, nullptr, nullptr, Qt::WidgetShortcut);
    connect(look, &QShortcut::activated, this, [this, id = document.id.text] { Q_EMIT previewAsked(id); });
    connect(new QShortcut(Qt::Key_Return, link, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, link, &QPushButton::click);
    connect(link, &QPushButton::clicked, this, [this, id = document.id.text] { Q_EMIT documentAsked(id); });
    return link;
}

/// Only a certificate is proof; what was written or made about it stands below.
void ActivityInspector::showProof(const Snapshot &snapshot, QDate today)
{
    QList<Shared<Document>> proof, others;
    for (const auto &document : snapshot.documents) {
        if (document->about.contains(shown().id.text))
            (document->type == DocumentType::Certificate ? proof : others).append(document);
    }
    while (QLayoutItem *item = m_proof->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto addWords = [this](const QString &text) {
        auto *words = label(text, Type::Tiny, Ink::Muted);
        words->setWordWrap(true);
        m_proof->layout()->addWidget(words);
    };
    if (const QString doubt = dayDoubt(shown(), today); !doubt.isEmpty())
        addWords(doubt);
    for (const auto &document : std::as_const(proof))
        m_proof->layout()->addWidget(linkTo(*document));
    if (proof.isEmpty())
        addWords(tr("Nothing on file. Drop the certificate on this window.") + reissueText(shown(), snapshot.thresholds, today));
    if (!others.isEmpty())
        addWords(tr("Also about it, but no proof:"));
    for (const auto &document : std::as_const(others))
        m_proof->layout()->addWidget(linkTo(*document));
}

void ActivityInspector::startTitle()
{
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->selectAll();
}

} // namespace credence
