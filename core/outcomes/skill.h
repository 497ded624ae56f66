// What a course taught that can be used elsewhere: the step between the course and what was made with it (P6).
#pragma once

#include "core/base/ids.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace credence {

struct Skill {
    static constexpr const char *kind = "skill";
    SkillId id;
    QString ref;
    QString name;     ///< "run charts", "curriculum design"
    QStringList from; ///< record ids it was learned in
    QDate date;       ///< first used; invalid: not known
    QString notes;    ///< where it is used, and who can say so
    friend bool operator==(const Skill &, const Skill &) = default;
};

} // namespace credence
