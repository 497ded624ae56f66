#include "core/extraction/find_rows.h"

#include "core/extraction/row_credits.h"
#include "core/extraction/find_topics.h"
#include "core/extraction/names.h"
#include "core/extraction/provider_names.h"
#include "core/extraction/table_columns.h"
#include "core/extraction/table_rows.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

/// The words of the cell that stand on the line at `y`, else all of them.
QString onLine(const PageText &text, const QList<TableWord> &cell, double y)
{
    QList<TableWord> own;
    for (const TableWord &word : cell) {
        if (std::abs(word.box.center().y() + 1e4 * word.page - y) < 0.6 * word.box.height())
            own << word;
    }
    return wordsText(text, own.isEmpty() ? cell : own);
}

/// What headings said of the rows below them.
struct Context {
    QString type;
    QString provider;
    bool undone = false; ///< the activities below are not completed
};

bool saysUndone(const QString &own)
{
    static const QRegularExpression undone = words("\\bnot (?:yet )?(?:completed?|claimed|attended|earned|started|passed|awarded|eligible|applicable)|\\bincomplete|in[- ]progress|\\bunclaimed|\\bregistered\\b|\\bpending\\b|\\bplanned\\b|\\bupcoming|\\benrolled|\\bwithdr[ae]wn?|\\bcancel|\\bno[- ]show|\\bwait-?list|\\bdeclined|\\bdenied|\\brejected|\\bfailed\\b|\\bdropped\\b|\\babsent\\b|not met|\\bno credits?\\b|\\bexpired\\b|\\bassigned\\b|\\boverdue\\b|\\bscheduled\\b|\\bopen\\b|\\bvoid(?:ed)?\\b|^\\W*(?:n|no|f|fail|reg|inc|wd)\\W*$");
    return undone.match(own).hasMatch();
}

void hear(const PageText &text, const QString &heading, bool hasProviders, Context &context)
{
    static const QRegularExpression labeled = words("^(?:accredited |cme |ce )?(?:provider|sponsor|organi[sz]ation|organi[sz]er|institution)\\s*:\\s*(.+)$");
    static const QRegularExpression done = words("^\\W*(?:my |your )?(?:completed|claimed|earned|credits? (?:earned|claimed|awarded))\\b");
    static const QRegularExpression group = words("^\\W*(?:my |your |activities? )?(?:not |in[- ]progress|incomplete|unclaimed|registered|pending|planned|upcoming|enrolled|cancel|expired|assigned|overdue|scheduled|no credit)");
    const QString own = heading.simplified();
    if (own.size() > 90 || own.endsWith(QLatin1Char('.')))
        return;
    if (group.match(own).hasMatch())
        context.undone = true;
    else if (done.match(own).hasMatch())
        context.undone = false;
    const QString type = typeNamed(text, own);
    if (!isGeneric(type) && own.size() < 80)
        context.type = type;
    if (hasProviders)
        return;
    const QString name = labeled.match(own).captured(1);
    static const QRegularExpression counts = words("\\s*[(–—-]\\s*\\d+(?:[.,]\\d+)?\\s*(?:activit|credit|hour|course)?[^)]*\\)?$|\\s+[|–—-]?\\s*page\\s+\\d+(?:\\s+of\\s+\\d+)?\\W*$");
    const QString bare = QString(name.isEmpty() ? own : name).remove(counts);
    const QString organization = providerName(bare); // "LEARNER TRANSCRIPT - CONTINUING MEDICAL EDUCATION" on each page is none
    if (!name.isEmpty() || (looksLikeOrganization(bare) && isGeneric(type) && canBeProvider(bare) && canBeProvider(organization)))
        context.provider = organization;
}

QString formatWord(const QString &format)
{
    static const QList<std::pair<QRegularExpression, QString>> formats{{words("journal"), "journal"}, {words("point.of.care|\\bpoc\\b"), "poc"}, {words("series|\\brss\\b|grand rounds"), "rss"},
                                                                       {words("enduring|online|on.demand|self|home|internet(?! live)|\\be-?learning"), "enduring"}, {words("live|person|webinar|conference|course|präsenz"), "live"}};
    for (const auto &[pattern, word] : formats) {
        if (pattern.match(format).hasMatch())
            return word;
    }
    return {};
}

/// A table with what its columns are for.
struct Reader {
    const PageText &text;
    const Table &table;
    QString usual;
    qsizetype title = -1, provider = -1, type = -1, format = -1, number = -1, status = -1;
    QList<qsizetype> credits;
    QStringList headTypes = {};  ///< what the head of each column says of the type
    bool recognized = false;    ///< the words were read from a picture, so that some may be missing
    bool decimals = false;      ///< most amounts have a point
    bool strayRules = false;    ///< rules between the columns were read as letters: "I" by itself on several lines
    bool providerBelow = false; ///< the last line of the title's cell names the provider
};

QString cellText(const Reader &reader, const TableRow &row, qsizetype column) { return column < 0 ? QString() : wordsText(reader.text, row.cells[column]).simplified(); }

/// The columns whose amounts count: those that were claimed rather than offered, and no sum beside its parts.
QList<qsizetype> creditColumns(const PageText &text, const Table &table)
{
    QList<qsizetype> columns;
    int best = 0;
    for (qsizetype c = 0; c < table.columns.size(); ++c) {
        const HeadMeaning &meaning = table.columns[c].meaning;
        if (meaning.column != Column::Credit || meaning.rank < 0)
            continue;
        columns << c;
        best = std::max(best, meaning.rank);
    }
    QStringList types;
    for (const qsizetype c : columns)
        types << typeNamed(text, table.columns[c].head);
    QList<qsizetype> kept;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const int rank = table.columns[columns[i]].meaning.rank;
        const bool ofOwnType = !isGeneric(types[i]) && types.count(types[i]) == 1;
        const bool rival = std::any_of(columns.begin(), columns.end(), [&](qsizetype other) { return other != columns[i] && table.columns[other].meaning.rank > rank; });
        if (rank == best || (ofOwnType && rank > 1) || (!rival))
            kept << columns[i];
    }
    return kept;
}

void readCredits(const Reader &reader, const TableRow &row, const Context &context, ReadActivity &activity)
{
    const bool several = reader.credits.size() > 1;
    for (const qsizetype c : reader.credits) {
        for (const CellAmount &own : amountsIn(reader.text, row.cells[c])) {
            if (own.amount.hundredths == 0)
                continue;
            const bool labeled = own.before.trimmed().endsWith(QLatin1Char(':')) || own.before.trimmed().endsWith(QLatin1Char('='));
            QString type = typeNamed(reader.text, labeled ? own.before : own.words);
            if (isGeneric(type))
                type = typeNamed(reader.text, own.before);
            const QString byHead = reader.headTypes[c];
            const QString byColumn = reader.type < 0 ? QString() : typeNamed(reader.text, onLine(reader.text, row.cells[reader.type], own.y));
            const bool pointLost = reader.recognized && reader.decimals && own.amount.hundredths >= 1000 && own.amount.hundredths % 100 == 0 && !wordsText(reader.text, row.cells[c]).contains(QRegularExpression(QStringLiteral("[.,]")));
            double sure = pointLost ? 0.7 : 0.95;
            if (isGeneric(type) && !isGeneric(byHead) && (several || isGeneric(byColumn)))
                type = byHead;
            if (isGeneric(type) && !isGeneric(byColumn))
                type = byColumn;
            static const QRegularExpression attended = words("^\\W*(?:(?:certificate|hours?|proof) of )?(?:attendance|participation)(?: (?:only|hours?|certificate))?\\W*$");
            const bool attendance = isGeneric(type) && reader.type >= 0 && attended.match(onLine(reader.text, row.cells[reader.type], own.y)).hasMatch(); // no credit of a society
            if (attendance)
                type = QStringLiteral("attendance-hours");
            static const QRegularExpression board = words("^\\W*(?:board )?moc\\b(?!.*\\b(?:section|royal))"); // points of a board that is not named
            const bool ofBoard = isGeneric(type) && several && board.match(reader.table.columns[c].head).hasMatch();
            if (ofBoard)
                sure = 0.6;
            if (isGeneric(type) && !attendance && !ofBoard && !context.type.isEmpty())
                type = context.type;
            if (isGeneric(type) && !attendance && !ofBoard) {
                const QString weak = type.isEmpty() ? (byColumn.isEmpty() ? byHead : byColumn) : type;
                type = isGeneric(reader.usual) && !weak.isEmpty() ? weak : reader.usual;
                sure = std::min(sure, 0.88);
            }
            const bool again = std::any_of(activity.credits.begin(), activity.credits.end(), [&](const ReadCredit &other) { return other.type == type && other.amount == own.amount; });
            if (!again)
                activity.credits << ReadCredit{own.amount, type, {}, row.sure ? sure : std::min(sure, 0.8), wordsPlace(row.cells[c])};
        }
    }
}

/// The lines of a cell.
QList<QList<TableWord>> cellLines(const QList<TableWord> &cell)
{
    QList<QList<TableWord>> out;
    for (const TableWord &word : cell) {
        const bool same = !out.isEmpty() && out.last().last().page == word.page && std::abs(out.last().last().box.center().y() - word.box.center().y()) < 0.5 * word.box.height();
        if (!same)
            out << QList<TableWord>();
        out.last() << word;
    }
    return out;
}

/// Whether most rows have the provider's name beneath the title, in the same cell.
bool hasProviderBelow(const Reader &reader, const QList<TableRow> &rows)
{
    if (reader.title < 0 || reader.provider >= 0)
        return false;
    int below = 0;
    for (const TableRow &row : rows) {
        const auto lines = cellLines(row.cells[reader.title]);
        below += lines.size() > 1 && looksLikeOrganization(wordsText(reader.text, lines.last())) ? 1 : 0;
    }
    return below * 5 > rows.size() * 3 && below > 0;
}

bool haveDecimals(const Reader &reader, const QList<TableRow> &rows)
{
    int all = 0;
    int pointed = 0;
    for (const TableRow &row : rows) {
        for (const qsizetype c : reader.credits) {
            const QString own = cellText(reader, row, c);
            static const QRegularExpression point(QStringLiteral("\\d[.,]\\d"));
            all += own.isEmpty() ? 0 : 1;
            pointed += point.match(own).hasMatch() ? 1 : 0;
        }
    }
    return pointed * 3 >= all * 2 && pointed > 1;
}

QString cleanTitle(QString title)
{
    static const QRegularExpression hyphen(QStringLiteral("(?<=\\p{L})- (?=\\p{L})"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression counted(QStringLiteral("^\\d{1,3}[.)]\\s+(?=\\p{L})"), QRegularExpression::UseUnicodePropertiesOption);
    return title.replace(hyphen, QStringLiteral("-")).remove(counted).simplified();
}

ReadActivity activityOf(const Reader &reader, const TableRow &row, const Context &context)
{
    ReadActivity activity;
    QList<TableWord> title = row.cells[reader.title];
    QString provider = reader.provider < 0 ? context.provider : cellText(reader, row, reader.provider);
    QList<TableWord> providerWords = reader.provider < 0 ? QList<TableWord>() : row.cells[reader.provider];
    if (reader.providerBelow) {
        auto lines = cellLines(title);
        if (lines.size() > 1) {
            providerWords = lines.takeLast();
            while (lines.size() > 1 && !looksLikeOrganization(wordsText(reader.text, providerWords)))
                providerWords = lines.takeLast() + providerWords;
            provider = providerName(wordsText(reader.text, providerWords));
            title.clear();
            for (const auto &line : lines)
                title << line;
        }
    }
    const double sure = row.sure ? 1 : 0.85;
    static const QRegularExpression stray(QStringLiteral("\\s+[Il|]$"));
    activity.title = {reader.strayRules ? cleanTitle(wordsText(reader.text, title)).remove(stray) : cleanTitle(wordsText(reader.text, title)), 0.93 * sure, wordsPlace(title), {}};
    static const QRegularExpression nobody = words("^\\W*(?:self|self[- ]?(?:reported|entered|claimed|directed|study)|n/?a|none|other|unknown)?\\W*$");
    const bool named = !nobody.match(provider).hasMatch();
    activity.provider = {provider, provider.isEmpty() ? 0.0 : (named ? 0.9 : 0.5) * sure, wordsPlace(providerWords), {}};
    const qsizetype date = columnOfKind(reader.table, Column::Date);
    const bool otherDay = date >= 0 && reader.table.columns[date].meaning.rank == 0; // of issue, of posting
    if (row.days.isKnown())
        activity.days = {row.days, otherDay || (reader.recognized && row.endMissing) ? 0.7 : 0.95, wordsPlace(row.dateWords), {}};
    readCredits(reader, row, context, activity);
    const QString format = formatWord(reader.format >= 0 ? cellText(reader, row, reader.format) : cellText(reader, row, reader.type)); // a column "Type" may hold either
    activity.format = {format, format.isEmpty() ? 0.0 : 0.9, {}, {}};
    const QString number = reader.number >= 0 && !reader.table.columns[reader.number].head.startsWith(QLatin1Char('#')) ? cellText(reader, row, reader.number).remove(QLatin1Char(' ')) : QString();
    activity.certificateNumber = {number, number.isEmpty() ? 0.0 : 0.85, {}, {}};
    activity.topics = findTopics(activity.title.value, QString());
    return activity;
}

/// Whether the row says that nothing was earned: a status, or words or zeros where the credit should be.
bool isUndone(const Reader &reader, const TableRow &row, const ReadActivity &activity)
{
    static const QRegularExpression behind = words("\\((?:in[- ]progress|not completed|incomplete|registered|planned|upcoming|enrolled|withdrawn|cancel+ed|no[- ]show|pending)\\)\\s*$");
    if ((reader.status >= 0 && saysUndone(cellText(reader, row, reader.status))) || behind.match(activity.title.value).hasMatch())
        return true;
    if (!activity.credits.isEmpty())
        return false;
    static const QRegularExpression nothing = words("^[\\W_]*$|^\\W*0+(?:[.,]0+)?\\b\\D{0,30}$|^\\W*(?:n/?a|none|nil|no)\\W*$");
    bool said = false;
    for (const qsizetype c : reader.credits) {
        const QString own = cellText(reader, row, c);
        if (!own.isEmpty() && !nothing.match(own).hasMatch() && !saysUndone(own))
            return false; // something that could not be read
        said = said || !own.isEmpty();
    }
    return said;
}

QList<ReadActivity> readTable(const PageText &text, const QList<TableLine> &lines, const Table &table, const QString &usual, Context context)
{
    const QList<TableRow> rows = rowsOf(text, lines, table);
    Reader reader{text, table, usual, columnOfKind(table, Column::Title), columnOfKind(table, Column::Provider), columnOfKind(table, Column::Type), columnOfKind(table, Column::Format), columnOfKind(table, Column::Number),
                  columnOfKind(table, Column::Status), creditColumns(text, table)};
    for (const TableColumn &column : table.columns)
        reader.headTypes << typeNamed(text, column.head);
    reader.recognized = std::any_of(text.words.begin(), text.words.end(), [](const PageText::Span &word) { return word.sure < 1; });
    static const QRegularExpression lone(QStringLiteral("[\\s\\d][ \\t][Il|][ \\t]"));
    reader.strayRules = reader.recognized && text.text.count(lone) > 3;
    reader.decimals = haveDecimals(reader, rows);
    reader.providerBelow = hasProviderBelow(reader, rows);
    QList<ReadActivity> activities;
    QString above; // the provider of the row before: a name that stands once for several rows
    for (const TableRow &row : rows) {
        for (const QString &heading : row.headings)
            hear(text, heading, reader.provider >= 0, context);
        ReadActivity activity = activityOf(reader, row, context);
        if (reader.provider >= 0 && reader.provider < reader.title && activity.provider.value.isEmpty() && !above.isEmpty())
            activity.provider = {above, 0.8, {}, {}};
        above = activity.provider.value;
        static const QRegularExpression sentence = words("^(?:our records|your (?:cme|credits?|records)|thank you|please|(?:ama )?pra(?: category)?|category [12i]+)\\b");
        const bool isFact = sentence.match(activity.title.value).hasMatch() || isSumOrRemark(activity.title.value) || (activity.credits.isEmpty() && activity.title.value.endsWith(QLatin1Char(':'))); // "Date printed: | 1/14/2026" above the rows
        if (activity.title.value.size() >= 3 && !isFact && !context.undone && !isUndone(reader, row, activity))
            activities << activity;
    }
    return activities;
}

/// What the lines right above a table's heads say.
Context contextAbove(const PageText &text, const QList<TableLine> &lines, const Table &table, bool isOnly)
{
    Context context;
    for (int i = std::max(0, table.headFirst - 2); i < table.headFirst; ++i) {
        const bool near = lines[i].page == lines[table.headFirst].page && lines[i + 1].box.top() - lines[i].box.bottom() < 3 * lines[i].size;
        if (near && !isOnly)
            hear(text, wordsText(text, lines[i].words), false, context);
    }
    return context;
}

} // namespace

bool saysSeveral(const QString &flat)
{
    static const QRegularExpression several = words("\\b(?:following|these|listed|each|completed|individual) (?:[\\w-]+ ){0,3}(?:activities|courses|programs|programmes|events|meetings|conferences)\\b|\\bper activity\\b|\\beach (?:activity|course|program)");
    return several.match(flat).hasMatch();
}

QList<ReadActivity> findRows(const PageText &text, bool isTranscript)
{
    const QList<TableLine> lines = tableLines(text);
    const QList<Table> tables = tablesIn(text, lines, isTranscript || saysSeveral(text.flat));
    const QString usual = usualType(text);
    QList<ReadActivity> activities;
    bool named = false; // title, day and credit have heads
    for (const Table &table : tables) {
        activities << readTable(text, lines, table, usual, contextAbove(text, lines, table, tables.size() == 1));
        named = named || (table.headFirst >= 0 && columnOfKind(table, Column::Credit) >= 0);
    }
    const auto credited = std::count_if(activities.begin(), activities.end(), [](const ReadActivity &activity) { return !activity.credits.isEmpty(); });
    const bool mayBeOne = isTranscript || named;
    return credited * 2 >= activities.size() && credited >= (mayBeOne ? 1 : 2) ? activities : QList<ReadActivity>();
}

} // namespace credence
