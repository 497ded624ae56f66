#include "ui/activities/capture_section.h"

#include "core/actions/outcomes.h"
#include "core/activities/amount.h"
#include "core/packets/capture_page.h"
#include "core/print/print_packet.h"
#include "ui/activities/actions_card.h"
#include "ui/activities/capture_form.h"
#include "ui/activities/capture_time.h"
#include "ui/kit/card.h"
#include "ui/kit/empty_view.h"
#include "ui/kit/format.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/list_delegate.h"
#include "ui/kit/rows_model.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>

namespace credence {

namespace {

const Document *pageOf(const Snapshot &snapshot, const QString &capture)
{
    for (const auto &document : snapshot.documents) {
        if (!capture.isEmpty() && document->type == DocumentType::Summary && document->about.contains(capture))
            return document.get();
    }
    return nullptr;
}

QList<OutcomeRow> rowsOf(const Snapshot &snapshot, QDate today, const QString &chosen)
{
    QHash<QString, const Activity *> known;
    for (const auto &activity : snapshot.activities)
        known.insert(activity->id.text, activity.get());
    QList<OutcomeRow> due, taken;
    const auto row = [](const Activity &activity, const QString &badge, Tone tone) {
        return OutcomeRow{activity.id.text, activity.title, dayText(creditDay(activity)), badge, tone};
    };
    QSet<QString> listed;
    for (const CaptureDue &one : capturesDue(snapshot, today)) {
        due << row(*known.value(one.activity.text), waitText(one.due, today), one.late ? Tone::Red : Tone::Amber);
        listed << one.activity.text;
    }
    QList<Shared<Capture>> captures = snapshot.captures;
    std::stable_sort(captures.begin(), captures.end(), [](const auto &a, const auto &b) { return b->date < a->date; });
    for (const auto &capture : std::as_const(captures)) {
        const Activity *activity = known.value(capture->activity);
        if (!activity || listed.contains(capture->activity))
            continue;
        taken << row(*activity, pageOf(snapshot, capture->id.text) ? CaptureSection::tr("page") : QString(), Tone::Green);
        listed << capture->activity;
    }
    QList<OutcomeRow> rows;
    if (const Activity *other = known.value(chosen); other && !listed.contains(chosen))
        rows << OutcomeRow{{}, CaptureSection::tr("Chosen by you"), {}, {}, Tone::Neutral} << row(*other, {}, Tone::Neutral);
    if (!due.isEmpty())
        rows << OutcomeRow{{}, CaptureSection::tr("Waiting · %1").arg(due.size()), {}, {}, Tone::Neutral} << due;
    if (!taken.isEmpty())
        rows << OutcomeRow{{}, CaptureSection::tr("Captured · %1").arg(taken.size()), {}, {}, Tone::Neutral} << taken;
    return rows;
}

} // namespace

CaptureSection::CaptureSection(QWidget *parent)
    : OutcomeSection(parent), m_model(new RowsModel(this)), m_list(listView(tr("Captures"))), m_middle(new QStackedWidget), m_form(new CaptureForm), m_state(label({}, Type::Small, Ink::Muted)),
      m_save(button(tr("Save"), Weight::Primary)), m_page(button(tr("Open the page"))), m_time(new CaptureTime), m_actions(new ActionsCard)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::gap);
    auto *activities = new Card;
    activities->setPadding(8);
    activities->setMinimumWidth(220);
    m_list->setModel(m_model);
    activities->body()->addWidget(m_list);
    teachWhenEmpty(m_list, tr("No activity waits for its capture."));
    row->addWidget(activities, 26);
    m_middle->addWidget(buildForm());
    auto *empty = new Card;
    empty->body()->addWidget(new EmptyView(tr("When an activity over an hour is done, it asks here for three to five takeaways and one action, within 72 hours. "
                                              "They become a one-page summary in your vault."), {}));
    m_middle->addWidget(empty);
    row->addWidget(m_middle, 42);
    m_actions->setMinimumWidth(290);
    row->addWidget(m_actions, 30);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { showChosen(); });
    connect(m_form, &CaptureForm::typed, this, [this] {
        constexpr int restMs = 800;
        m_soon.start(restMs, this);
        showState();
    });
    connect(m_save, &QPushButton::clicked, this, &CaptureSection::save);
    connect(m_page, &QPushButton::clicked, this, [this] {
        if (const Document *page = pageOf(m_snapshot, storedFor(m_activity).capture.id.text))
            Q_EMIT opened(page->id.text);
    });
    connect(m_time, &CaptureTime::asked, this, [this](const QDateTime &start, int minutes) {
        if (portfolio() && done(setTimeAside(*portfolio(), {m_activity}, start, minutes)))
            Q_EMIT noticed(tr("Set aside: %1, %2. It stands on Today until then.").arg(dayText(start.date()), QLocale().toString(start.time(), QLocale::ShortFormat)), tr("Undo"), [this] { undoLast(); });
    });
    connect(m_time, &CaptureTime::givenBack, this, [this] {
        const auto block = captureBlock(m_activity, m_snapshot.blocks);
        if (portfolio() && block && done(removeRecord<TimeBlock>(*portfolio(), block->id)))
            Q_EMIT noticed(tr("The time is free again."), tr("Undo"), [this] { undoLast(); });
    });
    connect(m_actions, &ActionsCard::activityAsked, this, &CaptureSection::select);
    connect(m_actions, &ActionsCard::changed, this, [this](const Action &action) {
        if (portfolio())
            done(keepRecord(*portfolio(), action));
    });
    connect(m_actions, &ActionsCard::finished, this, [this](const Action &action, Becomes becomes) {
        if (!portfolio())
            return;
        const auto made = finishAction(*portfolio(), action, becomes, m_today);
        if (!done(made))
            return;
        if (becomes == Becomes::Nothing)
            Q_EMIT noticed(tr("Done."), tr("Undo"), [this] { undoLast(); });
        else
            Q_EMIT noticed(becomes == Becomes::Artifact ? tr("Done, and an artifact of the same activity.") : tr("Done, and a project of the same activity."), tr("Show"), [this, id = *made] { Q_EMIT opened(id); });
    });
}

QWidget *CaptureSection::buildForm()
{
    m_card = new Card(tr("Capture"));
    m_card->addToTitle(m_page);
    m_page->setProperty("compact", true);
    m_form->column()->setContentsMargins(0, 0, 8, 0);
    m_card->body()->addWidget(m_form, 1);
    m_card->body()->addWidget(m_time);
    m_state->setWordWrap(true);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(10);
    foot->addWidget(m_save);
    foot->addWidget(m_state, 1);
    m_card->body()->addLayout(foot);
    return m_card;
}

QString CaptureSection::line() const
{
    const auto waiting = capturesDue(m_snapshot, m_today).size();
    const qsizetype captures = std::count_if(m_snapshot.captures.cbegin(), m_snapshot.captures.cend(), [this](const auto &capture) { return activity(capture->activity); });
    const QString kept = countText(captures, tr("capture"));
    return waiting == 0 ? tr("%1; nothing waits.").arg(kept) : tr("%1 · %2").arg(countText(waiting, tr("activity of the last %1 days waits").arg(m_snapshot.thresholds.captureLapsesDays), tr("activities of the last %1 days wait").arg(m_snapshot.thresholds.captureLapsesDays)), kept);
}

const Activity *CaptureSection::activity(const QString &id) const
{
    for (const auto &one : m_snapshot.activities) {
        if (one->id.text == id)
            return one.get();
    }
    return nullptr;
}

CaptureSection::Draft CaptureSection::storedFor(const QString &activity) const
{
    Draft stored;
    stored.capture.activity = activity;
    stored.action.activity = activity;
    for (const auto &capture : m_snapshot.captures) {
        if (capture->activity == activity)
            stored.capture = *capture;
    }
    for (const auto &action : m_snapshot.actions) {
        if (action->activity == activity)
            stored.action = *action;
    }
    return stored;
}

void CaptureSection::showSnapshot(const Snapshot &snapshot, QDate today)
{
    m_snapshot = snapshot;
    m_today = today;
    showRows();
    m_actions->showActions(snapshot, today);
}

void CaptureSection::showRows()
{
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_model->setRows(rowsOf(m_snapshot, m_today, m_activity));
        const QModelIndex kept = m_model->indexOf(m_activity);
        m_list->setCurrentIndex(kept.isValid() ? kept : m_model->first());
    }
    showChosen();
}

void CaptureSection::keepDraft()
{
    if (m_activity.isEmpty())
        return;
    m_soon.stop();
    if (m_form->isChanged())
        keepCaptureDraft(m_activity, {m_form->capture(), m_form->action()});
    else
        forgetCaptureDraft(m_activity);
}

void CaptureSection::hideEvent(QHideEvent *event)
{
    keepDraft();
    OutcomeSection::hideEvent(event);
}

void CaptureSection::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_soon.timerId())
        keepDraft();
    else
        OutcomeSection::timerEvent(event);
}

void CaptureSection::showChosen()
{
    const QString id = m_list->currentIndex().data(IdRole).toString();
    if (id != m_activity)
        keepDraft();
    const bool other = id != m_activity;
    m_activity = id;
    const Activity *about = activity(id);
    m_middle->setCurrentIndex(about ? 0 : 1);
    if (!about)
        return;
    m_card->setTitle(about->title);
    const Draft stored = storedFor(id);
    m_form->showCapture(stored.capture, stored.action, addMonths(m_today, m_snapshot.thresholds.actionMonths));
    if (const auto draft = other ? captureDraft(id) : std::nullopt)
        m_form->showTyped(draft->capture, draft->action);
    m_page->setVisible(pageOf(m_snapshot, stored.capture.id.text));
    const auto block = captureBlock(id, m_snapshot.blocks);
    m_time->setVisible(stored.capture.id.isNull() && (block || captureDueDay(*about, m_snapshot.thresholds).isValid()));
    m_time->showTime(id, block, proposedCaptureTime(m_snapshot.blocks, m_today));
    showState();
}

void CaptureSection::showState()
{
    if (m_printing.isRunning())
        return;
    const bool changed = m_form->isChanged();
    const QString why = changed ? whyNoCapture(m_form->capture(), m_form->action(), m_snapshot.thresholds, m_today) : QString();
    m_save->setEnabled(changed && why.isEmpty());
    const Activity *about = activity(m_activity);
    const QDate due = about ? captureDueDay(*about, m_snapshot.thresholds) : QDate();
    const bool stored = !storedFor(m_activity).capture.id.isNull();
    const QString rest = stored ? tr("Saved.") : due.isValid() ? tr("Due %1; ten minutes now spare an hour later.").arg(dayText(due)) : QString();
    m_state->setText(!why.isEmpty() ? why : changed ? tr("Kept as a draft. Saving writes the one-page summary into the vault.") : rest);
}

void CaptureSection::save()
{
    const Activity *about = activity(m_activity);
    if (!portfolio() || !about || m_printing.isRunning())
        return;
    const Draft draft{m_form->capture(), m_form->action()};
    m_save->setEnabled(false);
    m_state->setText(tr("Typesetting the page …"));
    const Packet page = capturePage(*about, draft.capture, draft.action, m_snapshot.profile, m_today);
    m_printing.run(
        this,
        [page](const Cancel &cancel) {
            PacketResult result;
            const auto none = [](const QString &) { return Result<QByteArray>(QByteArray()); };
            return packetPdf(page, none, {}, [cancel](int, int) { return !cancel->load(); }, result);
        },
        [this, draft](const Result<QByteArray> &pdf) { finishSaving(draft, pdf); });
}

void CaptureSection::finishSaving(const Draft &draft, const Result<QByteArray> &pdf)
{
    const Activity *about = activity(draft.capture.activity);
    if (!portfolio() || !about || !done(pdf)) {
        showState();
        return;
    }
    const auto kept = keepCapture(*portfolio(), draft.capture, draft.action, {*pdf, capturePageName(*about)}, m_today);
    if (done(kept)) {
        forgetCaptureDraft(draft.capture.activity);
        Q_EMIT noticed(tr("Captured. The one-page summary is in the vault."), tr("Undo"), [this] { undoLast(); });
    }
    showState();
}

bool CaptureSection::select(const QString &chosen)
{
    if (!activity(chosen))
        return false;
    keepDraft();
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_model->setRows(rowsOf(m_snapshot, m_today, chosen));
        m_list->setCurrentIndex(m_model->indexOf(chosen));
    }
    showChosen();
    for (const auto &action : std::as_const(m_snapshot.actions)) {
        if (action->activity == chosen)
            m_actions->select(action->id.text);
    }
    return true;
}

} // namespace credence
