// Any line of the record format: what is understood survives being written and read again.
#include "core/exchange/json_records.h"
#include "tests/fuzz/fuzz.h"

using namespace credence;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto record = recordFromLine(test::bytesOf(data, size));
    if (!record) {
        test::mustHold(!record.error().sentence.isEmpty());
        return 0;
    }
    const auto again = recordFromLine(recordToLine(*record));
    test::mustHold(again && recordToLine(*again) == recordToLine(*record));
    return 0;
}
