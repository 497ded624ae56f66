#include "core/vault/mirror_manifest.h"

#include "core/base/durable_file.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace credence {

namespace {

constexpr qint64 mostBytes = 64LL * 1024 * 1024;

/// The file may have been changed by anybody: a path in it must not lead elsewhere.
bool staysInside(const QString &path)
{
    if (path.isEmpty() || path.contains(QLatin1Char('\\')) || path.contains(QChar(0)) || QDir::isAbsolutePath(path))
        return false;
    const QStringList parts = path.split(QLatin1Char('/'));
    return std::none_of(parts.cbegin(), parts.cend(), [](const QString &part) { return part.isEmpty() || part == QLatin1String(".") || part == QLatin1String(".."); });
}

MirrorEntry entryFrom(const QJsonObject &json)
{
    MirrorEntry entry;
    entry.key = json[QLatin1String("key")].toString();
    for (const QJsonValue &hash : json[QLatin1String("sha256")].toArray())
        entry.sha256 << hash.toString();
    entry.size = json[QLatin1String("size")].toInteger(-1);
    entry.modified = json[QLatin1String("modified")].toInteger();
    return entry;
}

QJsonObject jsonOf(const MirrorEntry &entry)
{
    return {{QStringLiteral("key"), entry.key}, {QStringLiteral("sha256"), QJsonArray::fromStringList(entry.sha256)}, {QStringLiteral("size"), entry.size}, {QStringLiteral("modified"), entry.modified}};
}

} // namespace

QString manifestPath(const QString &place) { return QDir(place).filePath(QStringLiteral(".credence-mirror.json")); }

MirrorManifest readManifest(const QString &place)
{
    QFile file(manifestPath(place));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject files = QJsonDocument::fromJson(file.read(mostBytes)).object()[QLatin1String("files")].toObject();
    MirrorManifest manifest;
    for (auto it = files.constBegin(); it != files.constEnd(); ++it) {
        if (staysInside(it.key()))
            manifest.insert(it.key(), entryFrom(it.value().toObject()));
    }
    return manifest;
}

Result<> writeManifest(const QString &place, const MirrorManifest &manifest)
{
    QJsonObject files;
    for (auto it = manifest.cbegin(); it != manifest.cend(); ++it)
        files.insert(it.key(), jsonOf(it.value()));
    const QJsonObject whole{{QStringLiteral("about"), QStringLiteral("What Credence wrote into this folder. Without this file it takes everything here for yours.")},
                            {QStringLiteral("version"), 1},
                            {QStringLiteral("files"), files}};
    return writeWhole(manifestPath(place), QJsonDocument(whole).toJson(QJsonDocument::Indented));
}

} // namespace credence
