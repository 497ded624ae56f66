#include "ui/settings/story_lists.h"

#include "core/actions/pivoting.h"
#include "core/activities/amount.h"
#include "core/outcomes/evidence.h"
#include "core/outcomes/exploring.h"
#include "core/outcomes/linked.h"
#include "core/story/story_rules.h"
#include "ui/kit/format.h"
#include "ui/kit/list_section.h"
#include "ui/kit/theme.h"

#include <QCoreApplication>
#include <QLabel>

namespace credence {

namespace {

using SnapshotOf = std::function<const Snapshot &()>;

QString words(const char *text) { return QCoreApplication::translate("StoryLists", text); }

Tone strengthTone(Strength strength)
{
    switch (strength) {
    case Strength::None: return Tone::Red;
    case Strength::Thin: return Tone::Amber;
    case Strength::Solid: return Tone::Accent;
    case Strength::Strong: break;
    }
    return Tone::Green;
}

QLabel *hint(Inspector *inspector)
{
    auto *line = label({}, Type::Small, Ink::Muted);
    line->setWordWrap(true);
    inspector->addWidget(line);
    return line;
}

/// A list whose records can be linked with anything in the portfolio.
template <class Noun> class LinkedSection : public ListSection<Noun>
{
public:
    using ListSection<Noun>::ListSection;

    /// Chips of what is linked; what is added and taken away is one step.
    void addLinks(RecordForm<Noun> &form, const QString &name, const SnapshotOf &snapshot)
    {
        auto *chips = new Chips(Tone::Accent);
        auto shown = std::make_shared<QString>();
        form.inspector()->addField(name, chips);
        form.alsoKnowing([chips, shown, snapshot](const Noun &record, const NamedIds &known) {
            *shown = record.id.text;
            chips->setKnown(known);
            chips->setIds(linkedTo(record.id.text, snapshot()));
        });
        QObject::connect(chips, &Chips::edited, this, [this, chips, shown] {
            if (this->portfolio())
                this->done(linkOnlyWith(*this->portfolio(), *shown, chips->ids()));
        });
    }
};

QString piecesText(const CriterionEvidence &evidence)
{
    QStringList titles;
    for (const RecordName &piece : evidence.pieces.mid(0, 8))
        titles << piece.title;
    if (evidence.pieces.size() > 8)
        titles << words("and %1 more").arg(evidence.pieces.size() - 8);
    const QString between = QStringLiteral("; ");
    QStringList lines;
    if (!titles.isEmpty())
        lines << words("There: %1.").arg(titles.join(between));
    if (!evidence.ahead.isEmpty())
        lines << words("On the way: %1.").arg(evidence.ahead.join(between));
    if (!evidence.cameToNothing.isEmpty())
        lines << words("Counts for nothing: %1.").arg(evidence.cameToNothing.join(between));
    return lines.isEmpty() ? words("Nothing is linked yet.") : lines.join(QLatin1Char('\n'));
}

class CriteriaSection : public LinkedSection<Criterion>
{
public:
    CriteriaSection() : LinkedSection<Criterion>(kind(this)) {}
    QString line() const override { return words("Your institution's own rubric: what counts, how much, on what proof."); }

    void showSnapshot(const Snapshot &snapshot, QDate today) override
    {
        m_empty = snapshot.criteria.isEmpty();
        LinkedSection<Criterion>::showSnapshot(snapshot, today);
    }

    /// The first time the usual five, later one of one's own.
    void startNew() override
    {
        if (!m_empty || !portfolio()) {
            LinkedSection<Criterion>::startNew();
            return;
        }
        QList<Criterion> usual;
        for (const CriterionTemplate &known : defaultCriteria())
            usual << known.criterion;
        if (done(keepRecords(*portfolio(), words("Start with the usual criteria"), usual)))
            Q_EMIT noticed(words("Five buckets to start from. Change names, weights and what is wanted to your institution's words."), words("Undo"), [this] { undoLast(); });
    }

private:
    static QList<OutcomeRow> rows(const QList<Shared<Criterion>> &, const Snapshot &snapshot)
    {
        QList<OutcomeRow> list;
        for (const CriterionEvidence &one : evidence(snapshot)) {
            const QString weight = one.criterion.weight ? words("%1 %").arg(*one.criterion.weight) : words("no weight given");
            const QString holes = one.holes.isEmpty() ? words("nothing wanted is missing") : countText(one.holes.size(), words("hole"));
            QStringList line{weight, countText(one.pieces.size(), words("piece")), one.ahead.isEmpty() ? QString() : words("%1 on the way").arg(one.ahead.size()), holes};
            line.removeAll(QString());
            list << OutcomeRow{one.criterion.id.text, one.criterion.name, line.join(QStringLiteral(" · ")), strengthWord(one.strength), strengthTone(one.strength)};
        }
        return list;
    }

    static ListedKind<Criterion> kind(CriteriaSection *section)
    {
        ListedKind<Criterion> kind;
        kind.listName = words("Criteria");
        kind.addText = words("Add criterion");
        kind.startText = words("Start with the usual five");
        kind.empty = words("Promotion is judged by buckets: clinical excellence, scholarship, teaching, leadership, reputation. Start with the usual five and put your institution's words in.");
        kind.removed = words("The criterion was deleted.");
        kind.list = &Snapshot::criteria;
        kind.rows = rows;
        kind.formWidth = 520;
        kind.fresh = [](const Snapshot &snapshot, QDate) {
            Criterion criterion;
            criterion.name = words("New criterion");
            for (const auto &known : snapshot.criteria)
                criterion.order = std::max(criterion.order, known->order + 1);
            return criterion;
        };
        kind.build = [section](RecordForm<Criterion> &form, const SnapshotOf &snapshot) {
            form.row({form.lineOf(words("Bucket"), &Criterion::name, 4), form.numberOf(words("Weight, %"), &Criterion::weight)});
            form.text(words("Your institution's wording"), &Criterion::wording, 2);
            form.lines(words("What counts as evidence, one a line"), &Criterion::counts);
            form.lines(words("Evidence wanted of you, one a line"), &Criterion::wanted);
            section->addLinks(form, words("Linked as evidence"), snapshot);
            QLabel *pieces = hint(form.inspector());
            form.inspector()->addSection(words("Holes"));
            QLabel *holes = hint(form.inspector());
            form.inspector()->addSection(words("What weighs most here"));
            QLabel *leverage = hint(form.inspector());
            form.also([pieces, holes, leverage, snapshot](const Criterion &criterion) {
                for (const CriterionEvidence &one : evidence(snapshot())) {
                    if (one.criterion.id != criterion.id)
                        continue;
                    pieces->setText(piecesText(one));
                    holes->setText(one.holes.isEmpty() ? words("Nothing that is wanted is missing.") : one.holes.join(QLatin1Char('\n')));
                    leverage->setText(one.highLeverage.isEmpty() ? words("Kinds of CME are known for buckets with a usual name.") : words("CME: %1.").arg(one.highLeverage.join(QStringLiteral(", "))));
                }
            });
        };
        return kind;
    }

    bool m_empty = true;
};

using Values = QList<std::pair<QString, QString>>;

Values signalSources() { return {{QStringLiteral("hospital"), words("Hospital strategy")}, {QStringLiteral("department"), words("Department direction")}, {QStringLiteral("board"), words("Board or society")}, {QStringLiteral("regulation"), words("Regulation")}}; }

QString nameOf(const Values &values, const QString &value)
{
    for (const auto &[known, name] : values) {
        if (known == value)
            return name;
    }
    return value;
}

int servedBy(const QString &signal, const Snapshot &snapshot)
{
    qsizetype count = linkedTo(signal, snapshot).size();
    for (const auto &activity : snapshot.activities)
        count += activity->signalIds.contains(signal) ? 1 : 0;
    return static_cast<int>(count);
}

class SignalsSection : public LinkedSection<Signal>
{
public:
    SignalsSection() : LinkedSection<Signal>(kind(this)) {}
    QString line() const override { return words("What your institution and specialty reward now. Work that maps to it is work that is seen."); }

private:
    static QList<OutcomeRow> rows(const QList<Shared<Signal>> &list, const Snapshot &snapshot)
    {
        QList<OutcomeRow> all;
        for (const auto &signal : list) {
            QStringList more{nameOf(signalSources(), signal->source), signal->metric, dayText(signal->date)};
            more.removeAll(QString());
            const int served = servedBy(signal->id.text, snapshot);
            all << OutcomeRow{signal->id.text, signal->text, more.join(QStringLiteral(" · ")), served == 0 ? words("nothing yet") : words("%1 linked").arg(served), served == 0 ? Tone::Amber : Tone::Green};
        }
        return all;
    }

    static ListedKind<Signal> kind(SignalsSection *section)
    {
        ListedKind<Signal> kind;
        kind.listName = words("Signals");
        kind.addText = words("Add signal");
        kind.empty = words("What stands on your hospital's scorecard this year? What does your board or a regulation ask for next? Write it down, and link what you do for it.");
        kind.removed = words("The signal was deleted.");
        kind.list = &Snapshot::signalList;
        kind.rows = rows;
        kind.formWidth = 480;
        kind.fresh = [](const Snapshot &, QDate today) {
            Signal signal;
            signal.text = words("New signal");
            signal.date = today;
            return signal;
        };
        kind.build = [section](RecordForm<Signal> &form, const SnapshotOf &snapshot) {
            form.text(words("What is rewarded"), &Signal::text, 2);
            form.row({form.choiceOf(words("Source"), &Signal::source, signalSources()), form.dayOf(words("Said on"), &Signal::date)});
            form.line(words("Figure on the scorecard"), &Signal::metric);
            section->addLinks(form, words("Work that serves it"), snapshot);
        };
        return kind;
    }
};

/// What the course is worth beside the 6 to 10 credits that try a field out.
QString courseHint(const Pivot &pivot, const Snapshot &snapshot)
{
    for (const auto &activity : snapshot.activities) {
        if (activity->id.text != pivot.course)
            continue;
        const Credits amount = ledgerAmount(*activity);
        const bool fits = amount >= Credits::whole(6) && amount <= Credits::whole(10);
        return fits ? words("The course has %1: enough to know, little enough to stop.").arg(countedText(amount, QStringLiteral("credit"))) : words("The course has %1; six to ten try a field out.").arg(countedText(amount, QStringLiteral("credit")));
    }
    return words("One course of six to ten credits, one conference track, one society workshop. Then decide, by the day you set.");
}

/// What a verdict rests on when not all three were tried.
QString restsOn(const Pivot &pivot, const Snapshot &snapshot)
{
    const Explored tried = explored(pivot, snapshot);
    if (pivot.verdict.isEmpty() || tried.done == 3)
        return {};
    QStringList missing;
    for (const auto &[done, name] : {std::pair(tried.course, words("the course")), {tried.conference, words("the conference track")}, {tried.workshop, words("the society workshop")}}) {
        if (!done)
            missing << name;
    }
    return words("This verdict rests on %1 of the three: %2 not tried. Take it back, or let it stand.").arg(tried.done).arg(missing.join(words(", ")));
}

class PivotsSection : public ListSection<Pivot>
{
public:
    PivotsSection() : ListSection<Pivot>(kind(this)) {}
    QString line() const override { return words("A new field is tried in small before it may become a story."); }

private:
    static QList<OutcomeRow> rows(const QList<Shared<Pivot>> &list, const Snapshot &snapshot)
    {
        QList<OutcomeRow> all;
        for (const auto &pivot : list) {
            const bool open = pivot->verdict.isEmpty();
            const Explored tried = explored(*pivot, snapshot);
            const QString until = open ? (pivot->due.isValid() ? words("decide by %1").arg(dayText(pivot->due)) : words("no day set")) : words("decided %1").arg(dayText(pivot->decided));
            all << OutcomeRow{pivot->id.text, pivot->field, exploredText(tried.done, tried.ahead) + QStringLiteral(" · ") + until, open ? words("exploring") : pivot->verdict, open ? Tone::Amber : pivot->verdict == QLatin1String("energized") ? Tone::Green : Tone::Neutral};
        }
        return all;
    }

    void follow(const PivotId &pivot, Follow follow, const QString &words)
    {
        if (portfolio() && done(followPivot(*portfolio(), pivot, follow, today())))
            Q_EMIT noticed(words, tr("Undo"), [this] { undoLast(); });
    }

    /// What may follow from the verdict, as long as nothing is written down.
    static void addFollowing(RecordForm<Pivot> &form, PivotsSection *section)
    {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto *goal = button(words("Make it a goal")), *story = button(words("Make it my story")), *drop = button(words("Drop it"));
        for (QPushButton *one : {goal, story, drop})
            line->addWidget(one);
        line->addStretch(1);
        form.inspector()->addWidget(row);
        auto shown = std::make_shared<Pivot>();
        QObject::connect(goal, &QPushButton::clicked, section, [=] { section->follow(shown->id, Follow::Goal, words("“%1” is a goal of the next twelve months.").arg(shown->field)); });
        QObject::connect(story, &QPushButton::clicked, section, [=] { section->follow(shown->id, Follow::Story, words("“%1” is your story now; the one before is kept as history.").arg(shown->field)); });
        QObject::connect(drop, &QPushButton::clicked, section, [=] { section->follow(shown->id, Follow::Drop, words("“%1” was dropped. What you took from it stays in the ledger.").arg(shown->field)); });
        form.also([=](const Pivot &pivot) {
            *shown = pivot;
            row->setVisible(!pivot.verdict.isEmpty() && pivot.next.isEmpty());
            const bool energized = pivot.verdict == QLatin1String("energized");
            goal->setVisible(energized);
            story->setVisible(energized);
        });
    }

    static ListedKind<Pivot> kind(PivotsSection *section)
    {
        ListedKind<Pivot> kind;
        kind.listName = words("Pivots");
        kind.addText = words("Add pivot");
        kind.empty = words("Drawn to a new field? Try it with one course of six to ten credits, one conference track and one society workshop, then say: energized, or meh.");
        kind.removed = words("The pivot was deleted.");
        kind.list = &Snapshot::pivots;
        kind.rows = rows;
        kind.formWidth = 500;
        kind.fresh = [](const Snapshot &, QDate today) {
            Pivot pivot;
            pivot.field = words("New field");
            pivot.due = addMonths(today, 6);
            return pivot;
        };
        kind.build = [section](RecordForm<Pivot> &form, const SnapshotOf &snapshot) {
            form.line(words("Field"), &Pivot::field);
            form.reference(words("Course"), &Pivot::course);
            QLabel *course = hint(form.inspector());
            form.reference(words("Conference track"), &Pivot::conference);
            form.reference(words("Society workshop"), &Pivot::workshop);
            auto verdict = form.choiceOf(words("Verdict"), &Pivot::verdict, {{QStringLiteral("energized"), words("Energized")}, {QStringLiteral("meh"), words("Meh")}});
            form.row({form.dayOf(words("Decide by"), &Pivot::due), verdict, form.dayOf(words("Decided"), &Pivot::decided)});
            QLabel *rests = hint(form.inspector());
            form.text(words("What follows from it"), &Pivot::next, 2);
            addFollowing(form, section);
            form.also([course, rests, snapshot](const Pivot &pivot) {
                course->setText(courseHint(pivot, snapshot()));
                rests->setText(restsOn(pivot, snapshot()));
                rests->setVisible(!rests->text().isEmpty());
            });
        };
        kind.tidy = [](const Pivot &before, Pivot &after, QDate today) {
            if (after.verdict != before.verdict)
                after.decided = after.verdict.isEmpty() ? QDate() : today;
            else if (after.decided > today)
                after.decided = before.decided; // a verdict is not given on a day to come
        };
        return kind;
    }
};

} // namespace

OutcomeSection *criteriaSection() { return new CriteriaSection; }
OutcomeSection *signalsSection() { return new SignalsSection; }
OutcomeSection *pivotsSection() { return new PivotsSection; }

} // namespace credence
