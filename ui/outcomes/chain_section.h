// The chain from course to outcome: the graph, and beside it what leads nowhere or comes from nowhere.
#pragma once

#include "core/outcomes/chain.h"
#include "core/outcomes/chain_layout.h"
#include "ui/kit/outcome_section.h"

class QGraphicsView;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace credence {

class ChainScene;
class RowsModel;

class ChainSection : public OutcomeSection
{
    Q_OBJECT

public:
    explicit ChainSection(QWidget *parent = nullptr);
    void showSnapshot(const Snapshot &snapshot, QDate today) override;
    bool select(const QString &id) override;
    ChainScene *scene() const { return m_scene; }
    /// The whole graph as a picture, twice as fine as on screen.
    QImage picture() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void draw();
    void showChosen(const QString &id);
    void link(const QString &from, const QString &to);
    void unlink();
    void saveAs();

    Chain m_chain;
    ChainLayout m_layout;
    ChainScene *m_scene;
    QGraphicsView *m_view;
    QStackedWidget *m_stack;
    QLabel *m_words;
    QPushButton *m_open, *m_save, *m_unlink;
    RowsModel *m_orphans;
    QListView *m_orphanList;
};

} // namespace credence
