// What every fuzz target needs: Qt made once, and a way to say that something which must hold does not.
#pragma once

#include <QByteArray>
#include <QCoreApplication>

#include <cstdint>
#include <cstdlib>

namespace credence::test {

inline void mustHold(bool holds)
{
    if (!holds)
        std::abort();
}

inline QByteArray bytesOf(const uint8_t *data, size_t size) { return QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)); }

} // namespace credence::test

/// Every target is one file, so this is there once.
extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv);
extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
