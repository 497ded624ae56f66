// What issuers and authorities would credit for one deed: amount, conditions, what to apply for, source (Q10).
#pragma once

#include "core/advice/equivalents.h"

#include <QWidget>

class QVBoxLayout;

namespace credence {

class EquivalentsView : public QWidget
{
    Q_OBJECT

public:
    explicit EquivalentsView(QWidget *parent = nullptr);
    /// Nothing is shown for an empty list.
    void show(const QList<Equivalent> &equivalents);

private:
    void addOne(const Equivalent &one);
    QVBoxLayout *m_column;
    QList<Equivalent> m_shown;
};

} // namespace credence
