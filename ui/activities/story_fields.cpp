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

QString depthAndImpact(const Activity &activity)
{
    QStringList parts;
    if (const auto depth = depthClass(activity)) {
        QString word = depthWord(depth->depth);
        word[0] = word[0].toUpper();
        parts << word + QLatin1Char('.') << depth->why;
    } else {
        parts << StoryFields::tr("Depth not known: no hours, days or format are recorded.");
    }
    for (const Format &format : catalogue().formats) {
        if (format.id == activity.format && format.value > 0)
            parts << StoryFields::tr("%1: %2 impact.").arg(format.name, format.impact);
    }
    return parts.join(QLatin1Char(' '));
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
    m_mix = new Choice;
    m_mix->addItem(tr("As derived"), QString());
    for (int i = 0; i <= static_cast<int>(Mix::Procedural); ++i)
        m_mix->addItem(mixName(static_cast<Mix>(i)), mixWord(static_cast<Mix>(i)));
    inspector->addField(tr("Class in the mix"), m_mix);
    connect(m_mix, &QComboBox::activated, this, [this] {
        Q_EMIT changed(tr("Change the class in the mix"), [word = m_mix->chosen()](Activity &a) { a.mix = word; });
    });
    m_mixWhy = label({}, Type::Tiny, Ink::Muted);
    m_depth = label({}, Type::Tiny, Ink::Muted);
    for (QLabel *words : {m_mixWhy, m_depth})
        words->setWordWrap(true);
    inspector->addWidget(m_mixWhy);
    m_value = new LineField;
    m_value->setToolTip(tr("From 1 to 10, for every activity of this format. It weighs in evaluations, in what to take next and in the packet."));
    inspector->addField(tr("Strategic value of this format, of 10"), m_value);
    inspector->addWidget(m_depth);
    connect(m_value, &LineField::edited, this, &StoryFields::takeValue);
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
    m_depth->setText(depthAndImpact(activity));
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

} // namespace credence
