// One section of a page that has several: artifacts, projects, the chain, evaluations, captures …
#pragma once

#include "core/base/result.h"
#include "core/portfolio/snapshot.h"

#include <QDate>
#include <QWidget>

#include <functional>

namespace credence {

class Portfolio;

class OutcomeSection : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual void showSnapshot(const Snapshot &snapshot, QDate today) = 0;
    virtual QString addText() const { return {}; } ///< words of the page's main button; empty: there is nothing to add
    virtual void startNew() {}
    virtual QString line() const { return {}; }      ///< what its figures say, below the title; after showSnapshot
    virtual bool startFilter() { return false; }     ///< Ctrl+F; false: it has no filter
    virtual bool select(const QString &) { return false; } ///< false: no such record here
    virtual void setPortfolio(Portfolio *portfolio) { m_portfolio = portfolio; }

protected:
    Portfolio *portfolio() const { return m_portfolio; }
    /// Tells the window when an action failed. True when it went through.
    template <class T> bool done(const Result<T> &result)
    {
        if (!result)
            Q_EMIT failed(result.error());
        return bool(result);
    }
    void undoLast();
    virtual void removeChosen() {}
    /// Del on this list, and Delete in its menu, remove what is chosen.
    void listenForDelete(QWidget *list);
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void failed(const credence::Error &error);
    void noticed(const QString &sentence, const QString &action, const std::function<void()> &run);
    void opened(const QString &id); ///< show this record, wherever it belongs

private:
    Portfolio *m_portfolio = nullptr;
};

} // namespace credence
