#include "app/cli/import_run.h"

#include "core/activities/drafting.h"
#include "core/activities/future_day.h"
#include "core/base/file_name.h"

#include <QFileInfo>

#include <algorithm>

namespace credence::cli {

namespace {

constexpr qsizetype mostReading = 32;
constexpr qsizetype mostReady = 16;
constexpr qint64 mostReadyBytes = 32LL * 1024 * 1024;
constexpr int commitAfterMs = 100;

} // namespace

ImportRun::ImportRun(Portfolio &portfolio, Accept accept, QDate today, std::function<void(const ImportedFile &)> told)
    : m_portfolio(portfolio), m_accept(accept), m_today(today), m_told(std::move(told))
{
    m_commitSoon.setSingleShot(true);
    m_commitSoon.setInterval(commitAfterMs);
    m_commitSoon.callOnTimeout([this] { commit(); });
}

void ImportRun::start(const QStringList &paths, LoadAhead &ahead, std::function<void()> finished)
{
    m_finished = std::move(finished);
    m_ahead = &ahead;
    m_given = paths.size();
    for (const QString &path : paths)
        m_files.append({path, ImportOutcome::Refused, {}, {}, 0, {}, {}, {}, m_files.size()});
    m_open = m_files.size();
    for (const auto &document : m_portfolio.snapshot()->documents)
        m_known.insert(document->sha256, {document->id, document->name});
    pump();
}

/// Gives the readers work until enough is on its way.
void ImportRun::pump()
{
    while (m_next < m_files.size() && (m_failure || m_reading < mostReading)) {
        if (load(m_next++))
            ++m_reading;
    }
    if (m_reading == 0 && !m_ready.isEmpty())
        commit();
}

/// True when the file went to a reader; else it has its answer or waits for its twin.
bool ImportRun::load(qsizetype file)
{
    if (m_failure) {
        settle(file, ImportOutcome::Refused, m_failure->sentence);
        return false;
    }
    if (const QString why = m_leftOut.take(file); !why.isEmpty()) {
        settle(file, ImportOutcome::Refused, why);
        return false;
    }
    const auto loaded = file < m_given ? m_ahead->take(file) : fingerprinted(m_contained.take(file));
    if (!loaded) {
        settle(file, ImportOutcome::Refused, loaded.error().sentence);
        return false;
    }
    const auto &[bytes, sha256] = *loaded;
    if (const auto known = m_known.constFind(sha256); known != m_known.cend()) {
        const auto mended = mendDocument(m_portfolio, sha256, bytes);
        if (!mended)
            settle(file, ImportOutcome::Refused, mended.error().sentence);
        else
            settleSame(file, *known, *mended);
        return false;
    }
    if (const auto twin = m_underway.find(sha256); twin != m_underway.end()) {
        twin->append(file);
        return false;
    }
    m_underway.insert(sha256, {});
    m_reader.read(bytes, QFileInfo(m_files[file].path).fileName(),
                  [this, file, bytes = bytes, sha256 = sha256](const Result<Reading> &reading) { read(file, bytes, sha256, reading); });
    return true;
}

void ImportRun::read(qsizetype file, const QByteArray &bytes, const QString &sha256, const Result<Reading> &reading)
{
    if (reading && holdsFiles(reading->mediaType))
        return unpack(file, bytes, sha256);
    --m_reading;
    const QString name = QFileInfo(m_files[file].path).fileName();
    const auto fine = reading ? keepable(name, *reading) : Result<>(reading.error());
    if (!fine) {
        refuse(file, sha256, fine.error().sentence);
    } else {
        m_ready.append({file, sha256, {bytes, name, *reading}});
        m_ready.last().incoming.reading.from = m_files[file].from;
        m_readyBytes += bytes.size();
        if (m_ready.size() >= mostReady || m_readyBytes >= mostReadyBytes)
            commit();
        else if (!m_commitSoon.isActive())
            m_commitSoon.start();
    }
    pump();
}

void ImportRun::unpack(qsizetype file, const QByteArray &bytes, const QString &sha256)
{
    m_reader.unpack(bytes, QFileInfo(m_files[file].path).fileName(), [this, file, sha256](const Result<Unpacked> &all) { unpacked(file, sha256, all); });
}

/// What came out of a mail or an archive joins the run; the thing itself is answered and not kept.
void ImportRun::unpacked(qsizetype file, const QString &sha256, const Result<Unpacked> &all)
{
    --m_reading;
    if (!all || (all->files.isEmpty() && all->leftOut.isEmpty())) {
        refuse(file, sha256, all ? all->remark : all.error().sentence);
        return pump();
    }
    for (const UnpackedFile &one : all->files)
        m_contained.insert(addContained(file, one.name, one.from), one.bytes);
    for (const LeftOut &one : all->leftOut)
        m_leftOut.insert(addContained(file, one.name, all->what), one.sentence);
    settle(file, ImportOutcome::Opened, all->remark);
    for (const qsizetype twin : m_underway.take(sha256))
        settle(twin, ImportOutcome::Duplicate, QStringLiteral("the same bytes as “%1”, which was opened already").arg(QFileInfo(m_files[file].path).fileName()));
    pump();
}

qsizetype ImportRun::addContained(qsizetype container, const QString &name, const QString &from)
{
    m_files.append({m_files[container].path + QLatin1Char('/') + name, ImportOutcome::Refused, {}, {}, 0, {}, {}, from, m_files[container].given});
    ++m_open;
    return m_files.size() - 1;
}

void ImportRun::refuse(qsizetype file, const QString &sha256, const QString &why)
{
    settle(file, ImportOutcome::Refused, why);
    for (const qsizetype twin : m_underway.take(sha256))
        settle(twin, ImportOutcome::Refused, QStringLiteral("These are the same bytes as “%1”, which was refused: %2").arg(QFileInfo(m_files[file].path).fileName(), why));
}

void ImportRun::commit()
{
    m_commitSoon.stop();
    const QList<Ready> ready = std::exchange(m_ready, {});
    m_readyBytes = 0;
    if (ready.isEmpty())
        return;
    QList<Incoming> incoming;
    for (const Ready &one : ready)
        incoming.append(one.incoming);
    const auto kept = m_failure ? Result<QList<Kept>>(*m_failure) : keepDocuments(m_portfolio, incoming, m_today);
    if (kept)
        return file(ready, *kept);
    m_failure = kept.error(); // the portfolio cannot be written: going on would fail file by file
    for (const Ready &one : ready)
        settle(one.file, ImportOutcome::Refused, m_failure->sentence);
    for (const QList<qsizetype> &twins : std::exchange(m_underway, {})) {
        for (const qsizetype twin : twins)
            settle(twin, ImportOutcome::Refused, m_failure->sentence);
    }
    pump();
}

/// The documents are durable: files what is accepted from them, and says so.
void ImportRun::file(const QList<Ready> &ready, const QList<Kept> &kept)
{
    for (qsizetype i = 0; i < ready.size(); ++i) {
        ImportedFile &answer = m_files[ready[i].file];
        answer.drafts = static_cast<int>(ready[i].incoming.reading.activities.size());
        const QList<Draft> drafts = accepted(ready[i].incoming.reading, *m_portfolio.snapshot());
        if (!drafts.isEmpty() && !kept[i].duplicate) {
            // A document whose drafts cannot be filed waits in the Inbox; it is stored all the same.
            if (const auto filed = fileDrafts(m_portfolio, kept[i].document, drafts)) {
                for (qsizetype each = 0; each < drafts.size(); ++each)
                    (drafts[each].duplicateOf ? answer.known : answer.activities).append(filed->at(each));
            }
        }
        const QString sha256 = ready[i].sha256;
        const Known known{kept[i].document, safeFileName(ready[i].incoming.name)};
        m_known.insert(sha256, known);
        if (kept[i].duplicate)
            settleSame(ready[i].file, known);
        else
            settle(ready[i].file, ImportOutcome::Stored, {}, kept[i].document);
        for (const qsizetype twin : m_underway.take(sha256))
            settleSame(twin, known);
    }
}

QList<Draft> ImportRun::accepted(const Reading &reading, const Snapshot &snapshot) const
{
    if (m_accept == Accept::None)
        return {};
    QList<Draft> all = drafts(reading, snapshot, m_today);
    const bool fine = std::all_of(all.cbegin(), all.cend(), [&](const Draft &draft) { return m_accept == Accept::All ? !draft.activity.title.trimmed().isEmpty() : draft.sure; });
    if (!fine)
        return {};
    for (Draft &draft : all)
        draft.activity = plannedWhenAhead(draft.activity, m_today);
    return all;
}

void ImportRun::settleSame(qsizetype file, const Known &known, bool mended)
{
    const QString more = mended ? QStringLiteral("; what was kept had been damaged on the disk and is whole again") : QString();
    settle(file, ImportOutcome::Duplicate, QStringLiteral("the same bytes as “%1”, which is there already").arg(known.name) + more, known.document);
}

void ImportRun::settle(qsizetype file, ImportOutcome outcome, const QString &why, const DocumentId &document)
{
    ImportedFile &answer = m_files[file];
    answer.outcome = outcome;
    answer.why = why;
    answer.document = document;
    m_told(answer);
    if (--m_open == 0)
        m_finished();
}

} // namespace credence::cli
