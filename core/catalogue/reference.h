// Where a rule was found, and the yes/no questions that decide for whom it holds.
#pragma once

#include <QString>

namespace credence {

struct Reference {
    QString id;
    QString title;
    QString publisher;
    QString url;
    QString kind;         ///< "primary-law", "primary-board", "secondary" …
    QString documentDate; ///< as printed: "2024", "2024-09" or ""
    QString dateSeen;
    QString note;
    friend bool operator==(const Reference &, const Reference &) = default;
};

struct Question {
    QString id;
    QString text;
    QString category; ///< "prescribing", "practice", "specialty" …
    friend bool operator==(const Question &, const Question &) = default;
};

} // namespace credence
