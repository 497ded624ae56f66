// The page of all requirements: the table, the chosen one rule by rule, and what stands behind each figure.
#pragma once

#include "core/base/result.h"
#include "core/requirements/source.h"
#include "ui/kit/background.h"
#include "ui/kit/window_page.h"

#include <QPointer>

class QLabel;
class QSortFilterProxyModel;
class QStackedWidget;

namespace credence {

class Card;
class CataloguePicker;
class ChangesDialog;
class CycleForm;
class DeedsPanel;
class EmptyView;
class FigurePanel;
class NextDialog;
class OverlapModel;
class ExpiryNote;
class PageHeader;
class QuestionsPanel;
class RequirementDetails;
class RequirementsModel;
class RulesCard;
class SidePanel;
class TableView;
struct Goal;
struct OverlapRow;
struct PastCycle;

class RequirementsPage : public WindowPage
{
    Q_OBJECT

public:
    explicit RequirementsPage(QWidget *parent = nullptr);

    void showSnapshot(const Snapshot &snapshot, const QList<Standing> &standings, QDate today) override;
    void showRecords(const QStringList &ids, const QString &why) override; ///< ids of requirement sources
    void showSection(const QString &key) override; ///< "catalogue", "own", "next": the dialog

    void openCatalogue();
    void addOwn();
    void markSpecialty(const QStringList &ids);
    void openNext();
    void openChanges();
    /// Shows what the file of templates holds; what is ticked there becomes requirements of the user's own.
    void importRules(const QString &path);
    /// Writes the rules that the chosen requirement follows.
    void exportRules(const QString &path);

private:
    QWidget *changesBar();
    void askForRules();
    void askWhereToExport();
    void showCycle(int back);
    void showRulesOf(const Standing &standing);
    const Standing *shown() const; ///< the chosen requirement, in the cycle that is shown
    void plan(const QList<ActivityId> &activities);
    std::optional<ActivityId> note(const Activity &idea);
    void undoable(const QString &sentence);
    void resizeEvent(QResizeEvent *event) override;
    void fitTable();
    QWidget *content();
    void connectActions();
    void connectAudits();
    void connectCycles();
    void showDetails(const Standing &standing, const Source &known, const PastCycle *past);
    void showChosen();
    void showGoals(bool has);
    void showFigure();
    void planOne(const OverlapRow &row, const Goal &goal);
    void add(const Source &source);
    void remove(const SourceId &source);
    void answer(const QString &question, std::optional<bool> answer);
    void answerFor(const SourceId &id, const QString &question, std::optional<bool> answer);
    const Source *source(const SourceId &id) const;
    const Standing *chosen() const;
    void openAuditFile();
    /// Tells the window when an action failed. True when it went through.
    template <class T> bool done(const Result<T> &result)
    {
        if (!result)
            Q_EMIT failed(result.error());
        return bool(result);
    }

    Snapshot m_snapshot;
    QDate m_today;
    PageHeader *m_header;
    ExpiryNote *m_expiry;
    QStackedWidget *m_stack;
    RequirementsModel *m_model;
    QSortFilterProxyModel *m_sorted;
    TableView *m_table;
    Card *m_tableCard = nullptr;
    RulesCard *m_rules;
    SidePanel *m_side;
    FigurePanel *m_figure;
    RequirementDetails *m_details;
    CycleForm *m_cycleForm;
    QStackedWidget *m_detailsOrCycle = nullptr;
    QuestionsPanel *m_questions;
    DeedsPanel *m_deeds;
    OverlapModel *m_overlap;
    int m_goalsPart = 0, m_figurePart = 0, m_detailsPart = 0;
    SourceId m_wanted; ///< to be chosen once it is in the table
    QPointer<CataloguePicker> m_picker;
    QPointer<NextDialog> m_next;
    QPointer<ChangesDialog> m_changes;
    QWidget *m_changesBar = nullptr;
    QLabel *m_overlapWords;
    QStackedWidget *m_goals = nullptr; ///< the matrix, or what it would need
    bool m_hadGoals = true;
    int m_back = 0; ///< cycles before the current one that are shown
    SourceId m_backOf;
    std::optional<Standing> m_past;
    Background m_looking; ///< back
};

} // namespace credence
