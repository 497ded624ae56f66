// Takes mails and archives apart, however deep they are packed into each other, within limits for all of it together (V1, Z4).
#pragma once

#include "core/extraction/unpacked.h"

#include <QElapsedTimer>
#include <QStringList>

#include <functional>

namespace credence {

/// For one mail or archive with everything in it.
struct UnpackLimits {
    int depth = 4;                           ///< a mail in a ZIP in a mail is 3
    int entries = 2000;                      ///< files, those that are left out and inner archives included
    qint64 bytes = 200LL * 1024 * 1024;      ///< unpacked, inner archives included
    qint64 anyRatioBytes = 32LL * 1024 * 1024; ///< as much may come from any archive, however small it is
    int ratio = 100;                         ///< times the size of the archive; certificates hardly get smaller by packing
    int ms = 20000;
};

class Unpacker
{
public:
    explicit Unpacker(const UnpackLimits &limits = {});

    /// Opens the mail or archive `bytes`, called `name`; what is in it gathers in result().
    void open(const QByteArray &bytes, const QString &name);
    /// Never without a word: what holds nothing to take has a remark.
    Unpacked result() &&;

    // For the functions that open one kind of file:

    /// `work` runs with `what` ("the mail “…”") as the place where files lie; not at all when that is too deep.
    void inside(const QString &what, const QString &name, const std::function<void()> &work);
    /// A file that lay here: kept, or opened in its turn.
    void file(const QByteArray &bytes, const QString &name);
    /// A file that lay here and is not taken: `why` goes on after "“name” in … was not added: ".
    void leaveOut(const QString &name, const QString &why);
    /// A sentence about the whole, when it has none yet.
    void remark(const QString &sentence);
    /// False when entries, bytes or time are used up; then the rest is left out with the reason, once.
    bool goesOn();
    bool hasTime() const { return m_clock.elapsed() < m_limits.ms; }
    /// How many bytes may still come out of an archive of `packed` bytes that gave `out` bytes so far.
    qint64 room(qint64 packed, qint64 out) const;

private:
    UnpackLimits m_limits;
    QElapsedTimer m_clock;
    QStringList m_inside; ///< outermost first
    Unpacked m_result;
    qint64 m_bytes = 0;
    int m_entries = 0;
    bool m_ended = false;
};

} // namespace credence
