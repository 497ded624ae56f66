// The ledger: every activity in a table with filters, the selected one in an inspector beside it.
#pragma once

#include "ui/kit/background.h"
#include "ui/kit/window_page.h"

#include <QMap>

#include <functional>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTimer;

namespace credence {

class ActivityFilter;
class ActivityInspector;
class ActivityModel;
class FilterButton;
class PageHeader;
class QuickLog;
class SavedFilters;
class SeveralPanel;
class TableView;

class ActivitiesPage : public WindowPage
{
    Q_OBJECT

public:
    explicit ActivitiesPage(QWidget *parent = nullptr);
    void showSnapshot(const Snapshot &snapshot, const QList<Standing> &standings, QDate today) override;
    void setPortfolio(Portfolio *portfolio) override;
    void showRecords(const QStringList &ids, const QString &why) override;
    bool startFilter() override;
    QString waitsForProof() const override;
    void startNew() override;
    void exportTo(const QString &path); ///< the completed ones of the rows shown as CSV, in their order

private:
    enum Side { InspectorSide, LogSide, SeveralSide, NothingSide };
    QWidget *buildTable();
    QWidget *buildSide();
    void buildFilters();
    void fillFilters();
    QString newestDone() const; ///< of the rows shown, the newest that is not ahead
    void applyFilters();
    void showSelection();
    void showSide(int side);
    void showSums();
    void showOnly(const QStringList &ids, const QString &why);
    void log(const Activity &activity);
    void save(const Activity &activity, const QString &label);
    void remove(const QStringList &ids);
    void changeAll(const QStringList &ids, const QString &label, const std::function<void(Activity &)> &change);
    void evaluate(const QString &id);
    void askToEvaluate(const QList<Activity> &changed, const QList<Shared<Activity>> &before);
    void changeStatus(const QStringList &ids, Status status);
    void duplicate(const QStringList &ids);
    void setFormatValue(const QString &format, int value);
    void showMenu(const QPoint &place);
    void askForExport();
    void apply(const QMap<QString, QString> &filters);
    QMap<QString, QString> filters() const;
    void clearFilters();
    void undo();

    PageHeader *m_header;
    QLineEdit *m_text;
    FilterButton *m_cycle, *m_counts, *m_status;
    SavedFilters *m_saved;
    QWidget *m_only;
    QLabel *m_onlyWords;
    QStringList m_onlyIds;
    ActivityModel *m_model;
    ActivityFilter *m_filter;
    TableView *m_table;
    QStackedWidget *m_middle;
    QStackedWidget *m_side;
    ActivityInspector *m_inspector;
    QuickLog *m_log;
    SeveralPanel *m_several;
    Snapshot m_snapshot;
    QList<Standing> m_standings;
    QDate m_today;
    QStringList m_selected;
    Shared<Activity> m_shown; ///< in the inspector, as of m_shownIn
    int m_serial = 0;         ///< counts what was shown
    int m_shownIn = -1;
    bool m_offered = false;   ///< a first row was chosen for the person
    bool m_filling = false;   ///< the rows come and go; the side waits for the end of it
    Background m_exporting;
};

} // namespace credence
