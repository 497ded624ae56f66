// What is written for a person at a terminal: text that cannot steer it, and a word when it did not arrive.
#pragma once

#include <QIODevice>

#include <cstdio>

namespace credence::cli {

/// Writes to a stream of C, with control characters other than line ends as "?": titles come from files of others.
class PlainOutput : public QIODevice
{
public:
    explicit PlainOutput(std::FILE *stream);
    /// Flushes; false when something did not arrive, now or before.
    bool arrived();

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *bytes, qint64 size) override;

private:
    std::FILE *m_stream;
    bool m_failed = false;
    char m_last = 0; ///< of the bytes before: the first half of a control character in UTF-8
};

} // namespace credence::cli
