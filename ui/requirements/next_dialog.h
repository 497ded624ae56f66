// What next: limits, the candidates and what each would change, the smallest set that closes what is missing, and why (Q8).
#pragma once

#include "core/advice/what_next.h"
#include "core/portfolio/snapshot.h"
#include "ui/kit/background.h"

#include <QDate>
#include <QDialog>
#include <QTimer>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace credence {

class Card;
class EffectsPanel;
class LineField;
class NextResult;

class NextDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NextDialog(QWidget *parent = nullptr);

    /// Shows the candidates and starts the search anew.
    void showSnapshot(const Snapshot &snapshot, QDate today);
    bool isSearching() const { return m_searching.isRunning(); }

Q_SIGNALS:
    void planAsked(const QList<credence::ActivityId> &activities);
    void ideaAsked(const credence::Activity &idea); ///< to be logged
    void logAsked();                                ///< the person wants to write an idea down
    void openAsked(const QString &activity);
    void found(); ///< the search came to an end

private:
    QWidget *limits();
    QWidget *candidatesCard();
    QWidget *buttons();
    void search();
    void searchSoon();
    void stop();
    void showAdvice(const NextAdvice &advice);
    void showCandidates();
    void showCandidate();

    Snapshot m_snapshot;
    QDate m_today;
    LineField *m_hours, *m_budget;
    QLabel *m_progress;
    QPushButton *m_stop;
    QPushButton *m_plan;
    QStackedWidget *m_stack;
    QStandardItemModel *m_candidates;
    QListView *m_list;
    QLabel *m_chosen;
    EffectsPanel *m_effects;
    NextResult *m_result;
    Background m_searching;
    QTimer m_soon;       ///< after the last key in a limit
    bool m_fresh = false; ///< what is shown is for the limits in the fields
    Cancel m_solver; ///< ends the search itself, not only its answer
};

} // namespace credence
