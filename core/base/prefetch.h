// Long walks over values that lie apart in memory: the next ones are fetched while the present one is worked on.
#pragma once

#include <QtGlobal>

namespace credence {

/// Asks the processor to fetch what lies at `place`, which need not be readable; without such an instruction it does nothing.
inline void prefetch(const void *place)
{
#if defined(__GNUC__)
    __builtin_prefetch(place);
#else
    Q_UNUSED(place)
#endif
}

} // namespace credence
