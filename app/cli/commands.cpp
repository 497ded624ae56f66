#include "app/cli/commands.h"

#include <array>

namespace credence::cli {

namespace {

constexpr std::array table{
    Command{"inspect", "FILE... [--json]", "read certificates without filing them", inspect},
};

} // namespace

std::span<const Command> commands() { return table; }

} // namespace credence::cli
