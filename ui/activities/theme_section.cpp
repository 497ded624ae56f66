#include "ui/activities/theme_section.h"

#include "core/activities/theme_steps.h"
#include "core/base/text.h"
#include "ui/kit/format.h"
#include "ui/kit/list_section.h"
#include "ui/kit/theme.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>

namespace credence {

namespace {

QString words(const char *text) { return QCoreApplication::translate("ThemeSection", text); }

int activitiesOf(const Theme &theme, const Snapshot &snapshot)
{
    int count = 0;
    const QString name = folded(theme.name);
    for (const auto &activity : snapshot.activities)
        count += activity->theme == theme.id.text || (!activity->theme.isEmpty() && folded(activity->theme) == name) ? 1 : 0;
    return count;
}

QList<OutcomeRow> rowsOf(const QList<Shared<Theme>> &list, const Snapshot &snapshot, QDate today)
{
    QList<OutcomeRow> rows;
    for (const auto &theme : list) {
        QStringList there;
        const ThemeSteps steps = themeSteps(*theme, snapshot, today);
        for (const auto &[state, name] : {std::pair(steps.review, words("review")), {steps.teaching, words("teaching")}, {steps.project, words("project")}}) {
            if (state != StepState::Open)
                there << (state == StepState::Done ? name : (name == words("project") ? words("project, an idea so far") : words("%1 begun").arg(name)));
        }
        const int activities = activitiesOf(*theme, snapshot);
        if (activities > 0)
            there.prepend(countText(activities, words("activity"), words("activities")));
        rows << OutcomeRow{theme->id.text, theme->name, there.isEmpty() ? words("nothing yet") : there.join(QStringLiteral(" · ")), words("%1 of 3").arg(steps.done()),
                           steps.done() == 3 ? Tone::Green : steps.done() == 0 ? Tone::Amber : Tone::Accent};
    }
    return rows;
}

/// When a step counts as begun only, and what to say then.
struct Begun {
    StepState ThemeSteps::*step;
    QString sentence;
    std::function<QDate()> today;
};

/// A button that starts the missing step as a record of its own and links it.
template <class Noun> void addStep(RecordForm<Theme> &form, const QString &title, QString Theme::*member, const QString &make, const Begun &begun, const std::function<Noun(const Theme &, const Snapshot &)> &fresh, const std::function<const Snapshot &()> &snapshot,
                                   const std::function<void(const Theme &, QString Theme::*, const Noun &)> &startStep)
{
    form.reference(title, member);
    auto *start = button(make);
    start->setObjectName(QStringLiteral("link"));
    form.inspector()->addWidget(start);
    auto *note = label(begun.sentence, Type::Small, Ink::Muted);
    note->setWordWrap(true);
    form.inspector()->addWidget(note);
    auto shown = std::make_shared<Theme>();
    QObject::connect(start, &QPushButton::clicked, start, [shown, snapshot, fresh, member, startStep] { startStep(*shown, member, fresh(*shown, snapshot())); });
    form.also([start, shown, member, note, begun, snapshot](const Theme &theme) {
        *shown = theme;
        note->setVisible(themeSteps(theme, snapshot(), begun.today()).*(begun.step) == StepState::Begun);
        start->setVisible((theme.*member).isEmpty());
    });
}

class ThemesSection : public ListSection<Theme>
{
public:
    ThemesSection() : ListSection<Theme>(kind(this)) {}
    QString line() const override { return words("Cases that keep coming back: write a page, teach it in ten minutes, then fix it."); }

private:
    template <class Noun> static std::function<void(const Theme &, QString Theme::*, const Noun &)> starter(ThemesSection *section)
    {
        return [section](const Theme &theme, QString Theme::*member, const Noun &record) {
            if (section->portfolio())
                section->done(startThemeStep(*section->portfolio(), theme.id, member, record));
        };
    }

    static ListedKind<Theme> kind(ThemesSection *section)
    {
        ListedKind<Theme> kind;
        kind.listName = words("Clinical themes");
        kind.addText = words("Add theme");
        kind.empty = words("Which cases come back to your ward every month? Readmissions, delirium, antibiotics nobody stops: each can become a review, a teaching session and a project.");
        kind.removed = words("The theme was deleted.");
        kind.list = &Snapshot::themes;
        kind.rows = [section](const QList<Shared<Theme>> &list, const Snapshot &snapshot) { return rowsOf(list, snapshot, section->today()); };
        kind.formWidth = 520;
        kind.fresh = [](const Snapshot &, QDate) {
            Theme theme;
            theme.name = words("New theme");
            return theme;
        };
        kind.build = [section](RecordForm<Theme> &form, const std::function<const Snapshot &()> &snapshot) {
            const auto today = [section] { return section->today(); };
            form.line(words("Theme"), &Theme::name);
            auto *activities = label({}, Type::Small, Ink::Muted);
            activities->setWordWrap(true);
            form.inspector()->addWidget(activities);
            form.also([activities, snapshot](const Theme &theme) {
                const int count = activitiesOf(theme, snapshot());
                activities->setText(count == 0 ? words("No activity names this theme yet.") : count == 1 ? words("One activity of your ledger names this theme.") : words("%1 activities of your ledger name this theme.").arg(count));
            });
            addStep<Artifact>(form, words("Short review"), &Theme::review, words("Write a one-page review"), {&ThemeSteps::review, words("Begun. It counts once it has a day or a file."), today}, [](const Theme &theme, const Snapshot &) {
                Artifact review;
                review.title = words("Review: %1").arg(theme.name);
                review.type = QStringLiteral("guide");
                return review;
            }, snapshot, starter<Artifact>(section));
            addStep<Teaching>(form, words("Mini-teaching session"), &Theme::teaching, words("Plan a ten-minute session"), {&ThemeSteps::teaching, words("Begun. It counts once it was given, or has a file."), today}, [](const Theme &theme, const Snapshot &) {
                Teaching session;
                session.title = words("Ten minutes on %1").arg(theme.name);
                if (!theme.review.isEmpty())
                    session.from = QStringList{theme.review};
                return session;
            }, snapshot, starter<Teaching>(section));
            addStep<Project>(form, words("Quality project"), &Theme::project, words("Start a project"), {&ThemeSteps::project, words("An idea so far. It counts once it is under way."), today}, [](const Theme &theme, const Snapshot &) {
                Project project;
                project.title = words("Project: %1").arg(theme.name);
                project.state = QStringLiteral("idea");
                project.description = theme.notes;
                return project;
            }, snapshot, starter<Project>(section));
            form.text(words("Notes"), &Theme::notes);
        };
        return kind;
    }
};

} // namespace

OutcomeSection *themesSection() { return new ThemesSection; }

} // namespace credence
