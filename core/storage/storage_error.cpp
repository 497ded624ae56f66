#include "core/storage/storage_error.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace credence {

Error storageError(int code, const QString &path, const QString &detail)
{
    const QString name = QFileInfo(path).fileName();
    const auto say = [&](ErrorKind kind, const QString &sentence) { return Error{kind, sentence.arg(name), detail}; };
    switch (code & 0xff) {
    case SQLITE_FULL:
        return say(ErrorKind::Storage, QStringLiteral("The disk is full, so this change was not saved. Everything saved in “%1” before is still "
                                                      "there. Make room on the disk and try again."));
    case SQLITE_IOERR:
        return say(ErrorKind::Storage, QStringLiteral("The disk that holds “%1” did not answer, so this change was not saved. What was saved before "
                                                      "is unchanged. Check the disk or the connection and try again."));
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return say(ErrorKind::File, QStringLiteral("“%1” can be read but not changed here, so nothing was saved. Give yourself permission to write "
                                                   "the file and its folder, or save a copy elsewhere."));
    case SQLITE_CANTOPEN:
        return say(ErrorKind::File, QStringLiteral("“%1” could not be opened. Nothing was changed. Check that the file and its folder exist and may "
                                                   "be written by you."));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return say(ErrorKind::InUse, QStringLiteral("Another program is using “%1” at this moment, so nothing was saved. Close it there and try again."));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return say(ErrorKind::Damaged, QStringLiteral("“%1” is damaged. It was left as it is. Restore a backup, or salvage what can still be read into a "
                                                      "new portfolio."));
    case SQLITE_CONSTRAINT:
        return say(ErrorKind::Conflict, QStringLiteral("The change does not fit what “%1” holds, so it was not saved. Nothing was changed."));
    case SQLITE_NOMEM:
        return say(ErrorKind::Storage, QStringLiteral("There was not enough memory, so this change was not saved to “%1”. Close other programs and try again."));
    default:
        return say(ErrorKind::Storage, QStringLiteral("The change could not be saved in “%1”. What was saved before is unchanged. Try again; if it happens "
                                                      "once more, save a copy and restart."));
    }
}

} // namespace credence
