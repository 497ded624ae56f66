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

class Card;
class ChainScene;
class OrphansModel;

class ChainSection : public OutcomeSection
{
    Q_OBJECT

public:
    explicit ChainSection(QWidget *parent = nullptr);
    ~ChainSection() override;
    QString addText() const override { return tr("Add artifact"); }
    void startNew() override { Q_EMIT startAsked(); }
    void showSnapshot(const Snapshot &snapshot, QDate today) override;
    bool select(const QString &id) override;
    ChainScene *scene() const { return m_scene; }
    /// The whole graph as a picture, names in full where they fit into the widest boxes, nothing chosen.
    QImage picture() const;
    /// The same as SVG.
    QByteArray drawing() const;
    /// Writes the whole graph as SVG or PNG, by the ending of `path`; false when it cannot be written.
    bool savePicture(const QString &path) const;

Q_SIGNALS:
    void startAsked(); ///< an artifact, please: what most chains begin with

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Card *buildGraph();
    Card *buildOrphans();
    void addZoom(Card *card);
    double scale() const;
    void zoomBy(double factor); ///< 0: back to what fits
    void draw();
    void drawOnce();
    void keepHeadings();
    void showChosen();
    void link(const QString &from, const QString &to);
    void linkLoose(const QString &loose, const QString &onto);
    void turnRound();
    RecordName nameOf(const QString &id) const;
    void unlink();
    void linkOrphan();
    void saveAs();
    bool keyPressed(int key, bool shift);
    QString titleOf(const QString &id) const;

    Snapshot m_snapshot;
    Chain m_chain;
    ChainLayout m_layout;
    ChainScene *m_scene;
    QGraphicsView *m_view;
    QStackedWidget *m_stack;
    double m_zoom = 0; ///< 1: as designed; 0: so that every column is seen, as far as it can be read
    bool m_drawing = false;
    QLabel *m_words;
    QPushButton *m_open, *m_save, *m_turn, *m_unlink, *m_linkOrphan;
    OrphansModel *m_orphans;
    QListView *m_orphanList;
};

} // namespace credence
