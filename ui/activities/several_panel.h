// Several activities at once: what is set here is set for all of them, in one step.
#pragma once

#include "core/portfolio/snapshot.h"
#include "ui/kit/inspector.h"

#include <functional>

class QCheckBox;
class QLabel;

namespace credence {

class Chips;
class Choice;

class SeveralPanel : public Inspector
{
    Q_OBJECT

public:
    explicit SeveralPanel(QWidget *parent = nullptr);
    void showActivities(const QList<Shared<Activity>> &activities, const Snapshot &snapshot);

Q_SIGNALS:
    void changed(const QString &label, const std::function<void(credence::Activity &)> &change);
    void statusChanged(credence::Status status);
    void duplicateAsked();
    void deleteAsked();

private:
    Chips *addChips(const QString &name, const QString &label, QStringList Activity::*member);
    Choice *addChoice(const QString &name);

    QLabel *m_title, *m_sums;
    Choice *m_status, *m_format, *m_mix, *m_depth;
    QList<std::pair<Chips *, QStringList Activity::*>> m_chips;
    QList<QStringList> m_common; ///< what every one of them has, for each of m_chips
    QCheckBox *m_compliance;
};

/// What every activity has of a list, in the order of the first.
QStringList commonOf(const QList<Shared<Activity>> &activities, QStringList Activity::*member);

} // namespace credence
