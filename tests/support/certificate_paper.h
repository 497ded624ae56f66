// A certificate as a PDF of its own, and what a careful reader reads from it.
#pragma once

#include "core/extraction/reading.h"

#include <QByteArray>

namespace credence::test {

struct Paper {
    QString file = QStringLiteral("certificate.pdf");
    QString title;
    QString provider;
    QString recipient = QStringLiteral("Elena Rivera, MD");
    DateRange days;
    QString amount = QStringLiteral("1");
    QString maximum; ///< printed when given
    int rows = 1;    ///< above 1: a transcript of as many activities
    double confidence = 0.97;
    bool readable = true; ///< false: nothing is read from it
    bool proves = true;   ///< false: its words are legible, but make no activity
};

/// One landscape page, or the rows of a transcript. Needs a QGuiApplication.
QByteArray paperPdf(const Paper &paper);
/// With the places where the words stand.
Reading paperReading(const Paper &paper);

} // namespace credence::test
