// The right side of the review: the fields of one document's activities, what each may be, and what it would count toward.
#pragma once

#include "core/portfolio/snapshot.h"
#include "ui/kit/background.h"
#include "ui/vault/review_item.h"

#include <QDate>
#include <QTimer>
#include <QWidget>

class QAction;
class QCheckBox;
class QLabel;
class QScrollArea;
class QToolButton;

namespace credence {

class Choice;
class CountsPanel;
class DraftForm;
class TwinBox;

class DraftPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DraftPanel(QWidget *parent = nullptr);
    void setSnapshot(const Snapshot &snapshot, QDate today);
    /// Shows a line of the review; its first draft, or the one shown before when it is the same line.
    void show(const ReviewItem &item);
    /// The draft to show next; wraps around.
    void showDraft(int draft);
    int current() const { return m_current; }
    /// The drafts with what the fields say now.
    QList<Draft> drafts() const;
    /// What keeps the shown drafts from being filed; empty: nothing.
    QString problem() const;
    QList<QAction *> changes() const { return {m_merge, m_split, m_join, m_startOver}; }
    DraftForm *form() const { return m_form; }
    const CountsPanel *counts() const { return m_counts; }

Q_SIGNALS:
    void edited();
    void leftOut(int draft, bool out);
    void splitAsked(int draft);
    void joinAsked(int draft); ///< with the next
    void mergeAsked(int draft);
    void startOverAsked();
    void draftShown(int draft);

private:
    void build();
    void buildChanges();
    void store();
    void fillSwitcher();
    void computeCounts();

    Snapshot m_snapshot;
    QDate m_today;
    ReviewItem m_item;
    int m_current = 0;
    QScrollArea *m_scroll;
    QToolButton *m_changes; ///< what can be done with the draft besides filling it in
    QAction *m_split;
    QAction *m_join;
    QAction *m_merge;
    QAction *m_startOver;
    QWidget *m_switcher;
    Choice *m_choice;
    QCheckBox *m_include;
    DraftForm *m_form;
    TwinBox *m_twin;
    CountsPanel *m_counts;
    QTimer m_countSoon;
    Background m_counting;
};

} // namespace credence
