// One rule of one's own in a form: what kind, how much, of what, how often and for whom.
#pragma once

#include "core/requirements/own_template.h"

#include <QWidget>

class QLabel;

namespace credence {

class Chips;
class Choice;
class LineField;

class OwnRuleRow : public QWidget
{
    Q_OBJECT

public:
    explicit OwnRuleRow(const OwnRule &rule, QWidget *parent = nullptr);

    /// What is stored now; leaves what is being typed alone.
    void show(const OwnRule &rule);
    const OwnRule &stored() const { return m_rule; }
    /// As the fields say; a number that cannot be read stays as it is stored.
    OwnRule filled() const;
    /// Why it cannot be kept as it stands; "" when it can.
    QString problem() const;

Q_SIGNALS:
    void edited(); ///< by the person, and every number can be read
    void removed();

private:
    void connectFields();
    void fit();
    void take(LineField *field);
    void sayProblem();

    OwnRule m_rule;
    Choice *m_kind;
    LineField *m_amount;
    Choice *m_unit;
    Chips *m_topics;
    Chips *m_types;
    Choice *m_card;
    LineField *m_words;
    Choice *m_often;
    LineField *m_every;
    Choice *m_who;
    QLabel *m_more;
    QLabel *m_problem;
};

/// (id, name) pairs for chips.
template <class T> QList<std::pair<QString, QString>> named(const QList<T> &things)
{
    QList<std::pair<QString, QString>> names;
    for (const T &thing : things)
        names.append({thing.id, thing.name});
    return names;
}

} // namespace credence
