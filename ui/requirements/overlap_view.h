// The matrix requirements × goals: a cell opens its activities; where nothing serves both, a button plans one.
#pragma once

#include <QTableView>

namespace credence {

class OverlapModel;
struct Goal;
struct OverlapRow;

class OverlapView : public QTableView
{
    Q_OBJECT

public:
    explicit OverlapView(OverlapModel *model, QWidget *parent = nullptr);

Q_SIGNALS:
    void activitiesAsked(const QStringList &ids, const QString &why);
    void planAsked(const credence::OverlapRow &row, const credence::Goal &goal);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fit();
    void placeButtons(); ///< on every place where nothing serves both yet
    void open(const QModelIndex &index);
    OverlapModel *m_model;
};

} // namespace credence
