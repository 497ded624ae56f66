// Rows out of a database file page by page, without trusting any of it: what SQLite refuses may still hold most of its rows.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QVariantList>

#include <functional>
#include <memory>
#include <vector>

namespace credence {

/// A row as it is stored. Text is QString, a BLOB QByteArray, NULL an invalid variant.
struct StoredRow {
    qint64 number = 0; ///< its rowid; 0 in tables that have none
    QVariantList values;
};

/// An entry of the list of tables in the file.
struct StoredTable {
    QString name;
    quint32 root = 0; ///< number of its first page
};

/// Follows the SQLite database file format (sqlite.org/fileformat2.html). Every number in the file is checked before it is
/// used; what cannot be right is left out and its page counted. Nothing is ever written.
class PageReader
{
public:
    using Visit = std::function<void(const StoredRow &)>;

    /// nullptr when the file cannot be opened or is smaller than a page.
    static std::unique_ptr<PageReader> open(const QString &path);

    /// The tables that the first pages tell of; empty when those are damaged.
    QList<StoredTable> tables();
    /// Every row that can be read below the page `root`.
    void rowsBelow(quint32 root, const Visit &visit);
    /// Every row on pages that no table read so far led to and that are not free: the lost leaves of a damaged table.
    void rowsElsewhere(const Visit &visit);

    qint64 version() const; ///< user_version, as the header says it
    int damagedPages() const { return m_damaged; }

private:
    PageReader() = default;
    const uchar *page(quint32 number) const;
    void walk(quint32 number, int depth, const Visit &visit);
    void leaf(quint32 number, const Visit &visit);
    bool cell(const uchar *at, const uchar *end, bool numbered, StoredRow &row) const;
    QByteArray payload(const uchar *at, const uchar *end, qint64 size, bool numbered) const;
    void markFree();

    QFile m_file;
    const uchar *m_data = nullptr;
    qint64 m_pages = 0;
    qint64 m_pageSize = 4096;
    qint64 m_usable = 4096;
    std::vector<bool> m_reached; ///< by page number
    int m_damaged = 0;
};

} // namespace credence
