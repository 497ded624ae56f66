// Where a portfolio that cannot be written is read: its own file, or a copy when reading alone would have to change it.
#pragma once

#include "core/base/result.h"
#include "core/storage/file_header.h"

#include <QTemporaryDir>

#include <memory>

namespace credence {

struct ReadingPlace {
    QString file;                        ///< what to open
    std::unique_ptr<QTemporaryDir> copy; ///< the folder of the copy, private to the user; it goes with this. nullptr: the file itself
};

/// The file at `path` itself when it is whole and of this version. What a program that died left unfinished beside it, and
/// an older version, are taken in and brought up to date in a copy.
Result<ReadingPlace> placeForReading(const QString &path, const FileHeader &header);
/// A copy of the files at `path` in any case, brought up to date.
Result<ReadingPlace> copyForReading(const QString &path);
/// Takes unfinished work beside the copy `file` in and brings it up to date. TooNew: a newer program made it.
Result<> finishForReading(const QString &file);

} // namespace credence
