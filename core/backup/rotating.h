// Copies that are made by themselves: in a folder of their own, checked, thinned as they grow old (Z2).
#pragma once

#include "core/backup/thinning.h"
#include "core/base/result.h"

#include <QStringList>

#include <functional>

namespace credence {

struct BackupCopy {
    QString path;
    QDateTime made; ///< by the clock of the wall
    QStringList changed{}; ///< names of documents in it whose bytes are not those that were kept; told only of a copy just made
    friend bool operator==(const BackupCopy &, const BackupCopy &) = default;
};

/// Where the copies of the portfolio at `portfolio` go below `base`: a folder named after the file and its place, so that two
/// portfolios of one name never mix.
QString backupFolder(const QString &base, const QString &portfolio);

/// The copies of a portfolio in `folder`, newest first, told by their names ("NAME 2026-11-19 143005.credence"); other files
/// are not looked at.
QList<BackupCopy> backupCopies(const QString &folder);

/// Names of the documents in the portfolio at a path whose bytes are not those that were kept (portfolio/document_bytes.h).
using ChangedDocuments = std::function<Result<QStringList>(const QString &path)>;

/// Copies the portfolio at `portfolio` into `folder` through a connection of its own (on any thread, while it is open
/// elsewhere), opens the copy and checks it with every document in it, and only then removes copies that have grown old. On
/// an error nothing is removed and no half copy stays; while a document is changed no earlier copy is removed either.
Result<BackupCopy> makeBackup(const QString &portfolio, const QString &folder, const QDateTime &now, const ChangedDocuments &changedDocuments, const Rotation &rotation = {});

} // namespace credence
