#include "ui/today/story_row.h"

#include "ui/kit/badge.h"
#include "ui/kit/card.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"
#include "ui/today/goal_strip.h"
#include "ui/today/mix_ring.h"
#include "ui/today/output_bars.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace credence {

namespace {

constexpr qsizetype mostSigns = 3;

QLabel *quiet(Type type)
{
    auto *words = label({}, type, Ink::Muted);
    words->setWordWrap(true);
    return words;
}

} // namespace

StoryFigures storyFigures(const Snapshot &snapshot, QDate today)
{
    return {mixSummary(snapshot, today), conversion(snapshot, today), warningSigns(snapshot, today), goalProgress(snapshot, today)};
}

StoryRow::StoryRow(GoalStrip *goals, QWidget *parent)
    : QWidget(parent), m_goals(goals), m_mix(new Card(tr("Does it tell your story?"))), m_output(new Card(tr("What came out of it"))), m_signs(new Card(tr("Warning signs"))), m_ring(new MixRing),
      m_bars(new OutputBars), m_nonClinical(quiet(Type::Tiny)), m_waiting(quiet(Type::Tiny)), m_signList(new QVBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::gap);
    m_mix->body()->addWidget(m_ring);
    m_mix->body()->addWidget(m_nonClinical);
    m_mix->body()->addStretch(1);
    m_output->body()->addWidget(m_bars);
    m_output->body()->addWidget(m_waiting);
    m_output->body()->addStretch(1);
    m_signList->setSpacing(8);
    m_signs->body()->addLayout(m_signList);
    m_signs->body()->addStretch(1);
    for (Card *card : {m_mix, m_output, m_signs})
        row->addWidget(card, 1);
    hide();
    connect(m_ring, &MixRing::opened, this, &StoryRow::opened);
    connect(m_bars, &OutputBars::opened, this, &StoryRow::opened);
}

void StoryRow::showSnapshot(const Snapshot &snapshot, QDate today)
{
    m_work.run(
        this, [snapshot, today](const Cancel &) { return storyFigures(snapshot, today); },
        [this, least = snapshot.thresholds.nonClinicalLeast](const StoryFigures &figures) { show(figures, least); });
}

void StoryRow::show(const StoryFigures &figures, int nonClinicalLeast)
{
    setVisible(!figures.mix.shares.isEmpty());
    m_goals->showGoals(figures.goals);
    const int months = figures.mix.period.isKnown() ? static_cast<int>((figures.mix.period.start.daysTo(figures.mix.period.end) + 15) / 30.4) : 0;
    m_mix->setAside(tr("last %1").arg(countText(months, tr("month"))));
    m_ring->showMix(figures.mix);
    const int share = figures.mix.of(Mix::NonClinical);
    m_nonClinical->setText(share >= nonClinicalLeast ? tr("Non-clinical share %1 % of hours, at or above your %2 % floor.").arg(share).arg(nonClinicalLeast)
                                                     : tr("Non-clinical share %1 % of hours, below your %2 % floor.").arg(share).arg(nonClinicalLeast));
    m_output->setAside(figures.output.activities == 0 ? QString() : tr("%1 over 1 h").arg(countText(figures.output.activities, tr("activity"), tr("activities"))));
    m_bars->showOutput(figures.output);
    const auto waiting = figures.output.waiting.size();
    m_waiting->setText(figures.output.activities == 0 ? tr("Nothing longer than an hour yet.") : waiting == 0 ? tr("None of the last three months waits for its first artifact.")
                                                                                                               : tr("%1 for a first artifact.").arg(countText(waiting, tr("activity of the last three months still waits"), tr("activities of the last three months still wait"))));
    showSigns(figures.signs);
    Q_EMIT shown();
}

void StoryRow::showSigns(const QList<Warning> &signs)
{
    while (QLayoutItem *item = m_signList->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto raised = std::count_if(signs.cbegin(), signs.cend(), [](const Warning &w) { return w.raised; });
    m_signs->setAside(signs.isEmpty() ? QString() : tr("%1 of %2 raised").arg(raised).arg(signs.size()));
    for (const Warning &sign : signs.mid(0, mostSigns)) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(10);
        auto *badge = new Badge(sign.raised ? sign.word : tr("clear"), sign.raised ? Tone::Amber : Tone::Green);
        row->addWidget(badge, 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(1);
        auto *title = button(sign.title);
        title->setObjectName(QStringLiteral("plainLink"));
        title->setEnabled(!sign.activities.isEmpty());
        title->setAccessibleDescription(sign.sentence);
        connect(title, &QPushButton::clicked, this, [this, sign] { Q_EMIT opened(sign.activities, sign.title); });
        words->addWidget(title);
        auto *sentence = quiet(Type::Tiny);
        sentence->setText(sign.sentence);
        words->addWidget(sentence);
        row->addLayout(words, 1);
        m_signList->addWidget(line);
    }
    QStringList more;
    for (const Warning &sign : signs.mid(mostSigns)) {
        if (sign.raised)
            more << sign.title;
    }
    if (more.isEmpty())
        return;
    auto *others = quiet(Type::Tiny);
    others->setText(tr("Also raised: %1.").arg(more.join(QStringLiteral("; "))));
    m_signList->addWidget(others);
}

} // namespace credence
