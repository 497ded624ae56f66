// Any list of publications: the first byte chooses RIS, NBIB or what the reader answers about BibTeX.
#include "core/exchange/bib_entry_json.h"
#include "core/exchange/bibliography.h"
#include "tests/fuzz/fuzz.h"

using namespace credence;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = test::bytesOf(data + 1, size - 1);
    if (data[0] % 3 == 0) {
        (void)publicationsFromRis(bytes);
    } else if (data[0] % 3 == 1) {
        (void)publicationsFromNbib(bytes);
    } else if (const auto file = bibFileFromJson(bytes)) {
        const auto again = bibFileFromJson(bibFileJson(*file));
        test::mustHold(again && bibFileJson(*again) == bibFileJson(*file));
        (void)publicationsFromBibtex(*file);
    }
    return 0;
}
