// The page of all requirements: the table, the chosen one rule by rule, and what stands behind each figure.
#pragma once

#include "core/base/result.h"
#include "core/requirements/source.h"
#include "ui/kit/window_page.h"

#include <QPointer>

class QSortFilterProxyModel;
class QStackedWidget;

namespace credence {

class Card;
class CataloguePicker;
class DeedsPanel;
class EmptyView;
class FigurePanel;
class OverlapModel;
class PageHeader;
class QuestionList;
class RequirementDetails;
class RequirementsModel;
class RulesCard;
class SidePanel;
class TableView;
struct Goal;
struct OverlapRow;

class RequirementsPage : public WindowPage
{
    Q_OBJECT

public:
    explicit RequirementsPage(QWidget *parent = nullptr);

    void showSnapshot(const Snapshot &snapshot, const QList<Standing> &standings, QDate today) override;
    void showRecords(const QStringList &ids, const QString &why) override; ///< ids of requirement sources

    void openCatalogue();
    void addOwn();

private:
    QWidget *content();
    void connectActions();
    void connectAudits();
    void showChosen();
    void showFigure();
    void planOne(const OverlapRow &row, const Goal &goal);
    void add(const Source &source);
    void remove(const SourceId &source);
    void answer(const QString &question, std::optional<bool> answer);
    const Source *source(const SourceId &id) const;
    const Standing *chosen() const;
    QString auditSource() const;
    /// Tells the window when an action failed. True when it went through.
    template <class T> bool done(const Result<T> &result);

    Snapshot m_snapshot;
    QDate m_today;
    PageHeader *m_header;
    QStackedWidget *m_stack;
    RequirementsModel *m_model;
    QSortFilterProxyModel *m_sorted;
    TableView *m_table;
    Card *m_tableCard = nullptr;
    RulesCard *m_rules;
    SidePanel *m_side;
    FigurePanel *m_figure;
    RequirementDetails *m_details;
    QuestionList *m_questions;
    DeedsPanel *m_deeds;
    OverlapModel *m_overlap;
    int m_goalsPart = 0, m_figurePart = 0, m_detailsPart = 0;
    SourceId m_wanted; ///< to be chosen once it is in the table
    QPointer<CataloguePicker> m_picker;
};

} // namespace credence
