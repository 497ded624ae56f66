// The vault's list of all documents, with the selected one beside it, and the check of every file.
#pragma once

#include "core/base/result.h"
#include "core/portfolio/snapshot.h"
#include "ui/vault/document_filter.h"
#include "ui/vault/document_model.h"

#include <QDate>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace credence {

class DocumentInspector;
class ExpiryNote;
class DocumentLoader;
class FilterButton;
class FixityCheck;
class PageHeader;
class Portfolio;
class ReaderClient;
class TableView;

class DocumentsView : public QWidget
{
    Q_OBJECT

public:
    DocumentsView(ReaderClient &reader, DocumentLoader &loader, QWidget *parent = nullptr);
    void setPortfolio(Portfolio *portfolio);
    void showSnapshot(const Snapshot &snapshot, QDate today);
    void select(const QStringList &ids);
    void startFilter();

Q_SIGNALS:
    void failed(const credence::Error &error);
    void noticed(const QString &sentence, const QString &action, const std::function<void()> &run);
    void reviewAsked(const QString &documentId);
    void recordsAsked(const QStringList &ids);
    void previewAsked(const QString &documentId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void catchUp(); ///< the rows are made when they are looked at
    void connectParts();
    void showSelected();
    void showHeader();
    void showGroups();
    void save(const Document &document);
    /// Runs `then` with the selected document and its bytes, read off this thread.
    void withBytes(const std::function<void(const Document &, const QByteArray &)> &then);
    void openOutside();
    void saveCopy();
    void sayChecked();
    void backToInbox();
    void checkFiles();
    void filter();
    void showMenu(const QPoint &place);
    void removeSelected();
    QStringList takeRestored();
    const Document *selected() const;

    ReaderClient &m_reader;
    DocumentLoader &m_loader;
    Portfolio *m_portfolio = nullptr;
    Snapshot m_snapshot;
    QDate m_today;
    bool m_behind = false; ///< the table shows an older snapshot
    QStringList m_removed; ///< deleted here; one that comes back is chosen
    QString m_drawn; ///< the document whose page is shown
    DocumentModel m_model;
    DocumentFilter m_rows;
    QTimer m_lookInside; ///< for the words of the filter, when typing pauses
    PageHeader *m_header;
    ExpiryNote *m_expiry;
    QLineEdit *m_filter;
    FilterButton *m_group;
    QPushButton *m_review;
    QPushButton *m_check;
    TableView *m_table;
    QLabel *m_hint;
    QStackedWidget *m_side;
    DocumentInspector *m_inspector;
    FixityCheck *m_fixity;
};

} // namespace credence
