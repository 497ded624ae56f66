// One row a document for the list of the vault.
#pragma once

#include "core/portfolio/snapshot.h"
#include "ui/vault/document_words.h"

#include <QDate>
#include <QSet>

namespace credence {

struct DocumentRow {
    Shared<Document> document;
    QString attached; ///< titles of what it is attached to; empty: nothing
    QString twin;     ///< name of an older document with the same bytes, or with the same name and size; empty: none
    StateWords state;
    QStringList groups = {}; ///< keys of documentGroups
    friend bool operator==(const DocumentRow &, const DocumentRow &) = default;
};

/// All documents, in the snapshot's order. `damaged`: ids of those whose bytes were found changed.
QList<DocumentRow> documentRows(const Snapshot &snapshot, QDate today, const QSet<QString> &damaged = {});

} // namespace credence
