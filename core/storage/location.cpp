#include "core/storage/location.h"

#include <QByteArrayList>
#include <QFileInfo>
#include <QStorageInfo>
#include <QStringList>

namespace credence {

namespace {

bool isSharedFileSystem(const QByteArray &type)
{
    static const QByteArrayList shared{"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "afpfs", "webdav", "davfs", "davfs2", "vboxsf", "virtiofs"};
    return shared.contains(type) || type.startsWith("fuse");
}

bool isCloudFolder(const QString &name)
{
    static const QStringList exact{QStringLiteral("Dropbox"), QStringLiteral("Google Drive"), QStringLiteral("GoogleDrive"),
                                   QStringLiteral("My Drive"), QStringLiteral("iCloud Drive"), QStringLiteral("Mobile Documents"),
                                   QStringLiteral("CloudStorage"), QStringLiteral("Nextcloud"), QStringLiteral("ownCloud"),
                                   QStringLiteral("pCloudDrive"), QStringLiteral("MEGA"), QStringLiteral("MEGAsync"),
                                   QStringLiteral("Box"), QStringLiteral("Box Sync"), QStringLiteral("Sync"), QStringLiteral("Syncthing"),
                                   QStringLiteral("Seafile"), QStringLiteral("Proton Drive"), QStringLiteral("Tresorit")};
    return exact.contains(name) || name.startsWith(QLatin1String("OneDrive")) || name.startsWith(QLatin1String("Dropbox ("));
}

} // namespace

bool isSharedPlace(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QStringList parts = folder.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (isCloudFolder(part))
            return true;
    }
    return isSharedFileSystem(QStorageInfo(folder).fileSystemType());
}

} // namespace credence
