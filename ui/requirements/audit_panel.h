// Until when one authority may ask, what still can be reissued, and the log of what it asked for (Q11).
#pragma once

#include "core/requirements/audit.h"
#include "core/requirements/standing.h"
#include "core/portfolio/snapshot.h"

#include <QWidget>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace credence {

class LineField;

class AuditPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AuditPanel(QWidget *parent = nullptr);
    void show(const Source &source, const Standing &standing, const Snapshot &snapshot, QDate today);

Q_SIGNALS:
    void keepYearsEdited(std::optional<int> years); ///< how long the authority may ask, said by the person; nullopt: emptied
    void kept(const credence::Audit &audit); ///< without an id: a new one
    void removed(const credence::AuditId &audit);
    void fileAsked(); ///< the audit file of this requirement

private:
    void showClock(const Source &source, const Standing &standing, const Snapshot &snapshot);
    void showLog();
    void showEntry(QWidget &entry);
    QWidget *entry(const Audit &audit);
    void askedToday();
    QString change(const AuditId &id, const std::function<void(Audit &)> &set);

    SourceId m_source;
    QDate m_today;
    QList<Audit> m_audits; ///< as shown, the latest first
    bool m_justAsked = false;   ///< the first entry is new and is to be seen
    QList<QWidget *> m_entries; ///< the form of each
    QLabel *m_until, *m_why, *m_reissue;
    LineField *m_keep;
    QVBoxLayout *m_log;
};

} // namespace credence
