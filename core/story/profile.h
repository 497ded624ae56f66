// Who the physician is, as far as told.
#pragma once

#include "core/requirements/source.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace credence {

struct Profile {
    QString name;
    QString degree; ///< "MD", "DO"
    QString title;
    QDate titleSince;
    QString specialty;
    QString institution;
    QString department;
    QString npi;
    QDate birthDate;
    QString language;
    QString direction;          ///< the job wanted in 3–5 years, in one line
    QStringList directionNeeds; ///< subject areas it needs
    Answers answers;
    friend bool operator==(const Profile &, const Profile &) = default;
};

} // namespace credence
