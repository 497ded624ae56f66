#include "core/reading/bibtex.h"

#include "core/base/text.h"

#include <cctype>
#include <cstdio>
#include <cstdlib>

extern "C" {
#include <btparse.h>
}

namespace credence {

namespace {

constexpr qsizetype mostEntries = 20000, largestEntry = 256 * 1024;
constexpr qsizetype mostCommas = 8, longestName = 200; // a name has two commas at most; btparse does not survive thousands

/// Each piece begins with an @ at the start of a line, so that a brace left open ends with its entry.
QList<QByteArray> pieces(const QByteArray &bytes)
{
    QList<qsizetype> starts;
    for (qsizetype at = bytes.indexOf('@'); at >= 0; at = bytes.indexOf('@', at + 1)) {
        qsizetype before = at;
        while (before > 0 && (bytes[before - 1] == ' ' || bytes[before - 1] == '\t'))
            --before;
        const bool first = before == 0 || bytes[before - 1] == '\n' || bytes[before - 1] == '\r' || bytes[before - 1] == '}';
        if (first && at + 1 < bytes.size() && std::isalpha(static_cast<unsigned char>(bytes[at + 1])))
            starts << at;
    }
    QList<QByteArray> found;
    for (qsizetype i = 0; i < starts.size(); ++i)
        found << bytes.mid(starts[i], (i + 1 < starts.size() ? starts[i + 1] : bytes.size()) - starts[i]);
    return found;
}

/// What follows the brace that closes the entry is no part of it. BibTeX counts every brace, also one after a backslash.
QByteArray withoutTail(const QByteArray &piece)
{
    int depth = 0;
    const qsizetype open = piece.indexOf('{');
    const qsizetype round = piece.indexOf('(');
    if (open < 0 || (round >= 0 && round < open))
        return piece;
    for (qsizetype i = open; i < piece.size(); ++i) {
        depth += piece[i] == '{' ? 1 : piece[i] == '}' ? -1 : 0;
        if (depth == 0)
            return piece.left(i + 1);
    }
    return piece;
}

/// A brace left open, or one closed too often, moves the ends of its fields.
bool hasOpenBrace(const QByteArray &piece)
{
    const qsizetype open = piece.indexOf('{'), round = piece.indexOf('(');
    return open >= 0 && (round < 0 || open < round) && piece.count('{') != piece.count('}');
}

QString text(const char *bytes) { return bytes ? QString::fromUtf8(bytes).trimmed() : QString(); }

QString part(const bt_name *name, bt_namepart which)
{
    QStringList tokens;
    for (int i = 0; i < name->part_len[which]; ++i)
        tokens << text(name->parts[which][i]);
    tokens.removeAll(QString());
    return tokens.join(QLatin1Char(' '));
}

QList<BibName> names(QByteArray list)
{
    QList<BibName> found;
    char word[] = "and", file[] = "bibliography", what[] = "name";
    bt_stringlist *each = bt_split_list(list.data(), word, file, 0, what);
    for (int i = 0; each && i < each->num_items; ++i) {
        if (!each->items[i])
            continue;
        const QByteArray item(each->items[i]);
        bt_name *name = item.count(',') > mostCommas ? nullptr : bt_split_name(each->items[i], file, 0, i + 1);
        if (!name) {
            found << BibName{{}, text(each->items[i]).left(longestName), {}, {}};
            continue;
        }
        found << BibName{part(name, BTN_VON), part(name, BTN_LAST), part(name, BTN_JR), part(name, BTN_FIRST)};
        bt_free_name(name);
    }
    if (each)
        bt_free_list(each);
    return found;
}

BibEntry entryFrom(AST *tree)
{
    BibEntry entry{text(bt_entry_type(tree)).toLower(), text(bt_entry_key(tree)), {}, {}};
    char *name = nullptr;
    for (AST *field = bt_next_field(tree, nullptr, &name); field; field = bt_next_field(tree, field, &name)) {
        char *value = bt_get_text(field);
        const QString key = text(name).toLower();
        if (key == QLatin1String("author"))
            entry.authors = names(QByteArray(value));
        entry.fields.insert(key, text(value));
        std::free(value);
    }
    return entry;
}

QString problemWith(const QByteArray &piece, const QString &why)
{
    const QString start = QString::fromUtf8(piece.left(60)).section(QLatin1Char('\n'), 0, 0).trimmed();
    return QStringLiteral("The entry “%1” was left out: %2.").arg(cleaned(start), why);
}

void readPiece(QByteArray piece, BibFile &file)
{
    const bool open = hasOpenBrace(piece);
    const QByteArray start = piece.left(60);
    char name[] = "bibliography";
    char *field = nullptr;
    boolean fine = FALSE;
    AST *tree = bt_parse_entry_s(piece.data(), name, 1, 0, &fine);
    if (!tree || (bt_entry_metatype(tree) == BTE_REGULAR && !bt_next_field(tree, nullptr, &field)))
        file.problems << problemWith(piece, QStringLiteral("it is no whole BibTeX entry"));
    else if (bt_entry_metatype(tree) == BTE_REGULAR) {
        file.entries << entryFrom(tree);
        if (open)
            file.problems << QStringLiteral("A brace of the entry “%1” is not closed; check what was read of it.").arg(cleaned(QString::fromUtf8(start).section(QLatin1Char('\n'), 0, 0).trimmed()));
    }
    if (tree)
        bt_free_ast(tree);
}

/// The names of the months are macros of every style; btparse knows no style.
void addMonths()
{
    for (const char *month : {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}) {
        QByteArray macro(month), value(month);
        bt_add_macro_text(macro.data(), value.data(), nullptr, 0);
    }
}

} // namespace

BibFile bibtexEntries(const QByteArray &bytes)
{
    BibFile file;
    bt_initialize();
    addMonths();
    bool parsed = false;
    const QList<QByteArray> all = pieces(textOfBytes(bytes).toUtf8());
    for (const QByteArray &one : all) {
        const QByteArray piece = withoutTail(one);
        if (file.entries.size() >= mostEntries) {
            file.problems << QStringLiteral("Only the first %1 entries were read.").arg(mostEntries);
            break;
        }
        if (piece.size() > largestEntry)
            file.problems << problemWith(piece, QStringLiteral("it is longer than any reference"));
        else
            readPiece(piece, file);
        parsed = parsed || piece.size() <= largestEntry;
    }
    if (parsed)
        bt_parse_entry_s(nullptr, nullptr, 0, 0, nullptr); // lets go of what the parser keeps between entries
    bt_cleanup();
    return file;
}

} // namespace credence
