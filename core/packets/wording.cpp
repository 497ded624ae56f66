#include "core/packets/wording.h"

#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_words.h"
#include "core/requirements/state_words.h"

#include <QLocale>
#include <QRegularExpression>

namespace credence {

namespace {

const QString shortThen = QStringLiteral("short then");

QString typeWords(const QString &id)
{
    if (id.isEmpty())
        return QStringLiteral("type not known");
    static const QHash<QString, QString> brief{{QStringLiteral("ama-pra-1"), QStringLiteral("AMA PRA Cat. 1")},
                                               {QStringLiteral("ama-pra-2"), QStringLiteral("AMA PRA Cat. 2")},
                                               {QStringLiteral("abim-moc-mk"), QStringLiteral("ABIM MOC MK")},
                                               {QStringLiteral("abim-moc-pa"), QStringLiteral("ABIM MOC PA")},
                                               {QStringLiteral("abim-moc-ps"), QStringLiteral("ABIM MOC PS")},
                                               {QStringLiteral("attendance-hours"), QStringLiteral("Attendance")}};
    if (brief.contains(id))
        return brief.value(id);
    const CreditType *type = catalogue().creditType(id);
    QString name = type ? type->name : id;
    static const QRegularExpression credit(QStringLiteral("\\s*Credits?\\b"));
    return name.remove(credit).simplified();
}

} // namespace

QString dayWords(QDate day) { return day.isValid() ? QLocale::c().toString(day, QStringLiteral("d MMM yyyy")) : QString(); }

QString spanWords(const DateRange &span)
{
    if (span.isKnown())
        return dayWords(span.start) + QStringLiteral(" – ") + dayWords(span.end);
    if (span.start.isValid())
        return QStringLiteral("from ") + dayWords(span.start);
    return span.end.isValid() ? QStringLiteral("until ") + dayWords(span.end) : QStringLiteral("cycle not known");
}

QString amountWords(const std::optional<Credits> &amount) { return amount ? amount->text() : QStringLiteral("–"); }

QString standingWords(State state)
{
    switch (state) {
    case State::Overdue: return QStringLiteral("overdue");
    case State::Behind: return QStringLiteral("behind");
    case State::OnPace: return QStringLiteral("on pace");
    case State::Ahead: return QStringLiteral("ahead");
    case State::CheckByHand: return QStringLiteral("check by hand");
    case State::Met: return QStringLiteral("looks met");
    case State::NotApplicable: return QStringLiteral("does not apply");
    }
    return {};
}

QString standingWords(State state, bool past) { return past && state == State::Overdue ? shortThen : standingWords(state); }

QString standingWords(const Standing &standing)
{
    if (standing.over)
        return QStringLiteral("cycle over since %1").arg(isoText(standing.cycle.end));
    if (standing.past && standing.state == State::Overdue)
        return shortThen;
    return standing.state == State::OnPace ? stateLabel(standing).toLower() : standingWords(standing.state);
}

paper::Tone toneOf(State state)
{
    switch (state) {
    case State::Overdue: return paper::Tone::Bad;
    case State::Behind:
    case State::CheckByHand: return paper::Tone::Attention;
    case State::NotApplicable: return paper::Tone::Muted;
    case State::OnPace:
    case State::Ahead:
    case State::Met: break;
    }
    return paper::Tone::Good;
}

paper::Tone toneOf(const Standing &standing) { return standing.over ? paper::Tone::Attention : toneOf(standing.state); }

const RuleStanding *openBesidesTotal(const Standing &standing)
{
    const RuleStanding *most = nullptr;
    if (!standing.total.missing || standing.total.missing->hundredths > 0 || (standing.state != State::OnPace && standing.state != State::Ahead))
        return nullptr;
    for (const RuleStanding &rule : standing.rules) {
        const Figures &f = rule.figures;
        const bool lacks = speaks(rule) && f.needed && f.earned && f.missing && f.missing->hundredths > 0;
        if (lacks && (!most || f.missing->hundredths * most->figures.needed->hundredths > most->figures.missing->hundredths * f.needed->hundredths))
            most = &rule;
    }
    return most;
}

QString personWords(const Profile &profile)
{
    if (profile.name.isEmpty() || profile.degree.isEmpty())
        return profile.name;
    return profile.name + QStringLiteral(", ") + profile.degree;
}

QStringList positionWords(const Profile &profile)
{
    QStringList lines{profile.title};
    QStringList place{profile.department, profile.institution};
    place.removeAll(QString());
    lines << place.join(QStringLiteral(", "));
    if (!profile.npi.isEmpty())
        lines << QStringLiteral("NPI ") + profile.npi;
    lines.removeAll(QString());
    return lines;
}

const Template *templateOf(const Standing &standing) { return standing.own ? nullptr : catalogue().requirement(standing.catalogueId); }

QString titleOf(const Standing &standing)
{
    const Template *known = templateOf(standing);
    return known ? shortTitle(*known) : standing.shortName.isEmpty() ? standing.name : standing.shortName;
}

QStringList originLines(const QList<Standing> &standings)
{
    QStringList lines;
    for (const Standing &standing : standings) {
        const QString by = standing.published.isEmpty() ? QString() : QStringLiteral(", ") + standing.published;
        lines << QStringLiteral("%1: %2%3.").arg(titleOf(standing), originWords(standing.asOf, standing.seen, standing.confidence), by);
    }
    return lines;
}

QString markOf(const Standing &standing)
{
    const Template *known = templateOf(standing);
    if (standing.kind == QLatin1String("state-license") && !standing.jurisdiction.isEmpty())
        return standing.jurisdiction.section(QLatin1Char('-'), 1);
    if (known && known->kind == QLatin1String("dea"))
        return QStringLiteral("DEA");
    if (standing.kind == QLatin1String("hospital"))
        return QStringLiteral("Hospital");
    static const QRegularExpression capitals(QStringLiteral("\\b[A-Z]{2,}\\b"));
    const auto mark = capitals.match(titleOf(standing));
    return mark.hasMatch() ? mark.captured() : titleOf(standing).section(QLatin1Char(' '), 0, 0);
}

QString needWords(const Standing &standing)
{
    if (!standing.total.needed)
        return QStringLiteral("no total");
    return standing.total.needed->text() + QLatin1Char(' ') + unitWord(standing.unit, *standing.total.needed);
}

QString creditAmounts(const Activity &activity)
{
    QStringList amounts;
    for (const CreditLine &line : activity.credits)
        amounts << line.amount.text();
    return amounts.isEmpty() ? QStringLiteral("–") : amounts.join(QLatin1Char('\n'));
}

QString creditTypes(const Activity &activity)
{
    QStringList types;
    for (const CreditLine &line : activity.credits)
        types << typeWords(line.type);
    return types.join(QLatin1Char('\n'));
}

} // namespace credence
