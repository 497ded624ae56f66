// Someone who matters to the story: chair, chief, mentor, collaborator (P8).
#pragma once

#include "core/base/ids.h"

#include <QString>

namespace credence {

struct Person {
    static constexpr const char *kind = "person";
    PersonId id;
    QString ref;
    QString name;
    QString relation; ///< "chair", "chief", "mentor", "collaborator", "sponsor", "other" or ""
    QString email;
    friend bool operator==(const Person &, const Person &) = default;
};

} // namespace credence
