#include "ui/vault/import_queue.h"

#include "core/actions/filing.h"
#include "core/base/files_below.h"
#include "core/extraction/reader_client.h"
#include "core/portfolio/bytes_writer.h"
#include "core/portfolio/document_bytes.h"
#include "core/portfolio/portfolio.h"
#include "ui/kit/background.h"
#include "ui/kit/format.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPointer>
#include <QThread>

namespace credence {

namespace {
constexpr int mostFiles = 16;
constexpr qint64 writtenApart = 256 * 1024; // so that a batch is never large
constexpr int keepMs = 100;
constexpr int tellMs = 50;
} // namespace

ImportQueue::ImportQueue(ReaderClient &reader, QObject *parent)
    : QObject(parent), m_reader(reader), m_canceled(std::make_shared<std::atomic_bool>(false)), m_most(qMax(2, QThread::idealThreadCount()) + 2)
{
    m_workers.setMaxThreadCount(2);
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(keepMs);
    connect(&m_keepSoon, &QTimer::timeout, this, &ImportQueue::keepSome);
    m_tellSoon.setSingleShot(true);
    m_tellSoon.setInterval(tellMs);
    connect(&m_tellSoon, &QTimer::timeout, this, &ImportQueue::progressed);
}

ImportQueue::~ImportQueue()
{
    *m_canceled = true;
    m_workers.clear();
    m_workers.waitForDone();
}

void ImportQueue::setPortfolio(Portfolio *portfolio, QDate today)
{
    if (m_portfolio && m_portfolio != portfolio)
        cancel();
    m_portfolio = portfolio;
    m_today = today;
}

qsizetype ImportQueue::count(ImportState state) const
{
    return std::count_if(m_lines.cbegin(), m_lines.cend(), [state](const ImportLine &line) { return line.state == state; });
}

void ImportQueue::begin()
{
    if (isBusy())
        return;
    m_canceled = std::make_shared<std::atomic_bool>(false);
    m_lines.clear();
    m_failure.reset();
    m_next = m_done = m_step = m_kept = 0;
}

void ImportQueue::add(const QStringList &paths)
{
    if (!m_portfolio || paths.isEmpty())
        return;
    begin();
    ++m_expanding;
    apart(
        m_workers, this, [paths, canceled = m_canceled] { return filesBelow(paths, *canceled); },
        [this, canceled = m_canceled](const QStringList &files) {
            --m_expanding;
            if (canceled == m_canceled && !*canceled)
                append(files);
            endWhenDone(); // an empty folder ends at once
        });
    tell();
}

void ImportQueue::append(const QStringList &paths)
{
    for (const QString &path : paths) {
        ImportLine line;
        line.path = path;
        line.name = QFileInfo(path).fileName();
        m_lines << line;
    }
    pump();
}

void ImportQueue::addBytes(const QByteArray &bytes, const QString &name)
{
    addLater([bytes] { return bytes; }, name);
}

void ImportQueue::addPicture(const QImage &picture, const QString &name)
{
    addLater(
        [picture] {
            QByteArray bytes;
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::WriteOnly);
            picture.save(&buffer, "PNG");
            return bytes;
        },
        name);
}

/// `bytes` is asked on a thread.
void ImportQueue::addLater(std::function<QByteArray()> bytes, const QString &name)
{
    if (!m_portfolio)
        return;
    begin();
    ImportLine line;
    line.name = name;
    m_pasted.insert(m_lines.size(), std::move(bytes));
    m_lines << line;
    pump();
}

void ImportQueue::cancel()
{
    if (isBusy())
        stop(ImportState::Canceled, tr("Canceled; this file was not added."));
}

/// What has no answer yet gets this one.
void ImportQueue::stop(ImportState state, const QString &sentence)
{
    *m_canceled = true;
    m_canceled = std::make_shared<std::atomic_bool>(false);
    m_workers.clear();
    m_keepSoon.stop();
    m_ready.clear();
    m_underway.clear();
    m_pasted.clear();
    m_leftOut.clear();
    m_active = m_expanding = 0;
    m_next = m_lines.size();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].state == ImportState::Waiting || m_lines[i].state == ImportState::Reading)
            settle(i, state, sentence);
    }
    tell();
}

void ImportQueue::pump()
{
    while (m_active < m_most && m_next < m_lines.size())
        load(m_next++);
    tell();
}

void ImportQueue::load(qsizetype line)
{
    if (const QString why = m_leftOut.take(line); !why.isEmpty())
        return settle(line, ImportState::Refused, why);
    ++m_active;
    m_lines[line].state = ImportState::Reading;
    const auto done = [this, line, run = m_canceled](const Result<LoadedFile> &file) {
        if (run == m_canceled)
            loaded(line, file);
    };
    if (m_pasted.contains(line))
        apart(m_workers, this, [bytes = m_pasted.take(line), name = m_lines[line].name] { return loadBytes(bytes(), name); }, done);
    else
        apart(m_workers, this, [path = m_lines[line].path] { return loadFile(path); }, done);
}

DocumentId ImportQueue::known(const QString &sha256) const
{
    for (const auto &document : m_portfolio->snapshot()->documents) {
        if (document->sha256 == sha256)
            return document->id;
    }
    return {};
}

void ImportQueue::loaded(qsizetype line, const Result<LoadedFile> &file)
{
    if (!file) {
        --m_active;
        settle(line, ImportState::Refused, file.error().sentence);
        return pump();
    }
    if (const DocumentId same = known(file->sha256); !same.isNull())
        return compare(line, *file, same);
    QList<qsizetype> &underway = m_underway[file->sha256];
    underway << line;
    if (underway.size() > 1) {
        --m_active;
        return pump();
    }
    m_reader.read(file->bytes, file->name, [guard = QPointer<ImportQueue>(this), run = m_canceled, line, loaded = *file](const Result<Reading> &reading) {
        if (guard && run == guard->m_canceled)
            guard->read(line, loaded, reading);
    });
}

/// The document is there. Should its bytes have changed on the disk since, the original that came now takes their place.
void ImportQueue::compare(qsizetype line, const LoadedFile &file, const DocumentId &document)
{
    const auto isDamaged = [path = m_portfolio->readablePath(), sha256 = file.sha256] {
        const auto source = DocumentBytes::open(path);
        const auto bytes = source ? source->bytes(sha256) : Result<QByteArray>(source.error());
        return !bytes && bytes.error().kind == ErrorKind::Damaged;
    };
    apart(m_workers, this, isDamaged, [this, line, file, document, run = m_canceled](bool damaged) {
        if (run != m_canceled)
            return;
        --m_active;
        const auto mended = damaged ? mendDocument(*m_portfolio, file.sha256, file.bytes) : Result<bool>(false);
        if (mended)
            settleSame(line, document, *mended);
        else
            settle(line, ImportState::Refused, mended.error().sentence);
        pump();
    });
}

void ImportQueue::read(qsizetype line, const LoadedFile &file, const Result<Reading> &reading)
{
    if (reading && holdsFiles(reading->mediaType))
        return unpack(line, file);
    const Result<> fine = reading ? keepable(file.name, *reading) : Result<>(reading.error());
    if (fine && file.bytes.size() > writtenApart)
        return write(Ready{line, file, *reading});
    --m_active;
    if (fine)
        keepSoon(Ready{line, file, *reading});
    else
        refuse(line, file.sha256, fine.error().sentence);
    pump();
}

/// The bytes of a large file go into the portfolio on a thread, before anything refers to them.
void ImportQueue::write(const Ready &ready)
{
    const auto writer = m_portfolio->bytesWriter();
    if (!writer)
        return giveUp({ready}, writer.error());
    apart(
        m_workers, this, [writer = *writer, file = ready.file, stop = m_canceled] { return writer.keep(file.sha256, file.bytes, *stop); },
        [this, ready, run = m_canceled](const Result<> &written) {
            if (run != m_canceled)
                return;
            --m_active;
            if (!written)
                return giveUp({ready}, written.error());
            keepSoon(ready);
            pump();
        });
}

void ImportQueue::keepSoon(const Ready &ready)
{
    m_ready << ready;
    m_ready.last().reading.from = m_lines[ready.line].from;
    if (m_ready.size() >= mostFiles)
        keepSome();
    else if (!m_keepSoon.isActive())
        m_keepSoon.start();
}

void ImportQueue::unpack(qsizetype line, const LoadedFile &file)
{
    m_reader.unpack(file.bytes, file.name, [guard = QPointer<ImportQueue>(this), run = m_canceled, line, sha256 = file.sha256](const Result<Unpacked> &all) {
        if (guard && run == guard->m_canceled)
            guard->unpacked(line, sha256, all);
    });
}

/// What came out of a mail or an archive joins the queue; the thing itself is answered and not kept.
void ImportQueue::unpacked(qsizetype line, const QString &sha256, const Result<Unpacked> &all)
{
    --m_active;
    if (!all || (all->files.isEmpty() && all->leftOut.isEmpty())) {
        refuse(line, sha256, all ? all->remark : all.error().sentence);
        return pump();
    }
    const auto append = [this](const QString &name, const QString &from) {
        ImportLine contained;
        contained.name = name;
        contained.from = from;
        m_lines << contained;
        return m_lines.size() - 1;
    };
    for (const UnpackedFile &one : all->files)
        m_pasted.insert(append(one.name, one.from), [bytes = one.bytes] { return bytes; });
    for (const LeftOut &one : all->leftOut)
        m_leftOut.insert(append(one.name, all->what), one.sentence);
    m_lines[line].from = all->what;
    for (const qsizetype each : m_underway.take(sha256)) {
        const bool first = each == line;
        settle(each, first ? ImportState::Opened : ImportState::Duplicate, first ? all->remark : tr("same bytes as “%1”, which was opened already").arg(m_lines[line].name));
    }
    pump();
}

void ImportQueue::refuse(qsizetype line, const QString &sha256, const QString &sentence)
{
    for (const qsizetype each : m_underway.take(sha256)) {
        const QString why = each == line ? sentence : tr("These are the same bytes as “%1”, which was not added: %2").arg(m_lines[line].name, sentence);
        settle(each, ImportState::Refused, m_lines[each].from.isEmpty() ? why : tr("%1 (It lay in %2.)").arg(why, m_lines[each].from));
    }
}

void ImportQueue::keepSome()
{
    m_keepSoon.stop();
    const QList<Ready> ready = std::exchange(m_ready, {});
    if (ready.isEmpty() || !m_portfolio)
        return;
    QList<Incoming> incoming;
    for (const Ready &each : ready)
        incoming << Incoming{each.file.bytes, each.file.name, each.reading, each.file.sha256};
    const bool goesOn = m_step > 0 && m_portfolio->undoNumber() == m_step; // nothing else was done since
    const auto kept = keepDocuments(*m_portfolio, incoming, m_today);
    if (!kept)
        return giveUp(ready, kept.error());
    m_kept = (goesOn ? m_kept : 0) + std::count_if(kept->cbegin(), kept->cend(), [](const Kept &each) { return !each.duplicate; });
    if (goesOn && m_portfolio->undoNumber() > m_step)
        m_portfolio->joinLastSteps(QStringLiteral("Add %1 documents").arg(m_kept));
    m_step = m_portfolio->undoNumber();
    for (qsizetype i = 0; i < ready.size(); ++i) {
        const Kept one = kept->at(i);
        for (const qsizetype line : m_underway.take(ready[i].file.sha256)) {
            if (one.duplicate || line != ready[i].line)
                settleSame(line, one.document);
            else
                settle(line, ImportState::Stored, {}, one.document);
        }
    }
    tell();
}

/// The portfolio cannot be written (full disk, changed by another program …): going on would fail file by file.
void ImportQueue::giveUp(const QList<Ready> &ready, const Error &why)
{
    for (const Ready &each : ready) {
        for (const qsizetype line : m_underway.take(each.file.sha256))
            settle(line, ImportState::Refused, why.sentence);
    }
    m_failure = why;
    stop(ImportState::Refused, tr("Not read yet, and not added: %1").arg(why.sentence));
}

void ImportQueue::settleSame(qsizetype line, const DocumentId &document, bool mended)
{
    const auto snapshot = m_portfolio->snapshot();
    const auto same = std::find_if(snapshot->documents.cbegin(), snapshot->documents.cend(), [&](const auto &each) { return each->id == document; });
    const QString name = same == snapshot->documents.cend() ? m_lines[line].name : (*same)->name;
    const QDate added = same == snapshot->documents.cend() ? QDate() : (*same)->added;
    QString words = added.isValid() ? tr("same bytes as “%1” of %2").arg(name, dayText(added)) : tr("same bytes as “%1”").arg(name);
    if (mended)
        words += tr("; what was kept had been damaged on the disk and is whole again");
    settle(line, ImportState::Duplicate, words, document);
}

void ImportQueue::settle(qsizetype line, ImportState state, const QString &sentence, const DocumentId &document)
{
    ImportLine &settled = m_lines[line];
    settled.state = state;
    settled.sentence = sentence;
    settled.document = document;
    ++m_done;
    Q_EMIT lineDone(settled);
    endWhenDone();
}

void ImportQueue::endWhenDone()
{
    tell();
    if (isBusy() || m_ending)
        return;
    m_ending = true;
    QTimer::singleShot(0, this, [this] {
        m_ending = false;
        if (isBusy())
            return;
        m_tellSoon.stop();
        Q_EMIT progressed();
        Q_EMIT finished();
    });
}

void ImportQueue::tell()
{
    if (!m_tellSoon.isActive())
        m_tellSoon.start();
}

} // namespace credence
