// Names of files that come from elsewhere (mails, archives, other systems), made harmless.
#pragma once

#include <QString>

namespace credence {

/// The last part of a path of any system as a name that Windows, macOS and Linux take: no folders, no control characters, no
/// marks that turn the direction of writing, no ending dots, no device names ("CON.pdf"), at most 120 characters with the
/// extension kept. Never empty: "file" when nothing is left.
QString safeFileName(const QString &name);

/// One line of foreign text to show inside a sentence: spaces collapsed, invisible and direction marks removed, at most
/// `most` characters (then with an ellipsis).
QString shownText(const QString &text, int most = 80);

} // namespace credence
