// What lies on the desk for review: opens the readings little by little, keeps what was typed, and files what was confirmed.
#pragma once

#include "core/base/result.h"
#include "core/portfolio/snapshot.h"
#include "ui/vault/inbox_model.h"
#include "ui/vault/review_steps.h"

#include <QDate>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace credence {

class Portfolio;

class ReviewDesk : public QObject
{
    Q_OBJECT

public:
    explicit ReviewDesk(QObject *parent = nullptr);

    void setPortfolio(Portfolio *portfolio);
    /// Brings the list in line with the documents of the inbox: new ones come last, what is gone goes, the rest stays put.
    void showSnapshot(const Snapshot &snapshot, QDate today);
    InboxModel *model() { return &m_model; }
    bool hasItems() const { return !m_model.items().isEmpty(); }
    /// Opens this line before its turn.
    void openNow(int row);
    /// A file of an import that was not added: the same bytes as `document`, or refused. The key of its line.
    QString note(ReviewItem::Kind kind, const QString &name, const QString &sentence, const DocumentId &document);

    void edit(int row, const QList<Draft> &drafts);
    void leaveOut(int row, int draft, bool out);
    /// The draft becomes two, or one with the next, or part of an activity that is there.
    void split(int row, int draft);
    void join(int row, int draft);
    void merge(int row, int draft, const Draft &merged);
    /// What the next step back or again would be, in words for the menu; empty: none here, or one of the portfolio comes first.
    QString undoLabel() const;
    QString redoLabel() const;
    void undo();
    void redo();
    void endEdit() { m_steps.endEdit(); } ///< what is typed next is a step of its own
    /// `document` was dropped on the recorded activity `record`: it is offered as its proof.
    void expectProof(const DocumentId &document, const QString &record);
    /// Takes back everything that was typed.
    void startOver(int row);
    /// Writes down what was typed since the last time; otherwise that happens when typing pauses.
    void keepEdits();

    /// Files the drafts of this line that are not left out; with none, keeps the document without an activity.
    Result<> file(int row);
    /// Files every line that is sure, in one step that one undo takes back; the number of documents filed.
    Result<int> fileSure();
    int sureCount() const;
    /// Sets a document aside; takes a note of an import off the list.
    Result<> putAway(int row);

Q_SIGNALS:
    void opened(int row); ///< reading and drafts of this line are there, or were made again
    void sureChanged();
    void failed(const credence::Error &error);
    void stepsChanged(); ///< undoLabel or redoLabel is another
    void came(const QString &key); ///< a line is back that had been filed or set aside

private:
    void openSome();
    void open(int row);
    bool takeKept(ReviewItem &item) const;
    void markTwins();
    void change(int row, ReviewItem item, const QString &what);
    bool forget(const ReviewItem &item);
    void showStep(const QString &key, const ReviewItem &asThen);
    QSet<QString> keys() const;
    QList<Draft> draftsOf(const Reading &reading) const;

    Portfolio *m_portfolio = nullptr;
    Shared<Snapshot> m_snapshot;
    InboxModel m_model;
    QTimer m_soon;
    QTimer m_keepSoon;
    QSet<QString> m_unkept; ///< keys of lines with edits that are not written down yet
    struct Left {
        int row = 0;
        ReviewItem item;
    };
    QHash<QString, Left> m_before; ///< lines that left the list, by key: an undo brings them back as and where they were
    QHash<QString, QString> m_proofFor; ///< by document: the activity it was dropped on
    ReviewSteps m_steps;
    QDate m_today;
    int m_notes = 0;
};

} // namespace credence
