// The paper a packet is printed on, and what is told about the printing.
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace credence {

enum class Paper { Letter, A4 };

struct PaperOptions {
    Paper paper = Paper::Letter;
    double marginInches = 0.9;
};

/// A document of the appendix that could not be merged; a page with its name stands in its place.
struct PacketProblem {
    QString label;    ///< "B-3"
    QString name;     ///< the file's name
    QString sentence; ///< why, for the physician
    friend bool operator==(const PacketProblem &, const PacketProblem &) = default;
};

/// Called after each step with how many of `total` steps are done; false stops the work.
using PrintProgress = std::function<bool(int done, int total)>;

} // namespace credence
