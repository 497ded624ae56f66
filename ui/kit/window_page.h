// What every page of the window is: it shows a snapshot, and asks the window for what lies outside it.
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"

#include <QDate>
#include <QWidget>

#include <functional>

namespace credence {

class Portfolio;
struct Brought;
struct Error;

class WindowPage : public QWidget
{
    Q_OBJECT

public:
    explicit WindowPage(QWidget *parent = nullptr);

    /// Called on the window's thread whenever the portfolio changed or the page comes to the front. Keeps the selection by id.
    virtual void showSnapshot(const Snapshot &snapshot, const QList<Standing> &standings, QDate today) = 0;
    /// The portfolio to act on; nullptr while none is open. Only for actions: what is shown comes from the snapshot.
    virtual void setPortfolio(Portfolio *portfolio) { m_portfolio = portfolio; }
    /// Another page (or the search box) sends the person here to see these records; `why` says which they are ("Counted for …"),
    /// empty when it is just one record to select.
    virtual void showRecords(const QStringList &ids, const QString &why);
    /// Brings one of the page's parts to the front, or opens its dialog with this key; nothing for a key it does not know.
    virtual void showSection(const QString &key);
    /// Ctrl+F: gives the keyboard to the page's filter. False when it has none.
    virtual bool startFilter() { return false; }
    /// What this page would take back, or do again, before the portfolio's own steps ("Title of “a.pdf”"); empty: nothing of its own.
    virtual QString undoLabel() const { return {}; }
    virtual QString redoLabel() const { return {}; }
    virtual void undo() {}
    virtual void redo() {}
    /// The record that waits for a proof while it is chosen here: what is dropped now is offered as that. Empty: none.
    virtual QString waitsForProof() const { return {}; }
    /// What is added next was dropped on this record (the vault); empty: on none.
    virtual void expectProofFor(const QString &) {}
    /// Begins a new record of the page's kind with the keyboard in its first field (Ctrl+N on the activities).
    virtual void startNew() {}
    /// Files to take in, dropped, picked or pasted anywhere on the window (the vault).
    virtual void addFiles(const QStringList &paths);
    /// The same for what another program handed over. False when it holds nothing that can be kept.
    virtual bool bringIn(const Brought &what);
    /// Shows the page of a document above everything (the vault), until Space or Escape.
    virtual void preview(const QString &documentId);
    /// Runs a small change that takes something out of a record. When that was kept at once, says so, with Undo.
    void removing(const QString &name, const std::function<void()> &change);

protected:
    Portfolio *portfolio() const { return m_portfolio; }

Q_SIGNALS:
    void failed(const credence::Error &error);
    /// A message that goes by itself; with `action`, a button with these words runs `run`.
    void noticed(const QString &sentence, const QString &action, const std::function<void()> &run);
    void settled();     ///< what the last message asked for is done: it may go
    void stepsChanged(); ///< undoLabel or redoLabel is another
    /// Bring the page with this key ("activities", "vault", "requirements", "packets", "settings", "today") to the front.
    void goTo(const QString &page, const QStringList &ids, const QString &why);
    void previewAsked(const QString &documentId); ///< Space on a document
    void filesAsked();    ///< the person wants to add files
    void activityAsked(); ///< the person wants to log an activity

private:
    Portfolio *m_portfolio = nullptr;
};

} // namespace credence
