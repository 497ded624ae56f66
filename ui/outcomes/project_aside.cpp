#include "ui/outcomes/project_aside.h"

#include "core/outcomes/chain.h"
#include "core/outcomes/evidence.h"
#include "core/outcomes/run_signals.h"
#include "ui/kit/badge.h"
#include "ui/kit/card.h"
#include "ui/kit/chips.h"
#include "ui/kit/flow_layout.h"
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

ProjectAside::ProjectAside(QWidget *parent) : QScrollArea(parent), m_from(new Chips(Tone::Accent)), m_people(new Chips(Tone::Neutral, true))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFixedWidth(asideWidth);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget;
    inner->setObjectName(QStringLiteral("scrolled"));
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::gap);
    auto *comes = new Card(tr("Comes from"));
    m_from->setAccessibleName(tr("Comes from"));
    comes->body()->addWidget(m_from);
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
    m_criteriaCard = cardIn(column, tr("Counts as evidence for"), m_criteria);
    column->addStretch(1);
    setWidget(inner);
    connect(m_from, &Chips::edited, this, [this] { Q_EMIT activitiesEdited(m_from->ids()); });
    connect(m_people, &Chips::edited, this, [this] { Q_EMIT peopleEdited(m_people->ids()); });
}

void ProjectAside::showProject(const Project &project, const Snapshot &snapshot)
{
    QList<std::pair<QString, QString>> courses, people;
    for (const auto &a : snapshot.activities)
        courses << std::pair(a->id.text, a->title);
    for (const auto &p : snapshot.people)
        people << std::pair(p->id.text, p->name);
    m_from->setKnown(courses);
    m_from->setIds(project.activities);
    m_people->setKnown(people);
    m_people->setIds(project.people);
    QStringList ledTo;
    const Chain whole = chain(snapshot);
    for (const ChainEdge &edge : whole.edges) {
        if (edge.from == project.id.text && !edge.to.startsWith(QLatin1String("outcome:")))
            ledTo << edge.to;
    }
    showLines(m_ledTo, ledTo, snapshot);
    showCycles(project);
    showCriteria(project, snapshot);
}

void ProjectAside::showLines(QVBoxLayout *column, const QStringList &ids, const Snapshot &snapshot)
{
    empty(column);
    const auto named = namesOf(ids, recordNames(snapshot));
    if (named.isEmpty())
        column->addWidget(label(tr("Nothing yet. Name this project under “Comes from” of a talk, session or role."), Type::Small, Ink::Muted));
    for (const RecordName &one : named) {
        auto *link = new QPushButton(fontMetrics().elidedText(one.title, Qt::ElideRight, asideWidth - 48));
        link->setObjectName(QStringLiteral("link"));
        link->setToolTip(one.title);
        link->setMaximumWidth(asideWidth - 40);
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

void ProjectAside::showCriteria(const Project &project, const Snapshot &snapshot)
{
    empty(m_criteria);
    m_criteriaCard->setVisible(!snapshot.criteria.isEmpty());
    auto *pills = new QWidget(m_criteriaCard);
    auto *flow = new FlowLayout(pills);
    flow->setContentsMargins(0, 0, 0, 0);
    const auto all = evidence(snapshot);
    for (const CriterionEvidence &one : all) {
        const bool counts = std::any_of(one.pieces.begin(), one.pieces.end(), [&](const RecordName &piece) { return piece.id == project.id.text; });
        if (counts)
            flow->addWidget(new Badge(one.criterion.name, Tone::Accent, pills));
    }
    if (flow->count() > 0) {
        m_criteria->addWidget(pills);
        return;
    }
    delete pills;
    QLabel *words = label(tr("Not linked to a promotion criterion yet."), Type::Small, Ink::Muted);
    words->setWordWrap(true);
    m_criteria->addWidget(words);
}

} // namespace credence
