#include "ui/activities/several_panel.h"

#include "core/activities/activity_words.h"
#include "core/activities/amount.h"
#include "core/activities/depth.h"
#include "core/activities/mix.h"
#include "core/catalogue/catalogue.h"
#include "ui/activities/record_choices.h"
#include "ui/kit/chips.h"
#include "ui/kit/choice.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace credence {

QStringList commonOf(const QList<Shared<Activity>> &activities, QStringList Activity::*member)
{
    QStringList common = activities.isEmpty() ? QStringList() : (*activities.first()).*member;
    for (const auto &activity : activities)
        common.removeIf([&](const QString &id) { return !((*activity).*member).contains(id); });
    return common;
}

SeveralPanel::SeveralPanel(QWidget *parent) : Inspector(parent), m_title(label({}, Type::Strong)), m_sums(label({}, Type::Small, Ink::Muted))
{
    setAccessibleName(tr("Several activities"));
    addWidget(m_title);
    m_sums->setWordWrap(true);
    addWidget(m_sums);
    m_status = addChoice(tr("Status"));
    for (int i = 0; i <= static_cast<int>(Status::Dropped); ++i)
        m_status->addItem(statusText(static_cast<Status>(i)), statusWord(static_cast<Status>(i)));
    m_format = addChoice(tr("Format"));
    for (const Format &format : catalogue().formats)
        m_format->addItem(format.name, format.id);
    addChips(tr("Topics of all"), tr("Change the topics"), &Activity::topics);
    addChips(tr("Goals of all"), tr("Change the goals"), &Activity::goals);
    addChips(tr("Promotion criteria of all"), tr("Change the criteria"), &Activity::criteria);
    addChips(tr("Signals of all"), tr("Change the signals"), &Activity::signalIds);
    m_mix = addChoice(tr("Class in the mix"));
    m_mix->addItem(tr("As derived"), QStringLiteral("derived"));
    for (int i = 0; i <= static_cast<int>(Mix::Procedural); ++i)
        m_mix->addItem(mixName(static_cast<Mix>(i)), mixWord(static_cast<Mix>(i)));
    m_depth = addChoice(tr("Depth"));
    m_depth->addItem(tr("As derived"), QStringLiteral("derived"));
    for (int i = 0; i <= static_cast<int>(Depth::Longitudinal); ++i)
        m_depth->addItem(depthName(static_cast<Depth>(i)), depthWord(static_cast<Depth>(i)));
    m_compliance = new QCheckBox(tr("Duties (compliance), not choices"));
    addWidget(m_compliance);
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    auto *copy = button(tr("Duplicate"));
    auto *removal = button(tr("Delete"));
    row->addWidget(copy);
    row->addWidget(removal);
    row->addStretch(1);
    addWidget(buttons);
    addStretch();
    connect(m_status, &QComboBox::activated, this, [this] {
        if (const auto status = statusFromWord(m_status->chosen()); status && !m_status->chosen().isEmpty())
            Q_EMIT statusChanged(*status);
    });
    connect(m_format, &QComboBox::activated, this, [this] {
        if (const QString id = m_format->chosen(); !id.isEmpty())
            Q_EMIT changed(tr("Change the format"), [id](Activity &a) { a.format = id; });
    });
    const auto overrule = [this](Choice *choice, const QString &label, QString Activity::*member) {
        connect(choice, &QComboBox::activated, this, [this, choice, label, member] {
            if (const QString word = choice->chosen(); !word.isEmpty())
                Q_EMIT changed(label, [word, member](Activity &a) { a.*member = word == QLatin1String("derived") ? QStringLiteral("") : word; });
        });
    };
    overrule(m_mix, tr("Change the class in the mix"), &Activity::mix);
    overrule(m_depth, tr("Change the depth"), &Activity::depth);
    connect(m_compliance, &QCheckBox::clicked, this, [this] {
        const bool on = m_compliance->checkState() != Qt::Unchecked;
        Q_EMIT changed(tr("Change the duty mark"), [on](Activity &a) { a.compliance = on; });
    });
    connect(copy, &QPushButton::clicked, this, &SeveralPanel::duplicateAsked);
    connect(removal, &QPushButton::clicked, this, &SeveralPanel::deleteAsked);
}

Choice *SeveralPanel::addChoice(const QString &name)
{
    auto *choice = new Choice;
    choice->addItem(tr("different"), QString());
    addField(name, choice);
    return choice;
}

Chips *SeveralPanel::addChips(const QString &name, const QString &label, QStringList Activity::*member)
{
    auto *chips = new Chips(Tone::Accent);
    addField(name, chips);
    const qsizetype place = m_chips.size();
    m_chips << std::pair(chips, member);
    m_common << QStringList();
    connect(chips, &Chips::edited, this, [this, chips, label, member, place] {
        // Only what was added or taken away here changes; what single ones have beside it stays.
        QStringList added = chips->ids(), gone = m_common[place];
        added.removeIf([&](const QString &id) { return m_common[place].contains(id); });
        gone.removeIf([&](const QString &id) { return chips->ids().contains(id); });
        Q_EMIT changed(label, [added, gone, member](Activity &a) {
            (a.*member).removeIf([&](const QString &id) { return gone.contains(id); });
            for (const QString &id : added) {
                if (!(a.*member).contains(id))
                    (a.*member) << id;
            }
        });
    });
    return chips;
}

void SeveralPanel::showActivities(const QList<Shared<Activity>> &activities, const Snapshot &snapshot)
{
    if (activities.isEmpty())
        return;
    RecordChoices topics;
    for (const Topic &topic : catalogue().topics)
        topics << std::pair(topic.id, topic.name);
    const QList<RecordChoices> known{topics, choicesOf(snapshot.goals, &Goal::text), choicesOf(snapshot.criteria, &Criterion::name), choicesOf(snapshot.signalList, &Signal::text)};
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        m_common[i] = commonOf(activities, m_chips[i].second);
        m_chips[i].first->setKnown(known[i]);
        m_chips[i].first->setIds(m_common[i]);
    }
    LedgerSum sum;
    int duties = 0;
    bool sameStatus = true, sameFormat = true, sameMix = true, sameDepth = true;
    const Activity &first = *activities.first();
    for (const auto &a : activities) {
        addTo(sum, *a);
        duties += a->compliance ? 1 : 0;
        sameStatus = sameStatus && a->status == first.status;
        sameFormat = sameFormat && a->format == first.format;
        sameMix = sameMix && a->mix == first.mix;
        sameDepth = sameDepth && a->depth == first.depth;
    }
    m_title->setText(tr("%1 activities selected").arg(activities.size()));
    m_sums->setText(tr("%1 together. What you set here is set for all of them; one Ctrl+Z takes it back.").arg(ledgerSumText(sum)));
    m_status->choose(sameStatus ? statusWord(first.status) : QString());
    m_format->choose(sameFormat ? first.format : QString(), first.format);
    const auto overruled = [](bool same, const QString &word) { return !same ? QString() : word.isEmpty() ? QStringLiteral("derived") : word; };
    m_mix->choose(overruled(sameMix, first.mix));
    m_depth->choose(overruled(sameDepth, first.depth));
    m_compliance->setTristate(duties > 0 && duties < activities.size());
    m_compliance->setCheckState(duties == 0 ? Qt::Unchecked : duties == activities.size() ? Qt::Checked : Qt::PartiallyChecked);
}

} // namespace credence
