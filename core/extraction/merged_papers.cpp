#include "core/extraction/merged_papers.h"

#include "core/extraction/date_mentions.h"
#include "core/extraction/names.h"
#include "core/extraction/page_text.h"
#include "core/extraction/paper_kind.h"
#include "core/extraction/read_certificate.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <optional>

namespace credence {

namespace {

constexpr double sureTitle = 0.8;
constexpr double likelyTitle = 0.55; // enough where a heading, a day, credit and a name stand in each part
constexpr int mostCuts = 4;        // tried for each heading
constexpr int deepest = 2;         // cuts within cuts: four certificates on a page
constexpr double narrowest = 0.02; // of the page's width: a gap between columns

/// The certificate that `text` is by itself; nothing when one of its facts is missing.
std::optional<ReadActivity> wholeCertificate(const PageText &text, double titleAbove)
{
    if (text.lines.size() < 4 || paperKind(text) != PaperKind::Certificate)
        return std::nullopt;
    const ReadActivity activity = readCertificate(text, dateMentions(text.flat));
    const bool whole = activity.title.confidence > titleAbove && activity.days.value.isKnown() && !activity.credits.isEmpty() && !activity.recipient.value.isEmpty();
    return whole ? std::optional(activity) : std::nullopt;
}

/// A line that begins a paper: its heading, or the words by which it is given.
bool isBeginning(const QString &line)
{
    static const QRegularExpression given(QStringLiteral("\\b(?:certif(?:y|ies) that|is (?:hereby )?(?:awarded|presented) to|awarded to|presented to)\\b"), QRegularExpression::CaseInsensitiveOption);
    return isPaperHeading(line) || given.match(line).hasMatch();
}

Page partOf(const Page &page, const std::function<bool(const QRectF &)> &belongs)
{
    Page part{page.sizePoints, {}, {}};
    std::copy_if(page.words.begin(), page.words.end(), std::back_inserter(part.words), [&](const Word &word) { return belongs(word.box); });
    std::copy_if(page.rules.begin(), page.rules.end(), std::back_inserter(part.rules), [&](const QRectF &rule) { return belongs(rule); });
    return part;
}

/// Heights (fractions of the page) at which a second paper may begin: the widest gaps above a beginning, below another one.
QList<double> levelCuts(const Page &page, const PageText &text)
{
    QList<double> cuts;
    int before = -1;
    for (int i = 0; i < text.lines.size(); ++i) {
        if (!isBeginning(text.of(text.lines[i])))
            continue;
        QList<std::pair<double, double>> gaps; // how wide, where
        for (int k = std::max(before + 3, i - 4); before >= 0 && k <= i; ++k) {
            const double above = text.lines[k - 1].box.bottom() / page.sizePoints.height();
            const double below = text.lines[k].box.top() / page.sizePoints.height();
            if (below > above)
                gaps << std::pair(below - above, (above + below) / 2);
        }
        std::sort(gaps.begin(), gaps.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
        for (const auto &gap : gaps.mid(0, mostCuts))
            cuts << gap.second;
        before = before < 0 || isPaperHeading(text.of(text.lines[i])) ? i : before;
    }
    return cuts;
}

/// Where (fraction of the page's width) a gap without words divides the page; nothing when none does.
std::optional<double> uprightCut(const Page &page)
{
    QList<std::pair<double, double>> stretches;
    for (const Word &word : page.words)
        stretches << std::pair(word.box.left(), word.box.right());
    std::sort(stretches.begin(), stretches.end());
    double reach = stretches.isEmpty() ? 0 : stretches.first().second;
    std::optional<double> best;
    double widest = narrowest;
    for (const auto &[left, right] : stretches) {
        const double middle = (reach + left) / 2;
        if (left - reach > widest && middle > 0.3 && middle < 0.7) {
            widest = left - reach;
            best = middle;
        }
        reach = std::max(reach, right);
    }
    return best;
}

/// Whether a page begins twice in the same way, and names two days: cheap to tell, and true of few pages.
bool mayHoldSeveral(const PageText &text)
{
    int headings = 0;
    int given = 0;
    for (const TextLine &line : text.lines) {
        for (const TextCell &cell : line.cells) {
            const QString own = text.of(cell);
            const bool heading = isPaperHeading(own);
            headings += heading ? 1 : 0;
            given += !heading && isBeginning(own) ? 1 : 0;
        }
    }
    return std::max(headings, given) > 1 && dateMentions(text.flat).size() > 1;
}

QList<ReadActivity> certificatesOn(const Page &page, int index, int depth);

/// Whether both may be one certificate told twice, as on a card to cut out.
bool mayBeCopies(const ReadActivity &a, const ReadActivity &b)
{
    const bool unsure = a.title.confidence <= sureTitle || b.title.confidence <= sureTitle;
    return tellsSame(a, b) || (unsure && a.days.value == b.days.value && a.credits.first().amount == b.credits.first().amount);
}

/// The certificates of both parts; empty unless each part holds one and they differ.
QList<ReadActivity> ofParts(const Page &first, const Page &second, int index, int depth)
{
    const QList<ReadActivity> one = certificatesOn(first, index, depth + 1);
    const QList<ReadActivity> other = one.isEmpty() ? QList<ReadActivity>() : certificatesOn(second, index, depth + 1);
    const bool differ = std::none_of(other.begin(), other.end(), [&](const ReadActivity &b) { return std::any_of(one.begin(), one.end(), [&](const ReadActivity &a) { return mayBeCopies(a, b); }); });
    return one.isEmpty() || other.isEmpty() || !differ ? QList<ReadActivity>() : one + other;
}

/// The certificates on a page or a part of one, in reading order; empty when there is none.
QList<ReadActivity> certificatesOn(const Page &page, int index, int depth)
{
    const PageText text = pageText({page}, index);
    if (depth < deepest && mayHoldSeveral(text)) {
        if (const auto cut = uprightCut(page)) {
            const auto parts = ofParts(partOf(page, [&](const QRectF &box) { return box.center().x() < *cut; }), partOf(page, [&](const QRectF &box) { return box.center().x() >= *cut; }), index, depth);
            if (!parts.isEmpty())
                return parts;
        }
        for (const double cut : levelCuts(page, text)) {
            const auto parts = ofParts(partOf(page, [&](const QRectF &box) { return box.center().y() < cut; }), partOf(page, [&](const QRectF &box) { return box.center().y() >= cut; }), index, depth);
            if (!parts.isEmpty())
                return parts;
        }
    }
    const auto whole = wholeCertificate(text, depth > 0 ? likelyTitle : sureTitle);
    return whole ? QList<ReadActivity>{*whole} : QList<ReadActivity>();
}

} // namespace

bool tellsSame(const ReadActivity &a, const ReadActivity &b)
{
    return a.title.value == b.title.value && a.days.value == b.days.value && a.recipient.value == b.recipient.value;
}

QList<ReadActivity> readMerged(const QList<Page> &pages)
{
    QList<ReadActivity> activities;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        for (const ReadActivity &activity : certificatesOn(pages[i], static_cast<int>(i), 0)) {
            const bool known = std::any_of(activities.begin(), activities.end(), [&](const ReadActivity &other) { return tellsSame(other, activity); });
            if (!known)
                activities << activity;
        }
    }
    return activities.size() > 1 ? activities : QList<ReadActivity>();
}

QList<ReadActivity> readBesideEachOther(const QList<Page> &pages)
{
    constexpr qsizetype mostPages = 12; // more is no file of certificates
    for (qsizetype i = 0; i < std::min(pages.size(), mostPages); ++i) {
        if (mayHoldSeveral(pageText({pages[i]}, static_cast<int>(i))) && certificatesOn(pages[i], static_cast<int>(i), 0).size() > 1)
            return readMerged(pages);
    }
    return {};
}

} // namespace credence
