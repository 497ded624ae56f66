// Stacks: clusters of activities that add up to a visible credential, how far each is, and what is missing (A10).
#pragma once

#include "core/activities/stacking.h"
#include "ui/kit/outcome_section.h"

class QListView;
class QPushButton;
class QVBoxLayout;
class QLabel;

namespace credence {

class Card;
class RowsModel;
class StackForm;

class StackSection : public OutcomeSection
{
    Q_OBJECT

public:
    explicit StackSection(QWidget *parent = nullptr);
    QString addText() const override { return tr("Add stack"); }
    QString line() const override;
    void showSnapshot(const Snapshot &snapshot, QDate today) override;
    void startNew() override;
    bool select(const QString &stack) override; ///< id of an own stack, or "built-in:NAME"

private:
    void showRows();
    void showChosen();
    void showParts(const StackProgress &progress);
    void keep(const Stack &stack, bool thenWords);
    void removeChosen() override;

    Snapshot m_snapshot;
    QList<StackProgress> m_stacks; ///< own ones first, then those built in
    QString m_wanted;
    RowsModel *m_model;
    QListView *m_list;
    Card *m_card;
    QLabel *m_leads, *m_gap;
    QVBoxLayout *m_parts;
    QPushButton *m_own;
    Card *m_edit;
    StackForm *m_form;
};

} // namespace credence
