#include "core/requirements/counting.h"

#include "core/requirements/card_course.h"

#include <QSet>

#include <algorithm>

namespace credence {

namespace {

struct Group {
    int family = -1;
    qint64 amount = 0;
    qint64 capped = 0;
};

bool isOneOf(int type, TypeSet types) { return type >= 0 && ((types >> type) & 1) != 0; }

quint32 capsOn(int type, const TopicSet &topics, const QList<Cap> &caps)
{
    quint32 mask = 0;
    for (qsizetype i = 0; i < caps.size(); ++i) {
        const bool concerned = isOneOf(type, caps[i].types) && (caps[i].topics.none() || (caps[i].topics & topics).any());
        mask |= concerned ? 1U << i : 0;
    }
    return mask;
}

bool isBetter(const Group &a, const Group &b) { return a.amount != b.amount ? a.amount > b.amount : a.capped < b.capped; }

/// The group of lines that brings most; of equal ones the one that caps concern least; family -1: none.
Group best(const FigurePlan &figure, const Facts &facts, TypeSet types)
{
    if (facts.lines.size() == 1) {
        const FactLine &only = facts.lines.first();
        return isOneOf(only.type, types) ? Group{only.family, only.hundredths, 0} : Group();
    }
    QVarLengthArray<Group, 3> groups;
    for (const FactLine &line : facts.lines) {
        if (!isOneOf(line.type, types))
            continue;
        auto group = std::find_if(groups.begin(), groups.end(), [&](const Group &g) { return g.family == line.family; });
        if (group == groups.end()) {
            groups.append({line.family, 0, 0});
            group = groups.end() - 1;
        }
        group->amount += line.hundredths;
        group->capped += capsOn(line.type, facts.topics, figure.caps) != 0 ? line.hundredths : 0;
    }
    Group chosen;
    for (const Group &group : groups) {
        if (chosen.family < 0 || isBetter(group, chosen))
            chosen = group;
    }
    return chosen;
}

/// Takes `surplus` away, first from what a cap concerns.
void shrink(Piece &piece, qint64 surplus)
{
    for (const bool capped : {true, false}) {
        for (Part &part : piece.parts) {
            const qint64 less = (part.caps != 0) == capped ? qMin(surplus, part.hundredths) : 0;
            part.hundredths -= less;
            piece.amount -= less;
            surplus -= less;
        }
    }
}

void addParts(Piece &piece, const FigurePlan &figure, const Facts &facts, int family, TypeSet types)
{
    for (const FactLine &line : facts.lines) {
        if (line.family != family || !isOneOf(line.type, types))
            continue;
        const quint32 caps = figure.caps.isEmpty() ? 0 : capsOn(line.type, facts.topics, figure.caps);
        auto part = std::find_if(piece.parts.begin(), piece.parts.end(), [&](const Part &p) { return p.caps == caps; });
        if (part == piece.parts.end()) {
            piece.parts.append({0, caps});
            part = piece.parts.end() - 1;
        }
        part->hundredths += line.hundredths;
        piece.amount += line.hundredths;
    }
    if (figure.maxPerActivity && piece.amount > *figure.maxPerActivity) {
        piece.above = piece.amount - *figure.maxPerActivity;
        shrink(piece, piece.above);
    }
}

void setCourse(Piece &piece)
{
    piece.amount = 100;
    piece.parts.append({100, 0});
}

bool formatFits(const FigurePlan &figure, const Activity &activity)
{
    if (figure.format.isEmpty() || activity.format == figure.format)
        return true;
    const Format *format = catalogue().format(activity.format);
    return format && format->mode == figure.format;
}

bool titleFits(const FigurePlan &figure, const Activity &activity)
{
    return figure.titles.isEmpty() || std::any_of(figure.titles.begin(), figure.titles.end(), [&](const QRegularExpression &pattern) { return pattern.match(activity.title).hasMatch(); });
}

/// Credit of the accepted types, or one course.
void fill(Piece &piece, const FigurePlan &figure, const Facts &facts)
{
    const Group group = best(figure, facts, figure.types);
    if (figure.course) {
        if (figure.typesAsked && group.family < 0)
            piece.reason = Reason::WrongType;
        else
            setCourse(piece);
        return;
    }
    if (group.amount > 0)
        addParts(piece, figure, facts, group.family, figure.types);
    else
        piece.reason = facts.lines.isEmpty() ? Reason::NoCredit : Reason::WrongType;
}

void fillOverruled(Piece &piece, const FigurePlan &figure, const Facts &facts)
{
    if (figure.course)
        return setCourse(piece);
    TypeSet types = figure.types;
    Group group = best(figure, facts, types);
    if (group.amount == 0) {
        types = ~TypeSet(0);
        group = best(figure, facts, types);
    }
    if (group.amount > 0)
        return addParts(piece, figure, facts, group.family, types);
    for (const FactLine &line : facts.lines) {
        if (line.type < 0 && line.hundredths > piece.amount) {
            piece.parts.clear();
            piece.parts.append({line.hundredths, 0});
            piece.amount = line.hundredths;
        }
    }
    if (piece.amount == 0)
        piece.reason = Reason::NoCredit;
}

Reason windowReason(const FigurePlan &figure, const Facts &facts)
{
    if (figure.window.holds(facts.day))
        return Reason::Counts;
    if (figure.rule == QLatin1String("total") || figure.topics.none())
        return Reason::NotAsked;
    return facts.day == noDay ? Reason::NoDay : Reason::OutOfWindow;
}

} // namespace

Gate listedGate(const FigurePlan &figure)
{
    Gate gate = gateOf(figure);
    if (figure.topics.none() || figure.marked) {
        gate.anyTopic = true; // what is not marked is worth a line within its days
        return gate;
    }
    return {noDay, std::numeric_limits<qint64>::max(), figure.topics, false}; // so is what is on its topic but out of its days
}

const Overrule *overruleOf(const QString &rule, const SourceId &source, const Activity &activity)
{
    for (const Overrule &overrule : activity.overrules) {
        if (overrule.source == source && overrule.rule == rule)
            return &overrule;
    }
    return nullptr;
}

Piece pieceOf(const FigurePlan &figure, const SourceId &source, const Facts &facts)
{
    Piece piece;
    if (facts.standing == Earning::Nothing)
        return piece;
    const Overrule *overrule = !facts.overruled ? nullptr : overruleOf(figure.rule, source, *facts.activity);
    const bool onTopic = figure.topics.none() || (figure.topics & facts.topics).any();
    if (!overrule && !onTopic) {
        if (figure.marked && figure.window.holds(facts.day) && (figure.course || best(figure, facts, figure.types).amount > 0))
            piece.reason = Reason::NotMarked;
        return piece;
    }
    const Reason reason = windowReason(figure, facts);
    const CardCourse course = figure.card && !overrule ? cardCourse(figure.titles, *facts.activity) : CardCourse::Sure;
    if (reason == Reason::NotAsked || course == CardCourse::No || (!overrule && !titleFits(figure, *facts.activity)))
        return piece;
    piece.reason = reason;
    if (reason != Reason::Counts)
        return piece;
    if (overrule) {
        piece.reason = overrule->count ? Reason::OverruledIn : Reason::OverruledOut;
        if (overrule->count)
            fillOverruled(piece, figure, facts);
    } else if (figure.approvedListOnly && facts.activity->approvedList != true) {
        piece.reason = Reason::NotOnList;
    } else if (!formatFits(figure, *facts.activity)) {
        piece.reason = Reason::WrongFormat;
    } else if (course == CardCourse::Maybe) {
        piece.reason = Reason::MayRenew;
    } else {
        fill(piece, figure, facts);
    }
    piece.onSubTopic = (figure.subTopics & facts.topics).any();
    piece.limited = figure.limited && piece.reason == Reason::Counts && (figure.freeTopics & facts.topics).none();
    return piece;
}

} // namespace credence
