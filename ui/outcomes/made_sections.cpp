// Skills, artifacts, presentations and teaching.
#include "core/outcomes/chain.h"
#include "core/outcomes/pipeline.h"
#include "ui/kit/equivalents_view.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"
#include "ui/kit/list_section.h"
#include "ui/outcomes/sections.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QLabel>
#include <QPushButton>

namespace credence {

namespace {

using Values = QList<std::pair<QString, QString>>;

QString words(const char *text) { return QCoreApplication::translate("OutcomeSections", text); }

QString nameOf(const Values &values, const QString &value)
{
    for (const auto &[id, name] : values) {
        if (id == value)
            return name;
    }
    return value;
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// Titles of what was made with the skill.
QStringList ledToBy(const Skill &skill, const Snapshot &snapshot)
{
    QStringList titles;
    const Chain whole = chain(snapshot);
    const auto names = recordNames(snapshot);
    for (const ChainEdge &edge : whole.edges) {
        if (edge.from == skill.id.text)
            titles << names.value(edge.to).title;
    }
    return titles;
}

QList<OutcomeRow> skillRows(const QList<Shared<Skill>> &list, const Snapshot &snapshot)
{
    const Chain whole = chain(snapshot);
    const auto names = recordNames(snapshot);
    QList<OutcomeRow> rows;
    for (const auto &skill : list) {
        int uses = 0;
        for (const ChainEdge &edge : whole.edges)
            uses += edge.from == skill->id.text ? 1 : 0;
        QStringList from;
        for (const RecordName &name : namesOf(skill->from, names))
            from << name.title;
        rows << OutcomeRow{skill->id.text, skill->name, from.isEmpty() ? words("from no course yet") : words("from %1").arg(from.join(QStringLiteral(", "))), uses == 0 ? words("not used yet") : words("led to %1").arg(uses),
                           uses == 0 ? Tone::Amber : Tone::Green};
    }
    return rows;
}

Values artifactTypes()
{
    return {{"slides", words("Slide deck")}, {"protocol", words("Protocol or checklist")}, {"guide", words("Summary or guide")}, {"pilot", words("Micro-project or pilot")},
            {"teaching", words("Teaching session")}, {"abstract", words("Abstract or poster")}, {"message", words("Message to the team")}};
}

QList<OutcomeRow> artifactRows(const QList<Shared<Artifact>> &list, const Snapshot &snapshot)
{
    const auto names = recordNames(snapshot);
    QList<OutcomeRow> rows;
    QList<Shared<Artifact>> sorted = list;
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return b->date < a->date; });
    for (const auto &a : std::as_const(sorted)) {
        const QString from = names.value(a->activity).title;
        const bool outside = a->outside.value_or(false);
        rows << OutcomeRow{a->id.text, a->title, joined({nameOf(artifactTypes(), a->type), dayText(a->date), from.isEmpty() ? words("from no course yet") : words("from %1").arg(from)}),
                           outside ? words("outside") : QString(), Tone::Blue};
    }
    return rows;
}

Values presentationTypes()
{
    return {{"talk", words("Talk")}, {"poster", words("Poster")}, {"abstract", words("Abstract")}, {"grand-rounds", words("Grand rounds")}, {"article", words("Article")},
            {"chapter", words("Chapter")}, {"other", words("Other")}};
}

Values presentationStates()
{
    return {{"planned", words("Planned")}, {"submitted", words("Submitted")}, {"accepted", words("Accepted")}, {"presented", words("Presented")}, {"published", words("Published")}, {"declined", words("Declined")}};
}

Values levels()
{
    return {{"department", words("Department")}, {"institution", words("Institution")}, {"regional", words("Regional")}, {"national", words("National")}, {"international", words("International")}};
}

Tone stateTone(const QString &state)
{
    if (state == QLatin1String("published") || state == QLatin1String("presented"))
        return Tone::Green;
    return state == QLatin1String("accepted") ? Tone::Accent : state == QLatin1String("submitted") ? Tone::Amber : Tone::Neutral;
}

/// "7 Oct 2026", "Apr 2025", "1999": as exactly as it is known.
QString dayOrPart(const Presentation &p)
{
    return p.precision == QLatin1String("month") && p.date.isValid() ? QLocale().toString(p.date, QStringLiteral("MMM yyyy")) : p.precision.isEmpty() ? dayText(p.date) : shownDayText(p);
}

/// In the order of the pipeline: what is under way first, then what was shown, newest first.
QList<OutcomeRow> presentationRows(const QList<Shared<Presentation>> &list, const Snapshot &)
{
    QList<OutcomeRow> rows;
    const Values groups = presentationStates() + Values{{QString(), words("No state said")}};
    for (const auto &[state, name] : groups) {
        QList<Shared<Presentation>> of;
        std::copy_if(list.begin(), list.end(), std::back_inserter(of), [&, wanted = state](const auto &p) {
            return p->state == wanted || (wanted.isEmpty() && nameOf(presentationStates(), p->state) == p->state);
        });
        std::stable_sort(of.begin(), of.end(), [](const auto &a, const auto &b) { return b->date < a->date; });
        if (!of.isEmpty())
            rows << OutcomeRow{{}, QStringLiteral("%1 · %2").arg(name).arg(of.size()), {}, {}, Tone::Neutral};
        for (const auto &p : std::as_const(of))
            rows << OutcomeRow{p->id.text, p->title, joined({nameOf(presentationTypes(), p->type), p->venue, dayOrPart(*p)}), nameOf(levels(), p->level).toLower(), stateTone(p->state)};
    }
    return rows;
}

QList<OutcomeRow> teachingRows(const QList<Shared<Teaching>> &list, const Snapshot &)
{
    QList<OutcomeRow> rows;
    for (const auto &t : list) {
        const QString learners = t->count ? QStringLiteral("%1 %2").arg(QString::number(*t->count), t->learners) : t->learners;
        const QString times = t->times ? countText(*t->times, words("session")) : QString();
        const QString score = t->score ? (t->scale ? words("%1 of %2").arg(t->score->text(), t->scale->text()) : t->score->text()) : QString();
        rows << OutcomeRow{t->id.text, t->title, joined({learners, times, dayText(t->date)}), score, Tone::Blue};
    }
    return rows;
}

/// "Submitted 18 Nov 2024 · accepted 24 Jan 2025".
QString wayText(const Presentation &p)
{
    QStringList parts;
    for (const auto &[state, day] : stepDays(p)) {
        const QString word = nameOf(presentationStates(), state).toLower();
        parts << QStringLiteral("%1 %2").arg(word, state == p.state && !p.precision.isEmpty() && day == p.date ? dayOrPart(p) : dayText(day));
    }
    QString text = parts.join(QStringLiteral(" · "));
    return text.isEmpty() ? text : text.at(0).toUpper() + text.mid(1);
}

/// A state that is chosen from the list may have come about at any time: it brings no day with it, and a step back takes those of the steps
/// after it away.
void withoutInventedDays(const Presentation &before, Presentation &after, QDate) { after = withStepDays(before, after, QDate()); }

/// One click to the next state of the pipeline, or out of it, taken today.
void addNextStep(RecordForm<Presentation> &form, const std::function<QDate()> &today)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *next = button({});
    auto *declined = button(words("Declined"));
    line->addWidget(next);
    line->addWidget(declined);
    line->addStretch(1);
    form.inspector()->addWidget(row);
    const auto take = [today](Presentation &p, const QString &state) {
        Presentation after = p;
        after.state = state;
        p = withStepDays(p, after, today());
    };
    QObject::connect(next, &QPushButton::clicked, next, [&form, take] { form.change([take](Presentation &p) { take(p, nextState(p)); }); });
    QObject::connect(declined, &QPushButton::clicked, declined, [&form, take] { form.change([take](Presentation &p) { take(p, QStringLiteral("declined")); }); });
    form.also([row, next, declined](const Presentation &p) {
        const QString state = nextState(p);
        next->setText(words("Now %1").arg(nameOf(presentationStates(), state).toLower()));
        declined->setVisible(p.state == QLatin1String("submitted"));
        row->setVisible(!state.isEmpty());
    });
}

/// What is known of the way so far, and that a year alone is no day.
void addWay(RecordForm<Presentation> &form, QLabel *line)
{
    form.also([line](const Presentation &p) {
        QStringList parts{wayText(p)};
        if (p.date.isValid() && !p.precision.isEmpty())
            parts << (p.precision == QLatin1String("year") ? words("Only the year %1 is known; type a day to say it exactly.") : words("Only the month %1 is known; type a day to say it exactly.")).arg(dayOrPart(p));
        parts.removeAll(QString());
        line->setText(parts.join(QLatin1Char('\n')));
        line->setVisible(!parts.isEmpty());
    });
}

QLabel *hint(Inspector *inspector)
{
    QLabel *line = label({}, Type::Small, Ink::Muted);
    line->setWordWrap(true);
    inspector->addWidget(line);
    return line;
}

/// Who would credit the deed, below its form.
EquivalentsView *creditPart(Inspector *inspector)
{
    inspector->addSection(words("What it would be credited as"));
    auto *view = new EquivalentsView;
    inspector->addWidget(view);
    return view;
}

} // namespace

OutcomeSection *skillsSection()
{
    ListedKind<Skill> kind;
    kind.listName = words("Skills");
    kind.addText = words("Add skill");
    kind.empty = words("A skill is what a course taught that you use elsewhere: reading a run chart, designing a curriculum. It stands in the chain between the course and what you made with it.");
    kind.removed = words("The skill was deleted.");
    kind.list = &Snapshot::skills;
    kind.rows = skillRows;
    kind.fresh = [](const Snapshot &, QDate) {
        Skill skill;
        skill.name = words("New skill");
        return skill;
    };
    kind.build = [](RecordForm<Skill> &form, const auto &snapshot) {
        form.line(words("Skill"), &Skill::name);
        form.references(words("Learned in"), &Skill::from);
        form.row({form.dayOf(words("First used"), &Skill::date)});
        form.text(words("Where you use it, and who can say so"), &Skill::notes);
        QLabel *ledTo = hint(form.inspector());
        form.also([ledTo, snapshot](const Skill &skill) {
            const QStringList used = ledToBy(skill, snapshot());
            ledTo->setText(used.isEmpty() ? words("Nothing made with it yet. Name it where an artifact comes from, or drag from it in the chain.") : words("Led to %1.").arg(used.join(QStringLiteral(", "))));
        });
    };
    return new ListSection<Skill>(kind);
}

OutcomeSection *artifactsList()
{
    ListedKind<Artifact> kind;
    kind.listName = words("Artifacts");
    kind.addText = words("Add artifact");
    kind.empty = words("An artifact is what a course leaves behind that others can use: slides, a checklist, a one-page guide. No course should go without one.");
    kind.removed = words("The artifact was deleted.");
    kind.list = &Snapshot::artifacts;
    kind.files = true;
    kind.rows = artifactRows;
    kind.fresh = [](const Snapshot &, QDate today) {
        Artifact artifact;
        artifact.title = words("New artifact");
        artifact.date = today;
        return artifact;
    };
    kind.build = [](RecordForm<Artifact> &form, const auto &) {
        form.line(words("Title"), &Artifact::title);
        form.row({form.choiceOf(words("Kind"), &Artifact::type, artifactTypes()), form.dayOf(words("Date"), &Artifact::date)});
        form.row({form.lineOf(words("Audience"), &Artifact::audience, 2), form.yesNoOf(words("Seen"), &Artifact::outside, words("outside"), words("inside"))});
        form.reference(words("From course or skill"), &Artifact::activity);
    };
    return new ListSection<Artifact>(kind);
}

namespace {
class PresentationList : public ListSection<Presentation>
{
public:
    PresentationList() : ListSection<Presentation>(kind(this)) {}

private:
    static ListedKind<Presentation> kind(PresentationList *section);
};

ListedKind<Presentation> PresentationList::kind(PresentationList *section)
{
    ListedKind<Presentation> kind;
    kind.listName = words("Presentations and publications");
    kind.addText = words("Add presentation");
    kind.empty = words("Talks, posters, abstracts and papers with their way from submitted to published.");
    kind.removed = words("The presentation was deleted.");
    kind.list = &Snapshot::presentations;
    kind.files = true;
    kind.rows = presentationRows;
    kind.fresh = [](const Snapshot &, QDate) {
        Presentation presentation;
        presentation.title = words("New presentation");
        presentation.state = QStringLiteral("planned");
        return presentation;
    };
    kind.tidy = withoutInventedDays;
    kind.build = [section](RecordForm<Presentation> &form, const auto &snapshot) {
        form.line(words("Title"), &Presentation::title);
        form.row({form.choiceOf(words("Kind"), &Presentation::type, presentationTypes()), form.choiceOf(words("State"), &Presentation::state, presentationStates())});
        addNextStep(form, [section] { return section->today(); });
        form.row({form.lineOf(words("Venue or journal"), &Presentation::venue, 2)});
        form.row({form.choiceOf(words("Level"), &Presentation::level, levels()), form.dayOf(words("Date"), &Presentation::date), form.amountOf(words("Hours"), &Presentation::hours)});
        form.row({form.dayOf(words("Submitted"), &Presentation::submitted), form.dayOf(words("Accepted"), &Presentation::accepted)});
        addWay(form, hint(form.inspector()));
        form.references(words("Comes from"), &Presentation::from);
        form.text(words("Citation"), &Presentation::citation, 2);
        form.row({form.lineOf(words("DOI"), &Presentation::doi), form.lineOf(words("PMID"), &Presentation::pmid)});
        EquivalentsView *credit = creditPart(form.inspector());
        form.also([credit, snapshot](const Presentation &p) {
            const auto deed = deedOf(p);
            credit->show(deed ? equivalents(*deed, snapshot()) : QList<Equivalent>());
        });
    };
    return kind;
}
} // namespace

OutcomeSection *presentationsList() { return new PresentationList; }

OutcomeSection *teachingSection()
{
    ListedKind<Teaching> kind;
    kind.listName = words("Teaching");
    kind.addText = words("Add teaching");
    kind.empty = words("Sessions and modules you give, with learners, how often, and their scores: half of an educator's evidence.");
    kind.removed = words("The teaching was deleted.");
    kind.list = &Snapshot::teachings;
    kind.files = true;
    kind.rows = teachingRows;
    kind.fresh = [](const Snapshot &, QDate) {
        Teaching teaching;
        teaching.title = words("New session");
        return teaching;
    };
    kind.build = [](RecordForm<Teaching> &form, const auto &snapshot) {
        form.line(words("Topic"), &Teaching::title);
        form.row({form.lineOf(words("Learners"), &Teaching::learners, 2), form.numberOf(words("How many"), &Teaching::count)});
        form.row({form.numberOf(words("Times given"), &Teaching::times), form.amountOf(words("Hours in all"), &Teaching::hours), form.dayOf(words("Last on"), &Teaching::date)});
        form.row({form.amountOf(words("Score"), &Teaching::score), form.amountOf(words("Best score there is"), &Teaching::scale)});
        form.text(words("Comments"), &Teaching::comments);
        form.references(words("Comes from"), &Teaching::from);
        EquivalentsView *credit = creditPart(form.inspector());
        form.also([credit, snapshot](const Teaching &t) { credit->show(equivalents(deedOf(t), snapshot())); });
    };
    return new ListSection<Teaching>(kind);
}

} // namespace credence
