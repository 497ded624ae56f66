// The bytes of documents for the window, read and proved off its thread.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QObject>
#include <QThreadPool>

#include <functional>

namespace credence {

class Portfolio;

class DocumentLoader : public QObject
{
    Q_OBJECT

public:
    explicit DocumentLoader(QObject *parent = nullptr);
    ~DocumentLoader() override;

    /// What is under way for the portfolio before is waited for and dropped: it must be open as long as it is read.
    void setPortfolio(const Portfolio *portfolio);
    /// `done` is called later on this thread, with Damaged when the bytes are not those that were kept; never when `receiver`
    /// or the portfolio went away meanwhile. Without a portfolio nothing happens.
    void load(const QString &sha256, QObject *receiver, std::function<void(Result<QByteArray>)> done);

private:
    QString m_path;
    int m_run = 0;
    QThreadPool m_thread; ///< one at a time: a large document does not take all cores
};

} // namespace credence
