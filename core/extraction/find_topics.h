// The topics that boards ask for, where the title or the text says that the activity was about them.
#pragma once

#include <QString>
#include <QStringList>

namespace credence {

/// Catalogue ids in the catalogue's order: from `title`, and from sentences of `flat` that say the activity meets a
/// requirement ("fulfills", "satisfies", "counts toward").
QStringList findTopics(const QString &title, const QString &flat);

} // namespace credence
