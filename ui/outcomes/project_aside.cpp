#include "ui/outcomes/project_aside.h"

#include "core/outcomes/chain.h"
#include "core/outcomes/linked.h"
#include "core/outcomes/record_choices.h"
#include "core/outcomes/record_names.h"
#include "core/outcomes/run_signals.h"
#include "ui/kit/card.h"
#include "ui/kit/chips.h"
#include "ui/kit/column.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

namespace {
constexpr int asideWidth = 280;

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        if (item->layout())
            empty(item->layout());
        delete item;
    }
}

Card *cardIn(QVBoxLayout *column, const QString &title, QVBoxLayout *&body)
{
    auto *card = new Card(title);
    body = new QVBoxLayout;
    body->setSpacing(6);
    card->body()->addLayout(body);
    column->addWidget(card);
    return card;
}
} // namespace

ProjectAside::ProjectAside(QWidget *parent) : QScrollArea(parent), m_from(new Chips(Tone::Accent)), m_people(new Chips(Tone::Neutral, true)), m_criteria(new Chips(Tone::Accent)), m_signals(new Chips(Tone::Blue))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFixedWidth(asideWidth);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new Column;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::gap);
    auto *comes = new Card(tr("Comes from"));
    m_from->setAccessibleName(tr("Comes from"));
    comes->body()->addWidget(m_from);
    comes->body()->addSpacing(6);
    comes->body()->addWidget(label(tr("Led to"), Type::Strong));
    m_ledTo = new QVBoxLayout;
    m_ledTo->setSpacing(4);
    comes->body()->addLayout(m_ledTo);
    column->addWidget(comes);
    m_cyclesCard = cardIn(column, tr("PDSA cycles"), m_cycles);
    auto *people = new Card(tr("People"));
    m_people->setAccessibleName(tr("People"));
    people->body()->addWidget(m_people);
    column->addWidget(people);
    auto *evidence = new Card(tr("Counts as evidence for"));
    m_criteria->setAccessibleName(tr("Promotion criteria"));
    m_signals->setAccessibleName(tr("Signals"));
    evidence->body()->addWidget(label(tr("Promotion criteria"), Type::Tiny, Ink::Muted));
    evidence->body()->addWidget(m_criteria);
    evidence->body()->addWidget(label(tr("Signals of what is rewarded"), Type::Tiny, Ink::Muted));
    evidence->body()->addWidget(m_signals);
    column->addWidget(evidence);
    column->addStretch(1);
    setWidget(inner);
    connect(m_from, &Chips::edited, this, [this] { Q_EMIT originsEdited(m_from->ids()); });
    connect(m_people, &Chips::edited, this, [this] { Q_EMIT peopleEdited(m_people->ids()); });
    for (Chips *chips : {m_criteria, m_signals})
        connect(chips, &Chips::edited, this, [this] { Q_EMIT evidenceEdited(m_criteria->ids() + m_signals->ids()); });
}

void ProjectAside::showProject(const Project &project, const Snapshot &snapshot)
{
    QList<std::pair<QString, QString>> people;
    auto known = chainChoices(snapshot);
    known.removeIf([&](const auto &one) { return one.first == project.id.text; });
    const Chain whole = chain(snapshot);
    QStringList origins = project.activities;
    for (const ChainEdge &edge : whole.edges) {
        if (edge.to == project.id.text && !origins.contains(edge.from))
            origins << edge.from;
    }
    for (const auto &p : snapshot.people)
        people << std::pair(p->id.text, p->name);
    m_from->setKnown(known);
    m_from->setIds(origins);
    m_people->setKnown(people);
    m_people->setIds(project.people);
    QStringList ledTo;
    for (const ChainEdge &edge : whole.edges) {
        if (edge.from == project.id.text && !edge.to.startsWith(QLatin1String("outcome:")))
            ledTo << edge.to;
    }
    showLines(m_ledTo, ledTo, snapshot);
    showCycles(project);
    showEvidence(project, snapshot);
}

void ProjectAside::showLines(QVBoxLayout *column, const QStringList &ids, const Snapshot &snapshot)
{
    empty(column);
    const auto named = namesOf(ids, recordNames(snapshot));
    if (named.isEmpty())
        column->addWidget(label(tr("Nothing yet. Name this project under “Comes from” of a talk, session or role."), Type::Small, Ink::Muted));
    for (const RecordName &one : named) {
        auto *link = new QPushButton(fontMetrics().elidedText(one.title, Qt::ElideRight, asideWidth - 60));
        link->setObjectName(QStringLiteral("link"));
        link->setToolTip(one.title);
        link->setMaximumWidth(asideWidth - 52);
        connect(link, &QPushButton::clicked, this, [this, id = one.id] { Q_EMIT opened(id); });
        column->addWidget(link, 0, Qt::AlignLeft);
    }
    for (int i = 0; i < column->count(); ++i) {
        if (auto *words = qobject_cast<QLabel *>(column->itemAt(i)->widget()))
            words->setWordWrap(true);
    }
}

void ProjectAside::showCycles(const Project &project)
{
    empty(m_cycles);
    const auto all = cycles(project);
    m_cyclesCard->setVisible(!all.isEmpty());
    for (int i = 0; i < all.size(); ++i) {
        auto *row = new QHBoxLayout;
        QLabel *words = label(QStringLiteral("%1 · %2").arg(i + 1).arg(all[i].label));
        words->setWordWrap(true);
        row->addWidget(words, 1);
        row->addWidget(label(QLocale().toString(all[i].date, QStringLiteral("MMM yy")), Type::Small, Ink::Muted), 0, Qt::AlignTop);
        m_cycles->addLayout(row);
    }
}

void ProjectAside::showEvidence(const Project &project, const Snapshot &snapshot)
{
    QList<std::pair<QString, QString>> criteria, signalNames;
    for (const auto &one : snapshot.criteria)
        criteria << std::pair(one->id.text, one->name);
    for (const auto &one : snapshot.signalList)
        signalNames << std::pair(one->id.text, one->text);
    const QStringList linked = linkedTo(project.id.text, snapshot);
    const auto among = [&linked](const QList<std::pair<QString, QString>> &known) {
        QStringList ids;
        for (const auto &[id, name] : known) {
            if (linked.contains(id))
                ids << id;
        }
        return ids;
    };
    m_criteria->setKnown(criteria);
    m_criteria->setIds(among(criteria));
    m_signals->setKnown(signalNames);
    m_signals->setIds(among(signalNames));
}

} // namespace credence
