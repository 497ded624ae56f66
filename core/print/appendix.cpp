#include "core/print/appendix.h"

#include "core/print/page_walk.h"
#include "core/print/picture_page.h"

#include <QCryptographicHash>

#include <qpdf/QPDFExc.hh>

#include <algorithm>
#include <future>
#include <set>
#include <thread>

namespace credence::print {

namespace {

QString sentenceFor(const QPDFExc &error)
{
    if (error.getErrorCode() == qpdf_e_password)
        return QStringLiteral("It is locked with a password. The file is kept unaltered; add an unlocked copy to have its pages here.");
    return QStringLiteral("It is damaged and cannot be read. The file is kept unaltered; ask the provider for a new copy.");
}

/// A document as it was opened, not yet part of the packet.
struct Opened {
    std::shared_ptr<QPDF> pdf;
    std::vector<SourcePage> pages;
    QString problem;
};

std::shared_ptr<QPDF> opened(const std::shared_ptr<InputSource> &source)
{
    auto pdf = QPDF::create();
    pdf->setSuppressWarnings(true);
    pdf->processInputSource(source);
    return pdf;
}

void checkSum(const QByteArray &bytes, const QString &sha256)
{
    if (QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() != sha256.toLatin1())
        throw Unprintable{QStringLiteral("Its bytes are no longer those that were filed. Restore it from a backup or ask the provider for a new copy.")};
}

const QString damaged = QStringLiteral("It is damaged and cannot be read. The file is kept unaltered; ask the provider for a new copy.");

/// Runs on any thread: `source` brings its bytes along.
Opened open(const AppendixEntry &entry, const QByteArray &bytes, const std::shared_ptr<InputSource> &source)
{
    Opened document;
    try {
        checkSum(bytes, entry.sha256);
        document.pdf = source ? opened(source) : picturePdf(bytes);
        document.pages = printablePages(*document.pdf);
    } catch (const Unprintable &reason) {
        document.problem = reason.sentence;
    } catch (const QPDFExc &error) {
        document.problem = sentenceFor(error);
    } catch (const std::exception &) {
        document.problem = damaged;
    }
    return document;
}

/// The page's content as a form, apart from everything else on our page. A single stream is taken over as it is packed.
QPDFObjectHandle formOf(QPDF &pdf, SourcePage &source, std::set<QPDFObjGen> &taken)
{
    QPDFObjectHandle contents = source.page.getKey("/Contents");
    if (contents.isArray() && contents.getArrayNItems() == 1)
        contents = contents.getArrayItem(0);
    QPDFObjectHandle form;
    if (!contents.isStream())
        form = pdf.newStream(contentOf(contents));
    else
        form = taken.insert(contents.getObjGen()).second ? contents : contents.copyStream();
    QPDFObjectHandle dictionary = form.getDict();
    dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
    dictionary.replaceKey("/BBox", QPDFObjectHandle::newFromRectangle(source.box));
    dictionary.replaceKey("/Resources", source.resources);
    if (source.page.getKey("/Group").isDictionary())
        dictionary.replaceKey("/Group", source.page.getKey("/Group"));
    return form;
}

AppendixDocument taken(QPDF &out, const AppendixEntry &entry, Opened document)
{
    AppendixDocument result{entry, {}, document.problem};
    try {
        std::set<QPDFObjGen> used;
        for (SourcePage &source : document.pages) {
            if (result.problem.isEmpty())
                result.pages.push_back({out.copyForeignObject(formOf(*document.pdf, source, used)), source.box, source.rotate, source.unit});
        }
    } catch (const Unprintable &reason) {
        result.problem = reason.sentence;
    } catch (const std::exception &) {
        result.problem = damaged;
    }
    if (!result.problem.isEmpty())
        result.pages.clear();
    return result;
}

/// Documents whose opening was begun.
using Batch = std::vector<std::future<Opened>>;

Batch begun(const QList<AppendixEntry> &entries, qsizetype first, qsizetype count, KeptBytes &keeper, const KeptBytes::Fetch &fetch)
{
    Batch batch;
    struct Work {
        AppendixEntry entry;
        QByteArray bytes;
        std::shared_ptr<InputSource> source;
    };
    for (qsizetype i = first; i < qMin(first + count, entries.size()); ++i) {
        const AppendixEntry &entry = entries.at(i);
        const auto bytes = fetch(entry.sha256);
        if (!bytes) {
            std::promise<Opened> known;
            known.set_value(Opened{{}, {}, bytes.error().sentence});
            batch.push_back(known.get_future());
            continue;
        }
        const bool picture = entry.mediaType.startsWith(QLatin1String("image/"));
        Work work{entry, *bytes, picture ? nullptr : keeper.source(entry.sha256, *bytes)};
        batch.push_back(std::async(std::launch::async, [work = std::move(work)] { return open(work.entry, work.bytes, work.source); }));
    }
    return batch;
}

} // namespace

std::vector<AppendixDocument> takeAppendix(QPDF &out, const QList<AppendixEntry> &entries, KeptBytes &keeper, const KeptBytes::Fetch &fetch, const PrintProgress &progress)
{
    std::vector<AppendixDocument> documents;
    const qsizetype atOnce = std::clamp<qsizetype>(qsizetype(std::thread::hardware_concurrency()), 1, 8);
    Batch batch = begun(entries, 0, atOnce, keeper, fetch);
    for (qsizetype first = 0; first < entries.size(); first += atOnce) {
        Batch next = begun(entries, first + atOnce, atOnce, keeper, fetch);
        for (std::future<Opened> &one : batch) {
            documents.push_back(taken(out, entries.at(qsizetype(documents.size())), one.get()));
            if (progress && !progress(int(documents.size()), int(entries.size()) + 1))
                throw Stopped();
        }
        batch = std::move(next);
        keeper.trim();
    }
    return documents;
}

} // namespace credence::print
