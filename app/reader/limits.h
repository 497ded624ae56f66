// Fences the reader in: memory, time, files, processes, network. Set before the first byte of any document is seen.
#pragma once

namespace credence {

/// Lowers the limits of this process for good. What the system does not offer is left out; nothing here can fail.
void fenceIn();

/// From now on this much processor time may be used until the system ends the process.
void allowSeconds(int seconds);

/// Resident memory in KiB; 0 when the system does not tell.
long memoryKiB();

} // namespace credence
