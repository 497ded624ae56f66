// Checks a Result and shows its sentence and detail when it is an error.
#pragma once

#include <QTest>

#define VERIFY_DONE(expression)                                                                                                            \
    do {                                                                                                                                   \
        const auto &outcome = (expression);                                                                                                \
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().sentence + QLatin1String(" | ") + outcome.error().detail));            \
    } while (false)
