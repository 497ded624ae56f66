// The vault: documents come in here, wait for review, and are kept.
#pragma once

#include "core/extraction/reader_client.h"
#include "ui/kit/window_page.h"
#include "ui/vault/document_loader.h"
#include "ui/vault/import_queue.h"
#include "ui/vault/review_desk.h"

class QStackedWidget;

namespace credence {

class DocumentsView;
class QuickLook;
class EmptyView;
class ImportBar;
class ReviewView;

class VaultPage : public WindowPage
{
    Q_OBJECT

public:
    explicit VaultPage(QWidget *parent = nullptr);

    void showSnapshot(const Snapshot &snapshot, const QList<Standing> &standings, QDate today) override;
    void setPortfolio(Portfolio *portfolio) override;
    void showRecords(const QStringList &ids, const QString &why) override;
    bool startFilter() override;
    QString undoLabel() const override { return m_mode == Mode::Review ? m_desk.undoLabel() : QString(); }
    QString redoLabel() const override { return m_mode == Mode::Review ? m_desk.redoLabel() : QString(); }
    void undo() override { m_desk.undo(); }
    void redo() override { m_desk.redo(); }
    void expectProofFor(const QString &record) override { m_proofFor = record; }
    void preview(const QString &documentId) override;

    /// Files and folders that were dropped or picked. The portfolio must be open.
    void addFiles(const QStringList &paths) override;
    bool bringIn(const Brought &what) override;
    const ImportQueue &queue() const { return m_queue; }
    ImportQueue &queue() { return m_queue; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Mode { Review, Documents, Empty };

    void build();
    void connectParts();
    void finishImport();
    void showMode(Mode mode);
    Mode modeFor(const Snapshot &snapshot) const;
    void settleMode();
    void follow(const ImportLine &line);
    void startFirst();
    void chooseFirst();

    ReaderClient m_reader;
    ReaderClient m_pages; ///< draws pages, so that a long import does not keep the preview waiting
    ImportQueue m_queue;
    DocumentLoader m_loader;
    ReviewDesk m_desk;
    Snapshot m_snapshot;
    Mode m_mode = Mode::Empty;
    bool m_firstComes = false; ///< the first file of an import is not here yet
    QString m_first;           ///< key of its line, to be chosen as soon as it is on the desk
    QString m_proofFor;        ///< what the next file was dropped on
    bool m_browsing = false; ///< the person chose the list although documents wait
    QStackedWidget *m_stack;
    ImportBar *m_bar;
    ReviewView *m_review;
    DocumentsView *m_documents;
    EmptyView *m_empty;
    QuickLook *m_look = nullptr; ///< made when first asked for
};

} // namespace credence
