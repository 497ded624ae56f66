#include "core/extraction/unpacked_message.h"

#include "core/base/file_name.h"
#include "core/extraction/reader_protocol.h"

#include <QJsonArray>

namespace credence {

QByteArray unpackedMessage(const Unpacked &unpacked)
{
    QJsonArray files;
    QByteArray bytes;
    qsizetype all = 0;
    for (const UnpackedFile &file : unpacked.files)
        all += file.bytes.size();
    bytes.reserve(all);
    for (const UnpackedFile &file : unpacked.files) {
        files.append(QJsonObject{{"name", file.name}, {"from", file.from}, {"bytes", file.bytes.size()}});
        bytes += file.bytes;
    }
    QJsonArray leftOut;
    for (const LeftOut &one : unpacked.leftOut)
        leftOut.append(QJsonObject{{"name", one.name}, {"sentence", one.sentence}});
    return message({{"what", unpacked.what}, {"remark", unpacked.remark}, {"files", files}, {"left_out", leftOut}}, bytes);
}

Result<Unpacked> unpackedFromMessage(const QByteArray &message)
{
    const Error damaged{ErrorKind::Damaged, QStringLiteral("What is in this file could not be taken over. Nothing was changed; unpack it yourself and add the files in it."), {}};
    const qsizetype line = message.indexOf('\n');
    if (line < 0)
        return damaged;
    const QJsonObject head = QJsonDocument::fromJson(message.left(line)).object();
    Unpacked unpacked;
    unpacked.what = head.value("what").toString();
    unpacked.remark = head.value("remark").toString();
    qsizetype at = line + 1;
    for (const QJsonValue &value : head.value("files").toArray()) {
        const qint64 size = value["bytes"].toInteger(-1);
        if (size < 0 || size > message.size() - at)
            return damaged;
        unpacked.files.append({safeFileName(value["name"].toString()), value["from"].toString(), message.mid(at, size)});
        at += size;
    }
    for (const QJsonValue &value : head.value("left_out").toArray())
        unpacked.leftOut.append({safeFileName(value["name"].toString()), value["sentence"].toString()});
    return unpacked;
}

} // namespace credence
