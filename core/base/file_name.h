// Names of files that every system takes: Windows, macOS, Linux, and the cloud folders between them.
#pragma once

#include <QString>

namespace credence {

/// The last part of a path of any system, as it came from a mail, an archive or elsewhere, made harmless: no folders, no control
/// characters, no marks that turn the direction of writing, no ending dots, no device names ("CON.pdf"), at most 120 characters
/// and 180 bytes with the extension kept. Never empty: "file" when nothing is left.
QString safeFileName(const QString &name);

/// `text` as the name of a file or folder, without an ending: composed Unicode, separators and reserved characters turned into
/// dashes or dropped, no dots, blanks or tildes at its ends; otherwise as safeFileName. "Untitled" when nothing is left.
/// Rules: Microsoft's "Naming Files, Paths, and Namespaces"; APFS and ext4 allow 255 bytes a name.
QString safeTitle(const QString &text);

/// What two names share when some system takes them for one: composed and case-folded.
QString nameKey(const QString &name);

/// One line of foreign text to show inside a sentence: spaces collapsed, invisible and direction marks removed, at most
/// `most` characters (then with an ellipsis).
QString shownText(const QString &text, int most = 80);

} // namespace credence
