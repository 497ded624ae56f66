#include "core/vault/mirror.h"

#include "core/base/file_name.h"
#include "core/vault/mirror_texts.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace credence {

namespace {

const QString certificates = QStringLiteral("01_CME_Certificates");
const QString artifacts = QStringLiteral("02_Artifacts");
const QString projects = QStringLiteral("03_Projects and Outcomes");
const QString presentations = QStringLiteral("04_Presentations and Publications");
const QString narrative = QStringLiteral("05_Promotion Narrative Notes");

/// What a document is attached to, ready to be named.
struct Owner {
    QString folder;
    QString title;
    QString maker; ///< provider or venue
    QDate day;
    bool dated = true; ///< its files lie in folders of years, with the day in front
    bool ofActivity = false;
};

using Owners = QHash<QString, Owner>; ///< by record id

/// A folder holds files whose names are as long again, and some systems take no path over 260 characters.
QString folderName(const QString &title) { return safeTitle(safeTitle(title).left(60)); }

QDate dayOf(const Activity &activity) { return creditDay(activity); }

Owners ownersIn(const Snapshot &snapshot)
{
    Owners owners;
    for (const auto &activity : snapshot.activities)
        owners.insert(activity->id.text, {certificates, activity->title, activity->provider, dayOf(*activity), true, true});
    for (const auto &artifact : snapshot.artifacts)
        owners.insert(artifact->id.text, {artifacts, artifact->title, {}, artifact->date, true, false});
    for (const auto &project : snapshot.projects)
        owners.insert(project->id.text, {projects + QLatin1Char('/') + folderName(project->title), project->title, {}, {}, false, false});
    for (const auto &presentation : snapshot.presentations)
        owners.insert(presentation->id.text, {presentations, presentation->title, presentation->venue, presentation->date, true, false});
    for (const auto &teaching : snapshot.teachings)
        owners.insert(teaching->id.text, {presentations, teaching->title, {}, teaching->date, true, false});
    for (const auto &role : snapshot.roles)
        owners.insert(role->id.text, {narrative, role->title, {}, role->days.start, true, false});
    for (const auto &note : snapshot.notes)
        owners.insert(note->id.text, {narrative, note->quarter, {}, {}, true, false});
    return owners;
}

/// Where a document of an activity, or of nothing, goes by its kind.
QString folderOf(DocumentType type)
{
    switch (type) {
    case DocumentType::Slides:
    case DocumentType::Protocol:
    case DocumentType::Summary: return artifacts;
    case DocumentType::Data: return projects;
    case DocumentType::Certificate:
    case DocumentType::Letter:
    case DocumentType::Evaluation:
    case DocumentType::Photo:
    case DocumentType::Unknown: break;
    }
    return certificates;
}

QString endingOf(const Document &document)
{
    static const QHash<QString, QString> known{{QStringLiteral("application/pdf"), QStringLiteral(".pdf")}, {QStringLiteral("image/jpeg"), QStringLiteral(".jpg")},
                                               {QStringLiteral("image/png"), QStringLiteral(".png")},       {QStringLiteral("image/tiff"), QStringLiteral(".tif")},
                                               {QStringLiteral("image/heif"), QStringLiteral(".heic")},     {QStringLiteral("image/heic"), QStringLiteral(".heic")}};
    static const QRegularExpression own(QStringLiteral("\\.[A-Za-z0-9]{1,8}$"));
    const auto found = known.constFind(document.mediaType);
    return found != known.cend() ? *found : own.match(document.name).captured();
}

QString stemOf(const Document &document)
{
    static const QRegularExpression ending(QStringLiteral("\\.[A-Za-z0-9]{1,8}$"));
    return QString(document.name).remove(ending);
}

QString yearOf(QDate day) { return day.isValid() ? QString::number(day.year()) : QStringLiteral("Undated"); }

QString dated(QDate day, const QString &words) { return day.isValid() ? day.toString(Qt::ISODate) + QLatin1Char(' ') + words : words; }

QString titled(const Owner &owner)
{
    const QString title = owner.title.trimmed().isEmpty() ? QStringLiteral("Untitled") : owner.title;
    return dated(owner.day, owner.maker.trimmed().isEmpty() ? title : title + QStringLiteral(" - ") + owner.maker);
}

/// A paper about several activities is named after itself and lies in the year of the last.
QString transcriptPath(const Document &document, const QList<Owner> &owners)
{
    QDate last;
    for (const Owner &owner : owners)
        last = std::max(last, owner.day);
    const QString words = QStringLiteral("%1 (%2 activities)").arg(stemOf(document)).arg(owners.size());
    return QStringLiteral("%1/%2/%3").arg(folderOf(document.type), yearOf(last), safeTitle(dated(last, words)));
}

QString pathOf(const Document &document, const Owners &known)
{
    QList<Owner> owners;
    for (const QString &id : document.about) {
        if (known.contains(id))
            owners << known.value(id);
    }
    const auto other = std::find_if(owners.cbegin(), owners.cend(), [](const Owner &owner) { return !owner.ofActivity; });
    if (other != owners.cend()) {
        if (!other->dated)
            return other->folder + QLatin1Char('/') + safeTitle(stemOf(document));
        return other->folder + QLatin1Char('/') + safeTitle(titled(*other));
    }
    if (owners.size() > 1)
        return transcriptPath(document, owners);
    if (owners.size() == 1)
        return QStringLiteral("%1/%2/%3").arg(folderOf(document.type), yearOf(owners.first().day), safeTitle(titled(owners.first())));
    const QString state = document.filing == Filing::Inbox      ? QStringLiteral("/Not filed yet")
                          : document.filing == Filing::SetAside ? QStringLiteral("/Set aside")
                                                                : QString();
    if (!state.isEmpty())
        return certificates + state + QLatin1Char('/') + safeTitle(stemOf(document));
    const QString folder = document.type == DocumentType::Letter ? narrative : folderOf(document.type);
    return QStringLiteral("%1/Attached to nothing/%2").arg(folder, safeTitle(stemOf(document)));
}

class Tree
{
public:
    void add(MirrorFile file)
    {
        const QString wanted = file.path;
        for (int number = 2; m_taken.contains(nameKey(file.path)); ++number)
            file.path = numbered(wanted, number);
        m_taken.insert(nameKey(file.path));
        m_files << file;
    }
    void addText(const QString &key, const QString &path, const QString &text)
    {
        if (text.trimmed().isEmpty())
            return;
        const QByteArray bytes = text.toUtf8();
        add({key, path, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()), bytes.size(), bytes});
    }
    QList<MirrorFile> sorted()
    {
        std::sort(m_files.begin(), m_files.end(), [](const MirrorFile &a, const MirrorFile &b) { return a.path < b.path; });
        return m_files;
    }

private:
    QList<MirrorFile> m_files;
    QSet<QString> m_taken;
};

void addTexts(Tree &tree, const Snapshot &snapshot)
{
    tree.addText(QStringLiteral("about"), QStringLiteral("About this folder.txt"), aboutMirrorText());
    tree.addText(QStringLiteral("artifacts"), artifacts + QStringLiteral("/Artifacts.txt"), artifactsText(snapshot));
    for (const auto &project : snapshot.projects) {
        const QString name = folderName(project->title);
        tree.addText(QStringLiteral("project ") + project->id.text, QStringLiteral("%1/%2/%2.txt").arg(projects, name), projectText(*project));
    }
    tree.addText(QStringLiteral("presentations"), presentations + QStringLiteral("/Presentations and teaching.txt"), presentationsText(snapshot));
    tree.addText(QStringLiteral("story"), narrative + QStringLiteral("/Promotion story.txt"), storyText(snapshot));
    QStringList quarters;
    for (const auto &note : snapshot.notes) {
        if (!quarters.contains(note->quarter))
            quarters << note->quarter;
    }
    for (const QString &quarter : std::as_const(quarters)) {
        const QString name = quarter.isEmpty() ? QStringLiteral("Notes") : QStringLiteral("%1 notes").arg(quarter);
        tree.addText(QStringLiteral("notes ") + quarter, narrative + QLatin1Char('/') + safeTitle(name) + QStringLiteral(".txt"), notesText(snapshot, quarter));
    }
}

} // namespace

QString numbered(const QString &path, int number)
{
    if (number < 2)
        return path;
    const qsizetype name = path.lastIndexOf(QLatin1Char('/')) + 1;
    const qsizetype dot = path.lastIndexOf(QLatin1Char('.'));
    const qsizetype at = dot > name && path.size() - dot <= 9 ? dot : path.size();
    return path.left(at) + QStringLiteral(" (%1)").arg(number) + path.mid(at);
}

QList<MirrorFile> mirrorTree(const Snapshot &snapshot)
{
    Tree tree;
    addTexts(tree, snapshot);
    const Owners owners = ownersIn(snapshot);
    QList<Shared<Document>> documents = snapshot.documents;
    // The oldest keeps the plain name when a second one comes.
    std::sort(documents.begin(), documents.end(), [](const auto &a, const auto &b) { return a->added != b->added ? a->added < b->added : a->id.text < b->id.text; });
    for (const auto &document : std::as_const(documents)) {
        const QString ending = endingOf(*document);
        tree.add({QStringLiteral("document ") + document->id.text, pathOf(*document, owners) + ending, document->sha256, document->size, {}});
    }
    return tree.sorted();
}

} // namespace credence
