#include "app/cli/plain_output.h"

namespace credence::cli {

PlainOutput::PlainOutput(std::FILE *stream) : m_stream(stream) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

bool PlainOutput::arrived()
{
    m_failed = std::fflush(m_stream) != 0 || std::ferror(m_stream) != 0 || m_failed;
    return !m_failed;
}

qint64 PlainOutput::writeData(const char *bytes, qint64 size)
{
    QByteArray plain(bytes, size);
    for (char &byte : plain) {
        const auto value = static_cast<unsigned char>(byte);
        const bool steers = (value < 0x20 && byte != '\n') || value == 0x7f || (m_last == '\xc2' && value >= 0x80 && value < 0xa0);
        m_last = byte;
        if (steers)
            byte = value < 0x80 ? '?' : '\xbf'; // of two bytes the second: an inverted question mark
    }
    m_failed = std::fwrite(plain.constData(), 1, static_cast<size_t>(size), m_stream) != static_cast<size_t>(size) || std::fflush(m_stream) != 0 || m_failed;
    return size; // what failed is asked for at the end
}

} // namespace credence::cli
