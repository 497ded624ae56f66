// Copies that are made by themselves: in a folder of their own, checked, thinned as they grow old (Z2).
#pragma once

#include "core/backup/thinning.h"
#include "core/base/result.h"

namespace credence {

struct BackupCopy {
    QString path;
    QDateTime made; ///< by the clock of the wall
    friend bool operator==(const BackupCopy &, const BackupCopy &) = default;
};

/// Where the copies of the portfolio at `portfolio` go below `base`: a folder named after the file and its place, so that two
/// portfolios of one name never mix.
QString backupFolder(const QString &base, const QString &portfolio);

/// The copies of a portfolio in `folder`, newest first, told by their names ("NAME 2026-11-19 143005.credence"); other files
/// are not looked at.
QList<BackupCopy> backupCopies(const QString &folder);

/// Copies the portfolio at `portfolio` into `folder` through a connection of its own (on any thread, while it is open
/// elsewhere), opens the copy and checks it, and only then removes copies that have grown old. On an error nothing is
/// removed and no half copy stays.
Result<BackupCopy> makeBackup(const QString &portfolio, const QString &folder, const QDateTime &now, const Rotation &rotation = {});

} // namespace credence
