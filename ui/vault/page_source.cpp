#include "ui/vault/page_source.h"

#include "core/extraction/reader_client.h"
#include "ui/kit/format.h"
#include "ui/vault/document_loader.h"
#include "ui/vault/page_view.h"

#include <QCoreApplication>

namespace credence {

namespace {
constexpr qint64 largeBytes = 8 * 1024 * 1024; // below that, the bytes are there before a sentence could be read
}

void showOn(PageView &view, const Document &document, const PagesKnown &pages, DocumentLoader &loader, ReaderClient &reader, const std::function<bool()> &wanted)
{
    view.clear();
    if (document.size > largeBytes)
        view.showSentence(QCoreApplication::translate("PageSource", "Opening “%1” (%2 MB)…").arg(document.name).arg(document.size / (1024 * 1024)));
    loader.load(document.sha256, &view, [&view, &reader, pages, wanted](const Result<QByteArray> &bytes) {
        if (!wanted())
            return;
        if (!bytes)
            return view.showSentence(bytes.error().sentence);
        const QList<PageMark> marks = view.marks(); // set while the bytes were on their way
        view.showDocument([&reader, bytes = *bytes](int page, int width, std::function<void(Result<QByteArray>)> done) { reader.render(bytes, page, width, std::move(done)); },
                          qMax(1, pages.count), pages.sizes, pages.turns);
        view.setMarks(marks);
    });
}

} // namespace credence
