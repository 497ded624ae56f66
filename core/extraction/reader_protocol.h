// What ReaderClient and credence-reader say to each other, over standard input and output.
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace credence {

/// A message is one line of JSON, whose "size" is the number of bytes that follow the line.
/// Requests: {"do": "read", "name", "size"} + the file's bytes; {"do": "read", "path"};
///           {"do": "render", "page", "width", "size"} + the file's bytes; {"do": "bibtex", "size"} + the file's bytes.
///           {"do": "unpack", "name", "size"} + the file's bytes, or with "path" instead (unpacked_message.h has the answer).
/// Answers:  {"ok": true, "size", "memory" (KiB)} + a reading as JSON, or a PNG, or entries as JSON, or what was unpacked; {"ok": false, "kind", "sentence", "detail"}.
inline QByteArray messageHead(QJsonObject head, qint64 size)
{
    head["size"] = size;
    return QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n';
}
inline QByteArray message(const QJsonObject &head, const QByteArray &body) { return messageHead(head, body.size()) + body; }

struct Message {
    QJsonObject head;
    QByteArray body;
};

} // namespace credence
