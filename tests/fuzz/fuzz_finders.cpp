// Any text on a page, laid out as lines and columns: every field finder.
#include "core/extraction/read_document.h"
#include "core/extraction/reading_json.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/page_lines.h"

using namespace credence;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QList<Page> pages;
    for (const QString &page : QString::fromUtf8(test::bytesOf(data, size)).split(QLatin1Char('\f')))
        pages << test::pageOfLines(page.split(QLatin1Char('\n')));
    const DocumentFacts facts = readDocument(pages);
    for (const ReadActivity &activity : facts.activities) {
        test::mustHold(!activity.days.value.end.isValid() || activity.days.value.start <= activity.days.value.end);
        test::mustHold(activity.title.confidence >= 0 && activity.title.confidence <= 1);
        for (const ReadCredit &credit : activity.credits)
            test::mustHold(credit.amount.hundredths >= 0);
    }
    return 0;
}
