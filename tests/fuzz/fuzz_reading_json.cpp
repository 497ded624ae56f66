// Any answer of the reader: what is understood as a reading survives being written and read again.
#include "core/extraction/reading_json.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

using namespace credence;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto reading = readingFromJson(QJsonDocument::fromJson(test::bytesOf(data, size)).object());
    if (!reading)
        return 0;
    const auto again = readingFromJson(QJsonDocument::fromJson(QJsonDocument(readingJson(*reading)).toJson()).object());
    test::mustHold(again && readingJson(*again) == readingJson(*reading));
    return 0;
}
