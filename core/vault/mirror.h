// The folder mirror: which files the vault is as plain folders with readable names (V5).
#pragma once

#include "core/portfolio/snapshot.h"

#include <QByteArray>

namespace credence {

/// A document's bytes under a readable name, or a page of text made from records.
struct MirrorFile {
    QString key;     ///< what it is, the same from run to run: "document ID", "project ID", "story"
    QString path;    ///< below the mirror's place, "/" between folders; every part is safe on every system
    QString sha256;  ///< of its content, lower-case hex
    qint64 size = 0; ///< of its content
    QByteArray text; ///< the content, when it is no document
    friend bool operator==(const MirrorFile &, const MirrorFile &) = default;
};

/// The tree as it should be, sorted by path: every document of the vault once, below
/// "01_CME_Certificates/2026/2026-02-10 Sepsis Management Course - SCCM.pdf", "02_Artifacts", "03_Projects and Outcomes",
/// "04_Presentations and Publications" and "05_Promotion Narrative Notes", with the projects, lists, notes and the story as
/// text. What is not filed yet lies in "01_CME_Certificates/Not filed yet". No two paths are the same for a system that does
/// not tell upper from lower case. Empty portfolio: only the sheet that says what this folder is.
QList<MirrorFile> mirrorTree(const Snapshot &snapshot);

/// `path` with " (number)" before its ending; 1: as it is.
QString numbered(const QString &path, int number);

} // namespace credence
