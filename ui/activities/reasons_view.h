// "Counts toward": one line for each authority with the amount and the reason, and why not where it does not.
#pragma once

#include "ui/activities/counting_reasons.h"

#include <QWidget>

class QVBoxLayout;

namespace credence {

class ReasonsView : public QWidget
{
    Q_OBJECT

public:
    explicit ReasonsView(QWidget *parent = nullptr);
    /// `otherwise` stands there when there is no reason; empty: that no requirement is near.
    void showReasons(const QList<CountingReason> &reasons, const QString &otherwise = {});


private:
    QVBoxLayout *m_column;
    void rebuild();

    QList<CountingReason> m_shown;
    QString m_otherwise;
    bool m_filled = false;
    bool m_all = false; ///< also every rule under which it does not count
};

} // namespace credence
