// Beside a project: what it comes from, what it led to, its cycles, its people, and the criteria it speaks for.
#pragma once

#include "core/portfolio/snapshot.h"

#include <QScrollArea>

class QVBoxLayout;

namespace credence {

class Card;
class Chips;

class ProjectAside : public QScrollArea
{
    Q_OBJECT

public:
    explicit ProjectAside(QWidget *parent = nullptr);
    void showProject(const Project &project, const Snapshot &snapshot);

Q_SIGNALS:
    void opened(const QString &id);
    void originsEdited(const QStringList &ids);
    void peopleEdited(const QStringList &ids);
    void evidenceEdited(const QStringList &ids); ///< the criteria and signals it counts for

private:
    void showLines(QVBoxLayout *column, const QStringList &ids, const Snapshot &snapshot);
    void showCycles(const Project &project);
    void showEvidence(const Project &project, const Snapshot &snapshot);

    Chips *m_from, *m_people, *m_criteria, *m_signals;
    QVBoxLayout *m_ledTo, *m_cycles;
    Card *m_cyclesCard;
};

} // namespace credence
