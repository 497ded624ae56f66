#include "app/cli/commands.h"

#include <array>

namespace credence::cli {

namespace {

constexpr std::array table{
    Command{"inspect", "FILE... [--json]", "read certificates without filing them", inspect},
    Command{"packet", "-p FILE KIND -o OUT.pdf [--authority ID] [--from DAY] [--to DAY] [--paper letter|a4] [--without SECTIONS] [--json]",
            "write a packet: promotion, summary, audit or map", packet, true},
};

} // namespace

std::span<const Command> commands() { return table; }

} // namespace credence::cli
