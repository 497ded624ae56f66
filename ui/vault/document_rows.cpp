#include "ui/vault/document_rows.h"

#include <QCoreApplication>
#include <QHash>

namespace credence {

namespace {
QString titlesOf(const Document &document, const QHash<QString, QString> &titles)
{
    QStringList found;
    for (const QString &id : document.about) {
        if (titles.contains(id))
            found << titles.value(id);
    }
    return found.join(QStringLiteral("; "));
}
} // namespace

QList<DocumentRow> documentRows(const Snapshot &snapshot, QDate today, const QSet<QString> &damaged)
{
    QHash<QString, QString> titles;
    for (const auto &[id, name] : attachables(snapshot))
        titles.insert(id, name);
    QList<DocumentRow> rows;
    QHash<QString, qsizetype> oldest; // by bytes, and by name with size
    for (const auto &document : snapshot.documents)
        rows << DocumentRow{document, titlesOf(*document, titles), {}, documentState(*document, today, snapshot.thresholds.expiryWarnDays), groupsOf(*document)};
    for (DocumentRow &row : rows) {
        if (damaged.contains(row.document->id.text))
            row.state = {QCoreApplication::translate("DocumentWords", "changed on disk"), Tone::Red};
    }
    for (qsizetype i = rows.size() - 1; i >= 0; --i) {
        const Document &document = *rows[i].document;
        for (const QString &key : {document.sha256, QStringLiteral("%1/%2").arg(document.name).arg(document.size)}) {
            if (oldest.contains(key) && rows[i].twin.isEmpty())
                rows[i].twin = rows[oldest.value(key)].document->name;
            if (!oldest.contains(key))
                oldest.insert(key, i);
        }
    }
    return rows;
}

} // namespace credence
