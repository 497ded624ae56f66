// Compares text with a file under tests/golden and shows the lines that differ.
#pragma once

#include <QString>

namespace credence::test {

/// Empty when `actual` equals tests/golden/`name`; else a line diff. With CREDENCE_WRITE_GOLDEN=1 the file is written
/// and the answer is still not empty, so that a run that writes never passes.
QString goldenDifference(const QString &name, const QString &actual);

} // namespace credence::test

#define COMPARE_GOLDEN(name, actual)                                                                                   \
    do {                                                                                                               \
        const QString difference = credence::test::goldenDifference(name, actual);                                     \
        QVERIFY2(difference.isEmpty(), qPrintable(difference));                                                        \
    } while (false)
