#include "app/sample/make_sample.h"

#include "core/actions/sample.h"
#include "core/extraction/reader_client.h"
#include "core/print/print_packet.h"
#include "core/print/sample_certificate.h"

#include <QEventLoop>
#include <QFile>

#include <atomic>
#include <thread>

namespace credence {

namespace {

/// Prints on all cores; in the order of the plan.
QList<SampleDocument> printed(const QList<SampleFile> &files)
{
    QList<SampleDocument> documents(files.size());
    SampleDocument *into = documents.data();
    std::atomic<qsizetype> next = 0;
    const auto work = [&] {
        for (qsizetype i = next++; i < files.size(); i = next++) {
            into[i].bytes = certificatePdf(files.at(i).paper);
            into[i].reading = plainReading(files.at(i), into[i].bytes);
        }
    };
    std::vector<std::thread> others;
    for (unsigned i = 1; i < std::min(8u, std::thread::hardware_concurrency()); ++i)
        others.emplace_back(work);
    work();
    for (std::thread &other : others)
        other.join();
    return documents;
}

/// What waits in the Inbox is read as any dropped file, so that review shows the places on the page.
void readInbox(const QList<SampleFile> &files, QList<SampleDocument> &documents)
{
    ReaderClient client;
    QEventLoop loop;
    int open = 0;
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (files.at(i).document.filing != Filing::Inbox)
            continue;
        ++open;
        client.read(documents.at(i).bytes, files.at(i).document.name, [&, i](const Result<Reading> &read) {
            if (read)
                documents[i].reading = *read;
            if (--open == 0)
                loop.quit();
        });
    }
    if (open > 0)
        loop.exec();
}

Result<QList<QByteArray>> printedPages(const QList<SamplePage> &pages)
{
    QList<QByteArray> all;
    for (const SamplePage &page : pages) {
        PacketResult result;
        const auto none = [](const QString &) { return Result<QByteArray>(QByteArray()); };
        auto pdf = packetPdf(page.page, none, {}, [](int, int) { return true; }, result);
        if (!pdf)
            return pdf.error();
        all << *pdf;
    }
    return all;
}

} // namespace

Result<> makeSample(const QString &path, QDate today)
{
    const auto plan = samplePlan(today);
    if (!plan)
        return plan.error();
    auto portfolio = Portfolio::create(path);
    if (!portfolio)
        return portfolio.error();
    QList<SampleDocument> documents = printed(plan->files);
    readInbox(plan->files, documents);
    const auto pages = printedPages(plan->pages);
    auto kept = pages ? keepSample(**portfolio, *plan, documents, *pages) : Result<>(pages.error());
    if (!kept) {
        portfolio->reset();
        QFile::remove(path); // made here a moment ago
    }
    return kept;
}

} // namespace credence
