#include "core/reading/unpacker.h"

#include "core/base/file_name.h"
#include "core/reading/archive.h"
#include "core/reading/mail.h"
#include "core/reading/media_type.h"
#include "core/reading/tnef.h"

#include <algorithm>

namespace credence {

namespace {

/// Innermost first: "the archive “2025.zip” in the mail “Your certificates”".
QString place(QStringList inside)
{
    std::reverse(inside.begin(), inside.end());
    return inside.join(QStringLiteral(" in "));
}

/// What systems put into archives for themselves.
bool isSystemFile(const QString &name)
{
    return name.startsWith(QLatin1String("._")) || name == QLatin1String(".DS_Store") || name.compare(QLatin1String("Thumbs.db"), Qt::CaseInsensitive) == 0
        || name.compare(QLatin1String("desktop.ini"), Qt::CaseInsensitive) == 0;
}

} // namespace

Unpacker::Unpacker(const UnpackLimits &limits) : m_limits(limits) { m_clock.start(); }

void Unpacker::open(const QByteArray &bytes, const QString &name)
{
    const QString mediaType = mediaTypeOf(bytes, name);
    if (mediaType == QLatin1String("message/rfc822") || mediaType == QLatin1String("application/mbox"))
        return openMails(bytes, mediaType == QLatin1String("application/mbox"), name, *this);
    const bool fromOutlook = mediaType == QLatin1String("application/ms-tnef");
    const QString what = QStringLiteral("the %1 “%2”").arg(fromOutlook ? QStringLiteral("Outlook attachment") : QStringLiteral("archive"), shownText(safeFileName(name)));
    inside(what, name, [&] { fromOutlook ? openTnef(bytes, *this) : openArchive(bytes, name, *this); });
}

Unpacked Unpacker::result() &&
{
    if (m_result.files.isEmpty() && m_result.leftOut.isEmpty())
        remark(QStringLiteral("There is nothing in %1 that could be added.").arg(m_result.what.isEmpty() ? QStringLiteral("this file") : m_result.what));
    return std::move(m_result);
}

void Unpacker::inside(const QString &what, const QString &name, const std::function<void()> &work)
{
    if (m_inside.size() >= m_limits.depth)
        return leaveOut(name, QStringLiteral("it is packed more than %1 times over, one thing inside another. Unpack it yourself and add what is in it.").arg(m_limits.depth));
    if (m_inside.isEmpty() && m_result.what.isEmpty())
        m_result.what = what;
    m_inside.append(what);
    work();
    m_inside.removeLast();
}

void Unpacker::file(const QByteArray &bytes, const QString &name)
{
    const QString safe = safeFileName(name);
    if (isSystemFile(safe) || !goesOn())
        return;
    ++m_entries;
    m_bytes += bytes.size();
    if (holdsFiles(mediaTypeOf(bytes, safe)))
        return open(bytes, safe);
    m_result.files.append({safe, place(m_inside), bytes});
}

void Unpacker::leaveOut(const QString &name, const QString &why)
{
    const QString safe = safeFileName(name);
    if (isSystemFile(safe))
        return;
    ++m_entries;
    const QString where = m_inside.isEmpty() ? QString() : QStringLiteral(" in ") + place(m_inside);
    m_result.leftOut.append({safe, QStringLiteral("“%1”%2 was not added: %3").arg(safe, where, why)});
}

void Unpacker::remark(const QString &sentence)
{
    if (m_result.remark.isEmpty())
        m_result.remark = sentence;
}

bool Unpacker::goesOn()
{
    if (m_ended)
        return false;
    const QString why = m_entries >= m_limits.entries ? QStringLiteral("it holds more than %L1 files").arg(m_limits.entries)
        : m_bytes >= m_limits.bytes                   ? QStringLiteral("it unpacks to more than %1 MB").arg(m_limits.bytes >> 20)
        : !hasTime()                                  ? QStringLiteral("unpacking it took too long")
                                                      : QString();
    if (why.isEmpty())
        return true;
    m_ended = true;
    m_result.leftOut.append({QStringLiteral("The rest"), QStringLiteral("The rest of %1 was not added: %2. Unpack it yourself and add the files that matter.").arg(m_result.what, why)});
    return false;
}

qint64 Unpacker::room(qint64 packed, qint64 out) const
{
    return std::max<qint64>(0, std::min(m_limits.bytes - m_bytes, std::max(m_limits.anyRatioBytes, packed * m_limits.ratio) - out));
}

} // namespace credence
