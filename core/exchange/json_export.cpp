#include "core/exchange/json_export.h"

#include "core/base/durable_file.h"
#include "core/settings/threshold_words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace credence {

namespace {

/// What each record is called in the stream: its own ref, or its id when it has none or shares it.
class Names
{
public:
    explicit Names(const Snapshot &snapshot)
    {
        count(snapshot.sources, snapshot.goals, snapshot.stories, snapshot.criteria, snapshot.signalList, snapshot.people, snapshot.themes, snapshot.stacks,
              snapshot.pivots, snapshot.activities, snapshot.documents, snapshot.evaluations, snapshot.captures, snapshot.actions, snapshot.skills, snapshot.artifacts,
              snapshot.projects, snapshot.presentations, snapshot.teachings, snapshot.roles, snapshot.notes, snapshot.blocks, snapshot.tasks, snapshot.reviews, snapshot.links, snapshot.audits);
    }

    bool isUnique(const QString &ref) const { return m_uses.value(ref) == 1; }
    QString of(const QString &id) const
    {
        const QString ref = m_refs.value(id);
        return ref.isEmpty() || !isUnique(ref) ? id : ref;
    }

private:
    template <class... Lists> void count(const Lists &...lists) { (countOne(lists), ...); }
    template <class T> void countOne(const QList<Shared<T>> &values)
    {
        for (const auto &value : values) {
            m_refs.insert(value->id.text, value->ref);
            if (!value->ref.isEmpty())
                ++m_uses[value->ref];
        }
    }

    QHash<QString, QString> m_refs; ///< id -> ref
    QHash<QString, int> m_uses;     ///< how many records have a ref
};

/// The file that is written, with the first error that happened.
class Output
{
public:
    Output(const QString &path, const Names &names) : m_file(path), m_names(names)
    {
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
            fail();
    }

    void write(Record record)
    {
        mapReferences(record, [&](const QString &id) { return m_names.of(id); });
        if (!m_error && m_file.write(recordToLine(record) + '\n') < 0)
            fail();
    }
    template <class T> T named(T value) const
    {
        if (!m_names.isUnique(value.ref))
            value.ref.clear();
        return value;
    }
    template <class T> void writeAll(const QList<Shared<T>> &values)
    {
        for (const auto &value : values)
            write(named(*value));
    }
    void fail(std::optional<Error> error = std::nullopt)
    {
        if (!m_error)
            m_error = error ? *error : Error{ErrorKind::File, QStringLiteral("The export could not be written to its end: the disk is full, or it may not be written there. The portfolio is unchanged, and so is what was there before. "
                                                                            "Make room or choose another place."), m_file.errorString()};
    }
    Result<> finish()
    {
        if (!m_error && !m_file.flush())
            fail();
        m_file.close();
        return m_error ? Result<>(*m_error) : syncFile(m_file.fileName());
    }

private:
    QFile m_file;
    const Names &m_names;
    std::optional<Error> m_error;
};

/// Records of one kind in an order that does not depend on ids made at random.
template <class T> QList<Shared<T>> inSteadyOrder(QList<Shared<T>> values, const Names &names)
{
    std::sort(values.begin(), values.end(), [&](const auto &a, const auto &b) { return names.of(a->id.text) < names.of(b->id.text); });
    return values;
}

void writeSettings(Output &output, const Thresholds &thresholds)
{
    const QStringList all = thresholdNames() + editedFormatValues(thresholds);
    for (const QString &name : all) {
        if (threshold(thresholds, name) != threshold(Thresholds(), name))
            output.write(SettingRecord{name, threshold(thresholds, name)});
    }
}

bool holds(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.size() == bytes.size() && file.open(QIODevice::ReadOnly) && file.readAll() == bytes;
}

/// The document's bytes in `folder`, under its name or, when that is taken by other bytes, with its hash.
Result<QString> writtenBeside(const Document &document, const QByteArray &bytes, const QString &folder)
{
    const QString name = QFileInfo(document.name).fileName();
    QString path = QDir(folder).filePath(name);
    if (!name.isEmpty() && holds(path, bytes)) // of an export before this one
        return path;
    if (name.isEmpty() || QFileInfo::exists(path))
        path = QDir(folder).filePath(document.sha256.left(12) + QLatin1Char(' ') + name);
    auto done = writeWhole(path, bytes);
    return done ? Result<QString>(path) : Result<QString>(done.error());
}

void writeDocument(Output &output, const Document &document, const BytesOf &bytesOf, const QString &filesFolder)
{
    const auto bytes = bytesOf(document.sha256);
    if (!bytes)
        return output.fail(bytes.error());
    DocumentRecord record{output.named(document), *bytes, {}};
    if (!filesFolder.isEmpty()) {
        const auto path = writtenBeside(document, *bytes, filesFolder);
        if (!path)
            return output.fail(path.error());
        record.path = *path;
        record.bytes.clear();
    }
    output.write(record);
}

} // namespace

Result<> exportRecords(const Snapshot &snapshot, const BytesOf &bytesOf, const QString &path, const QString &filesFolder)
{
    if (const QString folder = QFileInfo(path).absolutePath(); !QFileInfo(folder).isDir())
        return Error{ErrorKind::File, QStringLiteral("There is no folder “%1”. Nothing was exported; make it, or choose another place.").arg(folder), {}};
    if (!filesFolder.isEmpty() && !QDir().mkpath(filesFolder))
        return Error{ErrorKind::File, QStringLiteral("The folder “%1” could not be made. Nothing was exported; choose another one.").arg(filesFolder), {}};
    const Names names(snapshot);
    const QString part = partName(path);
    Output output(part, names);
    output.write(RecordHeader());
    if (snapshot.profile != Profile())
        output.write(snapshot.profile);
    writeSettings(output, snapshot.thresholds);
    output.writeAll(snapshot.sources);
    output.writeAll(snapshot.goals);
    output.writeAll(snapshot.stories);
    output.writeAll(snapshot.criteria);
    output.writeAll(snapshot.signalList);
    output.writeAll(snapshot.people);
    output.writeAll(snapshot.themes);
    output.writeAll(snapshot.stacks);
    output.writeAll(snapshot.pivots);
    output.writeAll(inSteadyOrder(snapshot.activities, names));
    output.writeAll(snapshot.evaluations);
    output.writeAll(snapshot.actions);
    output.writeAll(snapshot.skills);
    output.writeAll(snapshot.artifacts);
    output.writeAll(snapshot.projects);
    output.writeAll(snapshot.presentations);
    output.writeAll(snapshot.teachings);
    output.writeAll(snapshot.roles);
    output.writeAll(snapshot.captures);
    output.writeAll(snapshot.blocks);
    output.writeAll(snapshot.tasks);
    output.writeAll(snapshot.reviews);
    output.writeAll(snapshot.notes);
    for (const auto &document : inSteadyOrder(snapshot.documents, names))
        writeDocument(output, *document, bytesOf, filesFolder);
    output.writeAll(snapshot.links);
    output.writeAll(snapshot.audits);
    auto done = output.finish();
    if (done)
        done = moveInto(part, path);
    if (!done)
        QFile::remove(part);
    return done;
}

} // namespace credence
