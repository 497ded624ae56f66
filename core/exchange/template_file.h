// Requirement templates as a file that people pass on: written, and read back with everything in it checked (Q7).
#pragma once

#include "core/base/result.h"
#include "core/catalogue/template.h"

#include <QByteArray>
#include <QDate>
#include <QList>

namespace credence {

/// One JSON document: {"kind": "credence-templates", "version": 1, "exported": day, "templates": [in the catalogue's shape]}.
/// The same templates on the same day give the same bytes.
QByteArray templateFile(const QList<Template> &templates, QDate exported);

/// The templates in `bytes`, in their order. The whole file is refused, with a sentence that names the template and what is
/// wrong, when it is no such file, larger than 4 MB, has more than 500 templates or the same id twice, or when anything in
/// a template is unknown, of the wrong kind, longer than a person would read, or no plain text.
Result<QList<Template>> templatesFromFile(const QByteArray &bytes);
/// The same from a path; only an ordinary file of at most 4 MB is opened.
Result<QList<Template>> templatesAt(const QString &path);

} // namespace credence
