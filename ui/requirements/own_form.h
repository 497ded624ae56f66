// The fields of a requirement the user writes down or made their own: authority, cycle, total, carry-over, rules.
#pragma once

#include "core/requirements/own_template.h"

#include <QObject>

class QLabel;
class QVBoxLayout;

namespace credence {

class Chips;
class Choice;
class Inspector;
class LineField;
class OwnRuleRow;

class OwnForm : public QObject
{
    Q_OBJECT

public:
    /// Adds its fields to `into`.
    explicit OwnForm(Inspector *into);

    void show(const OwnTemplate &own);
    /// As the form says; what cannot be read, and a rule that is not whole, stays as it is stored.
    OwnTemplate filled() const;
    /// The first thing in it that cannot be kept, as a sentence; "" when all can.
    QString problem() const;
    LineField *authority() const { return m_authority; }

Q_SIGNALS:
    void edited(); ///< by the person

private:
    void addCycle(Inspector *into);
    void addRules(Inspector *into);
    void addRow(const OwnRule &rule);
    void removeRow(OwnRuleRow *row);
    void showRules(const QList<OwnRule> &rules);
    void fit();
    void take(LineField *field);
    QString refusalOf(const LineField *field) const;

    OwnTemplate m_shown;
    LineField *m_authority;
    Choice *m_kind;
    LineField *m_months;
    Choice *m_anchor;
    LineField *m_day;
    Choice *m_parity;
    LineField *m_total;
    Choice *m_unit;
    Chips *m_types;
    Choice *m_carry;
    LineField *m_mostCarried;
    QLabel *m_others;
    QVBoxLayout *m_column;
    QList<OwnRuleRow *> m_rows;
};

} // namespace credence
