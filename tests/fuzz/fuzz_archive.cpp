// Any archive, and what came out of one on its way back from the reader.
#include "core/extraction/unpacked_message.h"
#include "core/reading/archive.h"
#include "core/reading/unpacker.h"
#include "tests/fuzz/fuzz.h"

using namespace credence;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = test::bytesOf(data, size);
    UnpackLimits limits;
    limits.bytes = 4 << 20;
    limits.anyRatioBytes = 1 << 20;
    limits.ms = 5000;
    Unpacker unpacker(limits);
    unpacker.inside("the archive", "a.zip", [&] { openArchive(bytes, "a.zip", unpacker); });
    const Unpacked all = std::move(unpacker).result();
    qint64 out = 0;
    for (const UnpackedFile &file : all.files) {
        test::mustHold(!file.name.isEmpty() && !file.name.contains(QLatin1Char('/')));
        out += file.bytes.size();
    }
    test::mustHold(out <= limits.bytes);
    const auto back = unpackedFromMessage(unpackedMessage(all));
    test::mustHold(back && *back == all);
    (void)unpackedFromMessage(bytes);
    return 0;
}
