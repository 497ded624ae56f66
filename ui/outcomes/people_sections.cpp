// Roles, people and quarterly notes.
#include "core/outcomes/addressee.h"
#include "core/outcomes/pipeline.h"
#include "core/outcomes/trajectory.h"
#include "core/outcomes/drafts_of_words.h"
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

Values roleTypes() { return {{"role", words("Role or title")}, {"committee", words("Committee")}}; }
Values roleStates() { return {{"wanted", words("Wanted")}, {"proposed", words("Proposed")}, {"appointed", words("Appointed")}, {"ended", words("Ended")}}; }

/// "Committee · asked for 3 Mar 2026 · from 1 Jan 2027".
QString roleLine(const Role &role)
{
    QStringList parts;
    if (role.type == QLatin1String("committee"))
        parts << words("Committee");
    const bool held = role.state == QLatin1String("appointed") || role.state == QLatin1String("ended");
    if (role.asked.isValid() && !held)
        parts << words("asked for %1").arg(dayText(role.asked));
    if (role.days.start.isValid())
        parts << (role.state == QLatin1String("appointed") ? words("since %1") : words("from %1")).arg(dayText(role.days.start));
    if (role.state == QLatin1String("ended") && role.days.end.isValid())
        parts << words("until %1").arg(dayText(role.days.end));
    return parts.isEmpty() ? words("no day yet") : parts.join(QStringLiteral(" · "));
}

QList<OutcomeRow> roleRows(const QList<Shared<Role>> &list, const Snapshot &)
{
    QList<OutcomeRow> rows;
    for (const auto &[state, name] : roleStates()) {
        QList<OutcomeRow> of;
        for (const auto &r : list) {
            if (r->state != state && !(state == QLatin1String("wanted") && r->state.isEmpty()))
                continue;
            const bool appointed = state == QLatin1String("appointed");
            const QString paper = r->onPaper ? (*r->onPaper ? words("on paper") : words("not on paper")) : QString();
            of << OutcomeRow{r->id.text, r->title, roleLine(*r), appointed ? paper : QString(), r->onPaper.value_or(false) ? Tone::Green : Tone::Amber};
        }
        if (!of.isEmpty())
            rows << OutcomeRow{{}, QStringLiteral("%1 · %2").arg(name).arg(of.size()), {}, {}, Tone::Neutral};
        rows << of;
    }
    return rows;
}

QList<OutcomeRow> noteRows(const QList<Shared<Note>> &list, const Snapshot &)
{
    QList<Shared<Note>> sorted = list;
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return b->quarter < a->quarter; });
    QList<OutcomeRow> rows;
    for (const auto &n : std::as_const(sorted)) {
        const QString first = n->text.section(QLatin1Char('\n'), 0, 0).remove(QStringLiteral("• "));
        rows << OutcomeRow{n->id.text, n->quarter.isEmpty() ? words("Note") : n->quarter, first, {}, Tone::Neutral};
    }
    return rows;
}

QList<OutcomeRow> personRows(const QList<Shared<Person>> &list, const Snapshot &)
{
    QList<OutcomeRow> rows;
    for (const auto &p : list)
        rows << OutcomeRow{p->id.text, p->name, p->email, p->relation, Tone::Neutral};
    return rows;
}

/// A button that drafts, and beside it whom the draft is for.
QPushButton *draftButton(Inspector *inspector, const QString &text, Choice *to)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    QPushButton *draft = button(text);
    to->setAccessibleName(words("Letter to"));
    line->addWidget(draft);
    line->addStretch(1);
    inspector->addField(words("As a letter to"), to);
    inspector->addWidget(row);
    return draft;
}

/// The people a letter can go to, the chair first; what was chosen stays chosen.
void offer(Choice *to, const QList<Person> &people)
{
    NamedIds wanted{{QString(), words("nobody in particular")}}, there;
    for (const Person &person : people)
        wanted << std::pair(person.id.text, personWithRelation(person));
    for (int i = 0; i < to->count(); ++i)
        there << std::pair(to->itemData(i).toString(), to->itemText(i));
    if (wanted == there)
        return;
    const QString before = to->chosen();
    const bool first = to->count() == 0;
    to->clear();
    for (const auto &[id, name] : std::as_const(wanted))
        to->addItem(name, id);
    to->setCurrentIndex(first && !people.isEmpty() ? 1 : std::max(0, to->findData(before)));
}

std::optional<Person> personOf(const QString &id, const Snapshot &snapshot)
{
    for (const auto &person : snapshot.people) {
        if (person->id.text == id)
            return *person;
    }
    return std::nullopt;
}

} // namespace

namespace {
/// One click to the next state, taken today.
void addNextStep(RecordForm<Role> &form, const std::function<QDate()> &today)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *next = button({});
    line->addWidget(next);
    line->addStretch(1);
    form.inspector()->addWidget(row);
    QObject::connect(next, &QPushButton::clicked, next, [&form, today] {
        form.change([today](Role &role) {
            Role after = role;
            after.state = nextState(role);
            role = withStepDays(role, after, today());
        });
    });
    form.also([row, next](const Role &role) {
        const QString state = nextState(role);
        next->setText(state == QLatin1String("proposed") ? words("Now proposed") : words("Now appointed"));
        row->setVisible(!state.isEmpty());
    });
}

class RoleList : public ListSection<Role>
{
public:
    RoleList() : ListSection<Role>(kind(this)) {}

private:
    static ListedKind<Role> kind(RoleList *section);
};

ListedKind<Role> RoleList::kind(RoleList *section)
{
    ListedKind<Role> kind;
    kind.listName = words("Roles");
    kind.addText = words("Add role");
    kind.empty = words("Write down the role you want, what qualifies you for it, and the proposal. Once appointed, keep the letter: a role counts when it is on paper.");
    kind.removed = words("The role was deleted.");
    kind.list = &Snapshot::roles;
    kind.files = true;
    kind.rows = roleRows;
    kind.formWidth = 520;
    kind.fresh = [](const Snapshot &, QDate) {
        Role role;
        role.title = words("New role");
        role.state = QStringLiteral("wanted");
        return role;
    };
    kind.build = [section](RecordForm<Role> &form, const auto &snapshot) {
        form.line(words("Title"), &Role::title);
        form.row({form.choiceOf(words("Kind"), &Role::type, roleTypes()), form.choiceOf(words("State"), &Role::state, roleStates()), form.yesNoOf(words("Letter"), &Role::onPaper, words("on paper"), words("not yet"))});
        addNextStep(form, [section] { return section->today(); });
        form.row({form.dayOf(words("Asked for"), &Role::asked), form.startOf(words("From"), &Role::days), form.endOf(words("Until"), &Role::days)});
        form.references(words("Comes from"), &Role::from);
        QLabel *path = label({}, Type::Small, Ink::Muted);
        path->setWordWrap(true);
        form.inspector()->addWidget(path);
        TextField *proposal = form.text(words("Proposal"), &Role::proposal, 6, 20);
        auto *to = new Choice;
        to->setMinimumWidth(180);
        QPushButton *draft = draftButton(form.inspector(), words("Draft from what is recorded"), to);
        auto shown = std::make_shared<Role>();
        QObject::connect(draft, &QPushButton::clicked, draft, [&form, proposal, shown, snapshot, to] {
            const QString text = roleProposal(*shown, snapshot(), personOf(to->chosen(), snapshot()));
            proposal->setFocus(Qt::OtherFocusReason); // the button goes out of use; letters must not go on to the next field
            form.change([text](Role &r) { r.proposal = text; });
        });
        QLabel *why = label(words("There is a text already; empty it to draft anew. A draft never replaces your words."), Type::Tiny, Ink::Muted);
        why->setWordWrap(true);
        form.inspector()->addWidget(why);
        form.also([path, draft, shown, snapshot, to, why](const Role &role) {
            *shown = role;
            offer(to, addressees(snapshot().people));
            const bool held = role.state == QLatin1String("appointed") || role.state == QLatin1String("ended");
            path->setText(held ? trajectorySentence(chain(snapshot()), snapshot(), role.id.text) : QString());
            path->setVisible(!path->text().isEmpty());
            draft->setEnabled(role.proposal.isEmpty());
            why->setVisible(!role.proposal.isEmpty());
        });
    };
    return kind;
}
} // namespace

OutcomeSection *rolesSection() { return new RoleList; }

OutcomeSection *notesList()
{
    ListedKind<Note> kind;
    kind.listName = words("Notes");
    kind.addText = words("Add note");
    kind.empty = words("A few bullets a quarter, drafted from what you recorded, are the promotion statement of three years from now.");
    kind.removed = words("The note was deleted.");
    kind.list = &Snapshot::notes;
    kind.rows = noteRows;
    kind.formWidth = 560;
    kind.fresh = [](const Snapshot &snapshot, QDate today) {
        Note note;
        note.quarter = quarterOf(today);
        note.text = quarterNote(note.quarter, snapshot);
        if (note.text.isEmpty())
            note.text = words("• ");
        return note;
    };
    kind.build = [](RecordForm<Note> &form, const auto &) {
        form.row({form.lineOf(words("Quarter"), &Note::quarter)});
        form.text(words("What happened"), &Note::text, 10, 24);
        form.references(words("About"), &Note::about);
    };
    return new ListSection<Note>(kind);
}

OutcomeSection *peopleSection()
{
    ListedKind<Person> kind;
    kind.listName = words("People");
    kind.addText = words("Add person");
    kind.empty = words("Chair, chief, mentors, collaborators: who gets your updates and who can write for you.");
    kind.removed = words("The person was deleted.");
    kind.list = &Snapshot::people;
    kind.rows = personRows;
    kind.fresh = [](const Snapshot &, QDate) {
        Person person;
        person.name = words("New person");
        return person;
    };
    kind.build = [](RecordForm<Person> &form, const auto &) {
        form.line(words("Name"), &Person::name);
        form.row({form.choiceOf(words("Relation"), &Person::relation, {{"chair", words("Chair")}, {"chief", words("Chief")}, {"mentor", words("Mentor")}, {"collaborator", words("Collaborator")}, {"sponsor", words("Sponsor")}, {"other", words("Other")}})});
        form.line(words("E-mail"), &Person::email);
    };
    return new ListSection<Person>(kind);
}

} // namespace credence
