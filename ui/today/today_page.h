// The first page: where every requirement stands, the year's credits, and what comes next.
#pragma once

#include "ui/kit/window_page.h"

class QGridLayout;
class QLabel;
class QListView;
class QStackedWidget;

namespace credence {

class BurnUpChart;
class Card;
class DueModel;
class EmptyView;
class GoalStrip;
class PageHeader;
class RequirementCard;
class StoryRow;

class TodayPage : public WindowPage
{
    Q_OBJECT

public:
    explicit TodayPage(QWidget *parent = nullptr);
    void showSnapshot(const Snapshot &snapshot, const QList<Standing> &standings, QDate today) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeContent();
    void showHead(const Snapshot &snapshot, QDate today);
    void showCards(const Snapshot &snapshot, const QList<Standing> &standings, QDate today);
    void showYear(const Snapshot &snapshot, const QList<Standing> &standings, QDate today);
    void showNextUp(const Snapshot &snapshot, const QList<Standing> &standings, QDate today);
    void arrangeCards();

    PageHeader *m_header;
    QLabel *m_target;
    QLabel *m_remaining;
    GoalStrip *m_goals;
    StoryRow *m_story;
    QGridLayout *m_grid;
    QList<RequirementCard *> m_cards;
    Card *m_noRequirement;
    Card *m_year;
    BurnUpChart *m_chart;
    Card *m_next;
    QListView *m_list;
    DueModel *m_due;
    EmptyView *m_nothingDue;
    QStackedWidget *m_stack;
    int m_columns = 0;
};

} // namespace credence
