// The fields of a requirement the user writes down: authority, cycle length, total, accepted credit, topic rules, cards.
#pragma once

#include "core/requirements/own_template.h"

#include <QObject>

class QCheckBox;
class QLabel;
class QVBoxLayout;
class QWidget;

namespace credence {

class Chips;
class Choice;
class Inspector;
class LineField;

class OwnForm : public QObject
{
    Q_OBJECT

public:
    /// Adds its fields to `into`.
    explicit OwnForm(Inspector *into);

    void show(const OwnTemplate &own);
    OwnTemplate filled() const;
    LineField *authority() const { return m_authority; }

Q_SIGNALS:
    void edited(); ///< by the person

private:
    struct TopicRow {
        QString id;
        QWidget *row;
        Chips *topics;
        LineField *amount;
        QCheckBox *oneTime;
    };
    void addTopicRow(const OwnTopicRule &rule);
    void removeTopicRow(QWidget *row);

    OwnTemplate m_shown;
    LineField *m_authority;
    Choice *m_kind;
    LineField *m_months;
    LineField *m_total;
    Choice *m_unit;
    Chips *m_types;
    Chips *m_cards;
    QLabel *m_others;
    QVBoxLayout *m_topicColumn;
    QList<TopicRow> m_topicRows;
};

} // namespace credence
