// Hands document bytes from the portfolio, which lives on the window's thread, to a packet that is made on another.
#pragma once

#include "core/base/result.h"
#include "ui/kit/background.h"

#include <QByteArray>

#include <memory>

namespace credence {

class Portfolio;

/// Lives on the window's thread. Once closed, every request is answered with an Error.
class DocumentGate
{
public:
    explicit DocumentGate(const Portfolio &portfolio) : m_portfolio(&portfolio) {}
    void close() { m_portfolio = nullptr; }
    Result<QByteArray> bytes(const QString &sha256) const;

private:
    const Portfolio *m_portfolio;
};

/// The bytes through `gate`, from any other thread: waits for the window's thread, but never after `cancel` is set.
Result<QByteArray> bytesThrough(const std::shared_ptr<DocumentGate> &gate, const QString &sha256, const Cancel &cancel);

} // namespace credence
