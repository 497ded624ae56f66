// Any mail: the first byte chooses a single mail, a mailbox or Outlook's attachment.
#include "core/reading/mail.h"
#include "core/reading/tnef.h"
#include "core/reading/unpacker.h"
#include "tests/fuzz/fuzz.h"

using namespace credence;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    UnpackLimits limits;
    limits.bytes = 4 << 20;
    limits.anyRatioBytes = 1 << 20;
    limits.ms = 5000;
    Unpacker unpacker(limits);
    const QByteArray bytes = test::bytesOf(data + 1, size - 1);
    if (data[0] % 4 == 3)
        unpacker.inside("the attachment", "winmail.dat", [&] { openTnef(QByteArray::fromHex("789f3e220000") + bytes, unpacker); });
    else
        openMails(bytes, data[0] % 4 == 2, "mail.eml", unpacker);
    const Unpacked all = std::move(unpacker).result();
    for (const UnpackedFile &file : all.files)
        test::mustHold(!file.name.isEmpty() && !file.name.contains(QLatin1Char('/')) && !file.from.isEmpty());
    test::mustHold(!all.files.isEmpty() || !all.leftOut.isEmpty() || !all.remark.isEmpty());
    return 0;
}
