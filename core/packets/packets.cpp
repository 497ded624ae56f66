#include "core/packets/packets.h"

#include "core/packets/audit_cycle.h"
#include "core/packets/evidence.h"
#include "core/packets/sections/sections.h"
#include "core/packets/wording.h"

namespace credence {

namespace {

using namespace paper;

using SectionFunction = Section (*)(const Snapshot &, const QList<Standing> &, const PacketOptions &);

Section ledgerWithPages(const Snapshot &s, const QList<Standing> &st, const PacketOptions &o) { return ledgerSection(s, st, o, true); }
Section ledgerOnFile(const Snapshot &s, const QList<Standing> &st, const PacketOptions &o) { return ledgerSection(s, st, o, false); }

/// One section of one packet, in the packet's order.
struct Part {
    const char *packet;
    const char *key;
    SectionFunction section;
};

constexpr Part parts[]{
    {"summary", "ledger", ledgerOnFile},
    {"summary", "totals", totalsSection},
    {"audit", "rules", ruleSection},
    {"audit", "weak-points", weakPointsSection},
    {"audit", "ledger", ledgerWithPages},
    {"audit", "attribution", attributionSection},
    {"map", "requirements", requirementsMapSection},
    {"map", "goals", goalsSection},
    {"map", "year", yearSection},
    {"promotion", "statement", statementSection},
    {"promotion", "trajectory", trajectorySection},
    {"promotion", "achievements", achievementsSection},
    {"promotion", "development", developmentSection},
    {"promotion", "standing", standingSection},
};

/// The period of the ledger: what was asked for, else the authority's cycle, else three years up to today.
DateRange periodOf(const PacketOptions &options, const Standing *authority)
{
    if (options.period.start.isValid() || options.period.end.isValid())
        return options.period;
    if (authority && authority->cycle.isKnown())
        return authority->cycle;
    return {addMonths(options.today, -36).addDays(1), options.today};
}

QString identifierOf(const Snapshot &snapshot, const SourceId &id)
{
    for (const auto &source : snapshot.sources) {
        if (source->id == id && !source->identifier.isEmpty())
            return QStringLiteral("No. ") + source->identifier;
    }
    return {};
}

FigureCards auditCards(const Standing &standing)
{
    const Figures *figures = &standing.total;
    for (const RuleStanding &rule : standing.rules) {
        if (!standing.total.needed && !figures->needed && rule.figures.needed)
            figures = &rule.figures;
    }
    return FigureCards{{FigureCard{QStringLiteral("Needed"), amountWords(figures->needed), figures->due.isValid() ? QStringLiteral("by ") + dayWords(figures->due) : QString(), Tone::Plain},
                        FigureCard{QStringLiteral("Earned"), amountWords(figures->earned), {}, Tone::Plain},
                        FigureCard{QStringLiteral("Proven"), amountWords(figures->proven), QStringLiteral("with a certificate"), Tone::Plain},
                        FigureCard{QStringLiteral("Missing"), amountWords(figures->missing), standingWords(standing), toneOf(standing)}}};
}

/// Which day the figures of a cycle that is over are of, and by which rules.
QString overWords(const Standing &standing)
{
    return standing.ofItsTime ? QStringLiteral("This cycle is over. Its figures are as of its last day, by the rules of that time.")
                              : QStringLiteral("This cycle is over. Its figures are as of its last day, by rules found later; whether they held then is not known.");
}

void describeSummary(Packet &packet, const PacketOptions &options, const Standing *authority)
{
    packet.subtitle = authority ? titleOf(*authority) + QStringLiteral(", ") + spanWords(options.period) : QStringLiteral("All activities, ") + spanWords(options.period);
}

void describeAudit(Packet &packet, const Snapshot &snapshot, const Standing &authority)
{
    packet.subtitle = titleOf(authority) + QStringLiteral(", ") + spanWords(authority.cycle);
    packet.cover = true;
    packet.about.prepend(identifierOf(snapshot, authority.source));
    packet.about.removeAll(QString());
    packet.coverBlocks = {auditCards(authority), Contents{}, UnreadableDocuments{}};
    if (authority.past)
        packet.coverBlocks.insert(1, paper::Note{overWords(authority), Tone::Muted});
    packet.appendix = appendixOf(countedFor(snapshot, authority), proofsOf(snapshot));
}

void describePromotion(Packet &packet, const Snapshot &snapshot, const PacketOptions &options)
{
    packet.cover = true;
    for (const auto &story : snapshot.stories) {
        if (story->to.isValid())
            continue;
        packet.subtitle = story->target;
        packet.coverBlocks << Quote{story->sentence};
    }
    packet.coverBlocks << Contents{} << UnreadableDocuments{};
    packet.appendix = appendixOf(strategicActivities(snapshot, options), proofsOf(snapshot));
}

} // namespace

const QList<PacketKind> &packetKinds()
{
    static const QList<PacketKind> kinds{
        {QStringLiteral("promotion"), QStringLiteral("Promotion packet"), QStringLiteral("Story, trajectory and professional development with every certificate behind it."), false},
        {QStringLiteral("summary"), QStringLiteral("CME summary"), QStringLiteral("The ledger of a period, for credentialing."), false},
        {QStringLiteral("audit"), QStringLiteral("Audit file"), QStringLiteral("One authority and cycle, rule by rule, with every certificate."), true},
        {QStringLiteral("map"), QStringLiteral("CME map"), QStringLiteral("Requirements, goals and the year on one page."), false},
    };
    return kinds;
}

QStringList packetSections(const QString &kind)
{
    QStringList keys;
    for (const Part &part : parts) {
        if (kind == QLatin1String(part.packet))
            keys << QLatin1String(part.key);
    }
    return keys;
}

DateRange summaryPeriod(const QList<Standing> &standings, const PacketOptions &options) { return periodOf(options, standingOf(standings, options.authority)); }

Result<QList<Standing>> packetStandings(const QString &kind, const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options)
{
    if (kind == QLatin1String("audit"))
        return standingsInAuditCycle(snapshot, standings, options);
    const bool byDays = options.period.start.isValid() || options.period.end.isValid();
    if (kind == QLatin1String("summary") && byDays && !options.authority.isNull())
        return withCyclesOf(options.authority, options.period, snapshot, standings, options.today);
    return standings;
}

Result<Packet> packet(const QString &kind, const Snapshot &snapshot, const QList<Standing> &now, const PacketOptions &asked)
{
    const PacketKind *known = nullptr;
    for (const PacketKind &one : packetKinds())
        known = one.key == kind ? &one : known;
    if (!known)
        return Error{ErrorKind::Invalid, QStringLiteral("There is no packet called “%1”. Choose promotion, summary, audit or map, or a page: capture or project.").arg(kind), {}};
    if (known->needsAuthority && asked.authority.isNull())
        return Error{ErrorKind::Invalid, QStringLiteral("An audit file is made for one authority. Choose which requirement it is for."), {}};
    if (!asked.authority.isNull() && !standingOf(now, asked.authority))
        return Error{ErrorKind::NotFound, QStringLiteral("The requirement asked for is not in this portfolio. Choose one of those that are."), {}};
    const auto inCycle = packetStandings(kind, snapshot, now, asked);
    if (!inCycle)
        return inCycle.error();
    const QList<Standing> &standings = *inCycle;
    const Standing *authority = standingOf(standings, asked.authority);

    PacketOptions options = asked;
    if (kind == QLatin1String("summary"))
        options.period = periodOf(asked, authority);
    if (kind == QLatin1String("audit"))
        options.period = {}; // what counts in the cycle, also what was done before it
    Packet packet;
    packet.kind = kind;
    packet.title = known->title;
    packet.person = personWords(snapshot.profile);
    packet.date = options.today;
    packet.about = positionWords(snapshot.profile);
    packet.appendixTitle = QStringLiteral("Appendix B · Certificates");
    if (kind == QLatin1String("summary"))
        describeSummary(packet, options, authority);
    else if (kind == QLatin1String("audit"))
        describeAudit(packet, snapshot, *authority);
    else if (kind == QLatin1String("promotion"))
        describePromotion(packet, snapshot, options);
    else
        packet.subtitle = QStringLiteral("As of ") + dayWords(options.today);
    for (const Part &part : parts) {
        if (kind != QLatin1String(part.packet) || options.without.contains(QLatin1String(part.key)))
            continue;
        Section section = part.section(snapshot, standings, options);
        if (!section.blocks.isEmpty())
            packet.sections << section;
    }
    return packet;
}

} // namespace credence
