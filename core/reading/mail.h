// What is attached to a mail: its files, also those of mails forwarded inside it.
#pragma once

#include <QByteArray>
#include <QString>

namespace credence {

class Unpacker;

/// Gives every attached file to `unpacker`, decoded and by its name; small pictures of the mail's own layout and signatures are
/// passed over, encrypted parts are left out with the reason. A mail without anything attached gets a remark. `many`: a mailbox of
/// several mails (mbox). `name` is the file's own.
void openMails(const QByteArray &bytes, bool many, const QString &name, Unpacker &unpacker);

} // namespace credence
