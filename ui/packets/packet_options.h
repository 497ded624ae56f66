// The choices of a packet: authority, cycle or period, and paper.
#pragma once

#include "core/packets/packet.h"
#include "core/portfolio/snapshot.h"
#include "core/print/paper.h"
#include "core/requirements/standing.h"
#include "ui/kit/card.h"

namespace credence {

class Choice;
class DateField;

class PacketOptionsCard : public Card
{
    Q_OBJECT

public:
    explicit PacketOptionsCard(QWidget *parent = nullptr);

    /// The authorities to choose from; the chosen one stays when it is still there.
    void setAuthorities(const Snapshot &snapshot, const QList<Standing> &standings, QDate today);
    /// What `kind` asks for: an audit file needs an authority and is of a cycle, a map has no period.
    void showFor(const QString &kind, bool needsAuthority);
    /// `back`: cycles before the current one; the current one when there are not so many.
    void chooseAuthority(const SourceId &source, int back = 0);

    PacketOptions options() const; ///< authority null: all; either day of the period may be invalid: open
    Paper paper() const;
    void setPaper(Paper paper);

Q_SIGNALS:
    void edited();

private:
    void fillAuthorities();
    void showAuthority();      ///< its cycles, and what empty days stand for
    SourceId authority() const; ///< null: all

    Snapshot m_snapshot;
    QDate m_today;
    QList<Standing> m_standings;
    SourceId m_cyclesOf;
    bool m_needsAuthority = false;
    Choice *m_authority;
    Choice *m_cycle;
    DateField *m_from;
    DateField *m_to;
    QWidget *m_authorityRow;
    QWidget *m_cycleRow;
    QWidget *m_periodRow;
    Choice *m_paper;
};

} // namespace credence
