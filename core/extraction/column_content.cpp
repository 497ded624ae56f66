#include "core/extraction/column_content.h"

#include "core/extraction/credit_mentions.h"
#include "core/extraction/head_lines.h"
#include "core/extraction/names.h"

#include <QRegularExpression>

#include <algorithm>

namespace credence {

ColumnContent contentOf(const PageText &text, const QList<TableLine> &lines, const QList<int> &core, const TableColumn &column)
{
    ColumnContent content;
    int before = 0;
    for (const int i : core) {
        const QList<TableWord> own = wordsIn(lines[i], column);
        if (own.isEmpty())
            continue;
        ++content.filled;
        const QString cell = wordsText(text, own);
        content.length += cell.size();
        const bool dated = std::any_of(lines[i].dates.begin(), lines[i].dates.end(), [&](const TableDate &date) { return lines[i].words[date.first].begin >= own.first().begin && lines[i].words[date.last].end <= own.last().end && date.last - date.first + 2 >= own.size(); });
        static const QRegularExpression amount(QStringLiteral("^\\W*(?:\\d{1,3}(?:[.,]\\d{1,3})?|[.,]\\d{1,2})\\)?(?:\\s*(?!%).{0,40})?$"));
        static const QRegularExpression notCounted(QStringLiteral("^\\W*\\d+\\W*(?:[/:%]|\\d)"));
        content.dates += dated ? 1 : 0;
        content.amounts += !dated && (isPlainAmount(cell) || (amount.match(cell).hasMatch() && !notCounted.match(cell).hasMatch() && !creditTypeIn(cell).isEmpty())) ? 1 : 0;
        const int number = QString(cell).remove(QLatin1Char('.')).toInt();
        content.counted += number > 0 && (number == before + 1 || number == before - 1) ? 1 : 0;
        before = number;
        bool named = false;
        creditTypeIn(cell, &named);
        content.types += named && cell.size() < 60 ? 1 : 0;
        content.names += looksLikeOrganization(cell) ? 1 : 0;
    }
    content.length /= std::max(1, content.filled);
    return content;
}

void judgeByContent(const PageText &text, const QList<TableLine> &lines, Table &table)
{
    QList<ColumnContent> contents;
    for (const TableColumn &column : table.columns)
        contents << contentOf(text, lines, table.core, column);
    const bool headed = table.headFirst >= 0;
    const auto has = [&](Column kind) { return std::any_of(table.columns.begin(), table.columns.end(), [&](const TableColumn &column) { return column.meaning.column == kind; }); };
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        HeadMeaning &meaning = table.columns[i].meaning;
        const ColumnContent &content = contents[i];
        const bool dates = content.dates * 2 > content.filled;
        const bool amounts = content.amounts * 2 > content.filled;
        const bool counted = content.counted * 3 > content.filled * 2 && content.filled > 2;
        if (dates && meaning.column != Column::Date)
            meaning = {Column::Date, meaning.column == Column::None || meaning.column == Column::Title ? 2 : 0, false, false};
        else if (meaning.column == Column::Date && !dates && content.filled > 0 && content.dates == 0 && amounts)
            meaning = {table.columns[i].head.contains(QLatin1String("earned"), Qt::CaseInsensitive) ? Column::Credit : Column::Other, 2, false, false};
        else if (amounts && !counted && (meaning.column == Column::Type || (meaning.column == Column::None && !headed)))
            meaning = {Column::Credit, 1, false, false};
        else if (meaning.column == Column::None && !headed && content.types * 2 > content.filled)
            meaning = {Column::Type, 0, false, false};
        else if (meaning.column == Column::None && counted)
            meaning = {Column::Number, 0, false, false};
    }
    const auto longest = [&](bool names) {
        qsizetype best = -1;
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const bool organizations = contents[i].names * 2 > contents[i].filled;
            if (table.columns[i].meaning.column == Column::None && contents[i].isText() && organizations == names && contents[i].length > 7 && (best < 0 || contents[i].length > contents[best].length))
                best = i;
        }
        return best;
    };
    if (!has(Column::Title)) {
        qsizetype title = longest(false);
        title = title < 0 ? longest(true) : title;
        if (title >= 0)
            table.columns[title].meaning = {Column::Title, 1, false, false};
    }
    if (!has(Column::Provider)) {
        if (const qsizetype provider = longest(true); provider >= 0)
            table.columns[provider].meaning = {Column::Provider, 0, false, false};
    }
    if (!has(Column::Credit)) {
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            if (contents[i].amounts * 2 > contents[i].filled && table.columns[i].meaning.column == Column::None)
                table.columns[i].meaning = {Column::Credit, 1, false, false};
        }
    }
}

} // namespace credence
