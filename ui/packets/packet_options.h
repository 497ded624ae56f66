// The choices of a packet: authority, period and paper.
#pragma once

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
    void setAuthorities(const QList<Standing> &standings);
    /// What `kind` asks for: an audit file needs an authority, a map has no period.
    void showFor(const QString &kind, bool needsAuthority);
    void chooseAuthority(const SourceId &source);

    SourceId authority() const; ///< null: all
    DateRange period() const;   ///< either day may be invalid: open
    Paper paper() const;
    void setPaper(Paper paper);

Q_SIGNALS:
    void edited();

private:
    void fillAuthorities();
    void showDefaultPeriod(); ///< what empty days stand for

    QList<Standing> m_standings;
    bool m_needsAuthority = false;
    Choice *m_authority;
    DateField *m_from;
    DateField *m_to;
    QWidget *m_authorityRow;
    QWidget *m_periodRow;
    Choice *m_paper;
};

} // namespace credence
