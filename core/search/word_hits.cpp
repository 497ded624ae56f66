#include "core/search/word_hits.h"

#include "core/base/text.h"
#include "core/storage/query.h"

#include <QRegularExpression>

namespace credence {

namespace {

// Without bm25, which would sort every hit: the newest come first by their number.
const QString selectHits = QStringLiteral("SELECT r.document_id, snippet(document_text, 0, char(2), char(3), '…', 12) FROM document_text "
                                          "JOIN document_reading r ON r.number = document_text.rowid "
                                          "WHERE document_text MATCH ? ORDER BY document_text.rowid DESC LIMIT ?");

const QString selectIds = QStringLiteral("SELECT r.document_id FROM document_text JOIN document_reading r ON r.number = document_text.rowid WHERE document_text MATCH ?");

QString idFromRow(Query &row) { return row.text(); }

WordHit hitFromRow(Query &row)
{
    WordHit hit;
    hit.document = {row.text()};
    qsizetype start = -1;
    const QString marked = row.text().replace(QLatin1Char('\n'), QLatin1Char(' '));
    for (const QChar c : marked) {
        if (c == QChar(2)) {
            start = hit.snippet.size();
        } else if (c == QChar(3) && start >= 0) {
            hit.places.append({static_cast<int>(start), static_cast<int>(hit.snippet.size() - start)});
        } else if (c != QChar(3)) {
            hit.snippet.append(c);
        }
    }
    return hit;
}

} // namespace

QString matchExpression(const QString &words)
{
    static const QRegularExpression notWord(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QStringList terms;
    const QStringList plain = folded(words).split(notWord, Qt::SkipEmptyParts);
    for (const QString &word : plain)
        terms.append(QStringLiteral("\"%1\" *").arg(word));
    return terms.join(QLatin1Char(' '));
}

Result<QList<WordHit>> wordHits(Database &database, const QString &words, int most)
{
    const QString expression = matchExpression(words);
    return expression.isEmpty() ? Result<QList<WordHit>>(QList<WordHit>()) : Query(database, selectHits).bind(expression).bind(most).all(hitFromRow);
}

Result<QStringList> idsOfWordHits(Database &database, const QString &words)
{
    const QString expression = matchExpression(words);
    return expression.isEmpty() ? Result<QStringList>(QStringList()) : Query(database, selectIds).bind(expression).all(idFromRow);
}

} // namespace credence
