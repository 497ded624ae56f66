#include "ui/activities/story_fields.h"

#include "core/activities/depth.h"
#include "core/activities/format_value.h"
#include "core/activities/mix.h"
#include "core/catalogue/catalogue.h"
#include "core/story/story_rules.h"
#include "ui/activities/record_choices.h"
#include "ui/kit/chips.h"
#include "ui/kit/choice.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"

#include <QLabel>

namespace credence {

namespace {

MixContext contextOf(const Snapshot &snapshot) { return {activeStory(snapshot.stories), activeGoals(snapshot.goals)}; }

} // namespace

QString impactText(const QString &format)
{
    for (const Format &known : catalogue().formats) {
        if (known.id == format && known.value > 0)
            return StoryFields::tr("%1: %2 impact.").arg(known.name, known.impact);
    }
    return {};
}

StoryFields::StoryFields(Inspector *inspector) : QObject(inspector), m_inspector(inspector)
{
    inspector->addSection(tr("What it serves"));
    m_goals = addChips(tr("Goals"), tr("Change the goals"), &Activity::goals);
    m_criteria = addChips(tr("Promotion criteria"), tr("Change the criteria"), &Activity::criteria);
    m_signals = addChips(tr("Signals"), tr("Change the signals"), &Activity::signalIds);
    m_theme = new Chips(Tone::Plum, true);
    inspector->addField(tr("Clinical theme"), m_theme);
    connect(m_theme, &Chips::edited, this, [this] {
        const QString last = m_theme->ids().isEmpty() ? QString() : m_theme->ids().last();
        Q_EMIT changed(tr("Change the clinical theme"), [last](Activity &a) { a.theme = last; });
    });
    m_mix = addOverrule(tr("Class in the mix"), tr("Change the class in the mix"), &Activity::mix);
    for (int i = 0; i <= static_cast<int>(Mix::Procedural); ++i)
        m_mix->addItem(mixName(static_cast<Mix>(i)), mixWord(static_cast<Mix>(i)));
    m_mixWhy = addWords();
    m_depth = addOverrule(tr("Depth"), tr("Change the depth"), &Activity::depth);
    for (int i = 0; i <= static_cast<int>(Depth::Longitudinal); ++i)
        m_depth->addItem(depthName(static_cast<Depth>(i)), depthWord(static_cast<Depth>(i)));
    m_depthWhy = addWords();
    m_value = new LineField;
    m_value->setToolTip(tr("From 1 to 10, for every activity of this format. It weighs in evaluations, in what to take next and in the packet."));
    inspector->addField(tr("Strategic value of this format, of 10"), m_value);
    m_impact = addWords();
    connect(m_value, &LineField::edited, this, &StoryFields::takeValue);
}

QLabel *StoryFields::addWords()
{
    auto *words = label({}, Type::Tiny, Ink::Muted);
    words->setWordWrap(true);
    m_inspector->addWidget(words);
    return words;
}

/// A choice of the user's own word; the first entry leaves it to what is derived.
Choice *StoryFields::addOverrule(const QString &name, const QString &label, QString Activity::*member)
{
    auto *choice = new Choice;
    choice->addItem(tr("As derived"), QString());
    m_inspector->addField(name, choice);
    connect(choice, &QComboBox::activated, this, [this, choice, label, member] { Q_EMIT changed(label, [word = choice->chosen(), member](Activity &a) { a.*member = word; }); });
    return choice;
}

Chips *StoryFields::addChips(const QString &name, const QString &label, QStringList Activity::*member)
{
    auto *chips = new Chips(Tone::Accent);
    m_inspector->addField(name, chips);
    connect(chips, &Chips::edited, this, [this, chips, label, member] { Q_EMIT changed(label, [ids = chips->ids(), member](Activity &a) { a.*member = ids; }); });
    return chips;
}

void StoryFields::showActivity(const Activity &activity, const Snapshot &snapshot)
{
    m_goals->setKnown(choicesOf(snapshot.goals, &Goal::text));
    m_goals->setIds(activity.goals);
    m_criteria->setKnown(choicesOf(snapshot.criteria, &Criterion::name));
    m_criteria->setIds(activity.criteria);
    m_signals->setKnown(choicesOf(snapshot.signalList, &Signal::text));
    m_signals->setIds(activity.signalIds);
    RecordChoices themes;
    for (const auto &theme : snapshot.themes)
        themes << std::pair(theme->name, theme->name);
    m_theme->setKnown(themes);
    m_theme->setIds(activity.theme.isEmpty() ? QStringList() : QStringList{activity.theme});
    showMix(activity, snapshot);
    showDepth(activity);
    m_impact->setText(impactText(activity.format));
    m_impact->setVisible(!m_impact->text().isEmpty());
    m_format = activity.format;
    m_valueNow = strategicValue(activity.format, snapshot.thresholds);
    m_value->setEnabled(!m_format.isEmpty());
    m_value->showText(m_valueNow > 0 ? QString::number(m_valueNow) : QString());
}

void StoryFields::takeValue(const QString &text)
{
    bool good = false;
    const int value = text.trimmed().toInt(&good);
    if (good && value >= 1 && value <= 10 && value != m_valueNow)
        Q_EMIT formatValueEdited(m_format, value);
    else
        m_value->showText(m_valueNow > 0 ? QString::number(m_valueNow) : QString());
}

void StoryFields::showMix(const Activity &activity, const Snapshot &snapshot)
{
    const MixContext context = contextOf(snapshot);
    Activity plain = activity;
    plain.mix.clear();
    const MixClass derived = mixClass(plain, context);
    const MixClass now = mixClass(activity, context);
    m_mix->setItemText(0, tr("As derived: %1").arg(mixName(derived.mix)));
    m_mix->choose(now.overruled ? activity.mix : QString());
    m_mixWhy->setText(now.overruled ? tr("You put it there; by itself it would be “%1”. %2").arg(mixName(derived.mix), derived.why) : derived.why);
}

void StoryFields::showDepth(const Activity &activity)
{
    Activity plain = activity;
    plain.depth.clear();
    const auto derived = depthClass(plain);
    const bool overruled = depthFromWord(activity.depth).has_value();
    const QString unknown = tr("No hours, days or format are recorded that would tell.");
    m_depth->setItemText(0, tr("As derived: %1").arg(derived ? depthName(derived->depth) : tr("not known")));
    m_depth->choose(overruled ? activity.depth : QString());
    const QString why = derived ? derived->why : unknown;
    m_depthWhy->setText(!overruled ? why : derived ? tr("You put it there; by itself it would be “%1”. %2").arg(depthName(derived->depth), why) : tr("You put it there. %1").arg(why));
}

} // namespace credence
