// Artifacts, presentations and teaching.
#include "ui/kit/equivalents_view.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"
#include "ui/kit/list_section.h"
#include "ui/outcomes/sections.h"

#include <QCoreApplication>
#include <QHBoxLayout>
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
            rows << OutcomeRow{p->id.text, p->title, joined({nameOf(presentationTypes(), p->type), p->venue, dayText(p->date)}), nameOf(levels(), p->level).toLower(), stateTone(p->state)};
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

/// What comes next on the way from planned to shown; "" at its end.
QString nextState(const Presentation &p)
{
    if (p.state.isEmpty() || p.state == QLatin1String("planned"))
        return QStringLiteral("submitted");
    if (p.state == QLatin1String("submitted"))
        return QStringLiteral("accepted");
    if (p.state != QLatin1String("accepted"))
        return QStringLiteral("");
    return p.type == QLatin1String("article") || p.type == QLatin1String("chapter") ? QStringLiteral("published") : QStringLiteral("presented");
}

/// One click to the next state of the pipeline, or out of it.
void addNextStep(RecordForm<Presentation> &form)
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
    QObject::connect(next, &QPushButton::clicked, next, [&form] { form.change([](Presentation &p) { p.state = nextState(p); }); });
    QObject::connect(declined, &QPushButton::clicked, declined, [&form] { form.change([](Presentation &p) { p.state = QStringLiteral("declined"); }); });
    form.also([row, next, declined](const Presentation &p) {
        const QString state = nextState(p);
        next->setText(words("Now %1").arg(nameOf(presentationStates(), state).toLower()));
        declined->setVisible(p.state == QLatin1String("submitted"));
        row->setVisible(!state.isEmpty());
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

OutcomeSection *artifactsSection()
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
    kind.build = [](RecordForm<Artifact> &form, const auto &snapshot) {
        form.line(words("Title"), &Artifact::title);
        form.row({form.choiceOf(words("Kind"), &Artifact::type, artifactTypes()), form.dayOf(words("Date"), &Artifact::date)});
        form.row({form.lineOf(words("Audience"), &Artifact::audience, 2), form.yesNoOf(words("Seen"), &Artifact::outside, words("outside"), words("inside"))});
        form.reference(words("From course"), &Artifact::activity);
        QLabel *without = hint(form.inspector());
        form.also([without, snapshot](const Artifact &) {
            const Snapshot &s = snapshot();
            QSet<QString> served;
            for (const auto &a : s.artifacts)
                served << a->activity;
            int lacking = 0;
            for (const auto &a : s.activities)
                lacking += a->status == Status::Completed && !a->compliance && !served.contains(a->id.text) ? 1 : 0;
            without->setText(lacking == 0 ? QString() : words("%1 without an artifact. The chain lists those that led to nothing at all.").arg(countText(lacking, words("completed course"))));
        });
    };
    return new ListSection<Artifact>(kind);
}

OutcomeSection *presentationsList()
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
    kind.build = [](RecordForm<Presentation> &form, const auto &snapshot) {
        form.line(words("Title"), &Presentation::title);
        form.row({form.choiceOf(words("Kind"), &Presentation::type, presentationTypes()), form.choiceOf(words("State"), &Presentation::state, presentationStates())});
        addNextStep(form);
        form.row({form.lineOf(words("Venue or journal"), &Presentation::venue, 2)});
        form.row({form.choiceOf(words("Level"), &Presentation::level, levels()), form.dayOf(words("Date"), &Presentation::date), form.amountOf(words("Hours"), &Presentation::hours)});
        form.references(words("Comes from"), &Presentation::from);
        form.text(words("Citation"), &Presentation::citation, 2);
        form.row({form.lineOf(words("DOI"), &Presentation::doi), form.lineOf(words("PMID"), &Presentation::pmid)});
        EquivalentsView *credit = creditPart(form.inspector());
        form.also([credit, snapshot](const Presentation &p) {
            const auto deed = deedOf(p);
            credit->show(deed ? equivalents(*deed, snapshot()) : QList<Equivalent>());
        });
    };
    return new ListSection<Presentation>(kind);
}

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
    kind.fresh = [](const Snapshot &, QDate today) {
        Teaching teaching;
        teaching.title = words("New session");
        teaching.date = today;
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
