// Makes the sample portfolio as a file: values, printed certificates, and those in the Inbox read by the reader.
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QString>

namespace credence {

/// A new portfolio at `path` with the sample as of `today`. Conflict when `path` exists. Needs a QGuiApplication.
Result<> makeSample(const QString &path, QDate today);

} // namespace credence
