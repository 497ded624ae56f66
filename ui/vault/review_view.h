// Review as one screen: documents left, the page with its marks in the middle, what was read at the right (V3).
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/base/result.h"
#include "core/extraction/reading.h"

#include <QDate>
#include <QWidget>

#include <functional>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace credence {

class Card;
class DocumentLoader;
class DocumentPreview;
class DraftPanel;
class PageHeader;
class PageView;
class Portfolio;
class ReaderClient;
class ReviewDesk;
struct ReviewItem;
class SamePanel;

/// Enter files the shown document and goes on; Escape goes from the fields to the list, and from the list away.
class ReviewView : public QWidget
{
    Q_OBJECT

public:
    ReviewView(ReviewDesk &desk, ReaderClient &reader, DocumentLoader &loader, QWidget *parent = nullptr);
    void setPortfolio(Portfolio *portfolio);
    void showSnapshot(const Snapshot &snapshot, QDate today);
    void select(const QString &key);
    QString current() const { return m_current; }
    void focusList();

public Q_SLOTS:
    void fileAndNext();
    void fileConfident();
    void skip(); ///< to the next; this one goes on waiting
    void putAway();
    void merge(int draft);

Q_SIGNALS:
    void failed(const credence::Error &error);
    void noticed(const QString &sentence, const QString &action, const std::function<void()> &run);
    void openAsked(const QString &documentId);
    void previewAsked(const QString &documentId);
    void closed();
    void settled(); ///< what the last complaint named is repaired

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectParts();
    void connectChanges();
    void addShortcuts();
    void move(int lines);
    void showCurrent();
    void showPage(PageView &view, const Document &document, const Reading &reading, const QString &shown);
    void showTwin();
    void showMarks();
    void turnToDraft();
    void showButtons();
    void clearPage();
    bool asksForDay(const ReviewItem &item);
    bool asksForProof(const ReviewItem &item);
    void offerUndo(const QString &sentence);
    void restore();
    int row() const;

    ReviewDesk &m_desk;
    ReaderClient &m_reader;
    DocumentLoader &m_loader;
    Portfolio *m_portfolio = nullptr;
    Snapshot m_snapshot;
    QDate m_today;
    QString m_current;
    int m_row = 0;        ///< where the current line stood, for the one that takes its place
    QString m_drawn;      ///< the document whose page is shown
    QString m_askedForDay;     ///< the line that was asked about a day that is missing or lies ahead
    bool m_complained = false; ///< the message above says what keeps this from being filed
    QString m_turnedFor;  ///< the line and the draft whose page was turned to
    QString m_twinShown;  ///< the document beside, so that it is not drawn again
    PageHeader *m_header;
    QPushButton *m_aside;
    QPushButton *m_skip;
    QPushButton *m_fileAll;
    QPushButton *m_fileNext;
    QListView *m_list;
    DocumentPreview *m_preview;
    DocumentPreview *m_twin;
    QStackedWidget *m_side;
    DraftPanel *m_panel;
    SamePanel *m_same;
    QPushButton *m_all;
};

} // namespace credence
