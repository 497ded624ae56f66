#include "app/cli/incoming.h"

#include <QEventLoop>

namespace credence::cli {

std::optional<Reading> readingOf(ReaderClient &reader, const Record &record)
{
    const auto *document = std::get_if<DocumentRecord>(&record);
    if (!document)
        return std::nullopt;
    std::optional<Reading> reading;
    QEventLoop loop;
    const auto done = [&](const Result<Reading> &read) {
        if (read)
            reading = *read;
        loop.quit();
    };
    if (document->path.isEmpty())
        reader.read(document->bytes, document->document.name, done);
    else
        reader.readFile(document->path, done);
    loop.exec();
    return reading;
}

} // namespace credence::cli
