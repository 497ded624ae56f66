// A cluster of activities that adds up to a visible credential (A10).
#pragma once

#include "core/base/credits.h"
#include "core/base/ids.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace credence {

/// One part of a stack. An activity belongs to it when its format is one of `formats` (any, when empty) and its title,
/// subjects or topics hold one of `words` (any, when empty). With neither, nothing belongs to it.
struct StackPart {
    QString name;
    Credits needed;
    QStringList formats;
    QStringList words;
    friend bool operator==(const StackPart &, const StackPart &) = default;
};

struct Stack {
    static constexpr const char *kind = "stack";
    StackId id; ///< null for the built-in ones
    QString ref;
    QString name;
    QString leads; ///< what it makes the physician ready for
    QList<StackPart> parts;
    friend bool operator==(const Stack &, const Stack &) = default;
};

} // namespace credence
