// The files in an attachment that Outlook calls winmail.dat (TNEF).
#pragma once

#include <QByteArray>

namespace credence {

class Unpacker;

/// Gives every attached file to `unpacker`, with its long name when it has one. Format: Microsoft's [MS-OXTNEF].
void openTnef(const QByteArray &bytes, Unpacker &unpacker);

} // namespace credence
