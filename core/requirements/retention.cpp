#include "core/requirements/retention.h"

#include "core/base/json_fields.h"
#include "core/catalogue/template_words.h"
#include "core/requirements/counting.h"
#include "core/requirements/rule_origin.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace credence {

namespace {

Reference referenceIn(JsonFields &f)
{
    Reference source;
    source.title = f.text(QStringLiteral("title"));
    source.publisher = f.text(QStringLiteral("publisher"));
    source.url = f.text(QStringLiteral("url"));
    source.documentDate = f.text(QStringLiteral("document_date"));
    source.dateSeen = f.text(QStringLiteral("date_seen"));
    return source;
}

struct KeepingFile {
    QHash<QString, Keeping> byTemplate;
    Reference reissue;
};

const KeepingFile &keepingFile()
{
    static const KeepingFile read = [] {
        QFile file(QStringLiteral(":/catalogue/keeping.json"));
        const bool open = file.open(QIODevice::ReadOnly);
        Q_ASSERT(open);
        JsonFields f(QJsonDocument::fromJson(open ? file.readAll() : QByteArray()).object(), QStringLiteral("the keeping times"));
        KeepingFile out;
        const auto entries = f.objects(QStringLiteral("keeping"));
        for (const QJsonObject &entry : entries) {
            JsonFields e(entry, QStringLiteral("a keeping time"));
            const Keeping keeping{e.number(QStringLiteral("years")).value_or(0), e.text(QStringLiteral("counted_from")) == QLatin1String("activity"), referenceIn(e)};
            const QStringList records = e.list(QStringLiteral("records"));
            for (const QString &record : records)
                out.byTemplate.insert(record, keeping);
        }
        JsonFields reissue(f.object(QStringLiteral("reissue")), QStringLiteral("the reissue time"));
        out.reissue = referenceIn(reissue);
        return out;
    }();
    return read;
}

QString sourceWords(const Reference &source)
{
    const QString when = source.documentDate.isEmpty() ? QStringLiteral("seen %1").arg(source.dateSeen) : QStringLiteral("dated %1, seen %2").arg(source.documentDate, source.dateSeen);
    return QStringLiteral("%1, %2 (%3)").arg(source.publisher, source.title, when);
}

/// The cycle of `track` that holds `day`, before or after the current one; not known when the track is not.
DateRange cycleHolding(const CycleTrack &track, QDate day)
{
    constexpr int farthest = 240;
    for (int steps = 0; steps < farthest; ++steps) {
        for (const int either : {steps, -steps}) {
            const DateRange cycle = cycleBefore(track, either);
            if (!cycle.isKnown())
                return {};
            if (cycle.contains(day))
                return cycle;
        }
    }
    return {};
}

/// Whether some figure of the requirement would count the activity, whatever its day.
bool mayCount(SourcePlan plan, const Facts &facts)
{
    OptionPlan &base = plan.options.first();
    QList<FigurePlan> figures = base.rules;
    if (plan.from->total)
        figures.append(base.total);
    return std::any_of(figures.begin(), figures.end(), [&](FigurePlan figure) {
        figure.window.known = figure.window.all = true;
        return figure.computed && pieceOf(figure, plan.source->id, facts).counts();
    });
}

QString whyKnown(const Keeping &keeping, const DateRange &cycle)
{
    const QString from = keeping.fromActivity ? QStringLiteral("the activity") : QStringLiteral("the end of the cycle on %1").arg(isoText(cycle.end));
    return QStringLiteral("%1 years from %2. Source: %3. Verify with the authority.").arg(keeping.years).arg(from, sourceWords(keeping.source));
}

AskedUntil asked(const Source &source, const Template &from, const DateRange &cycle, QDate day)
{
    AskedUntil out{source.id, shortTitle(from), cycle, {}, false, {}};
    if (const auto own = ownKeepYears(source)) {
        out.yours = true;
        out.until = cycle.end.isValid() ? addMonths(cycle.end, 12 * *own) : QDate();
        out.why = cycle.end.isValid() ? QStringLiteral("%1 %2 from the end of the cycle on %3, as you entered.").arg(*own).arg(*own == 1 ? QStringLiteral("year") : QStringLiteral("years"), isoText(cycle.end))
                                      : QStringLiteral("The cycle is not known: enter the end date printed on the license.");
        return out;
    }
    const Keeping *keeping = source.custom.isEmpty() ? keepingOf(from.id) : nullptr;
    if (!keeping) {
        out.why = QStringLiteral("Not known how long it may ask: no source at hand says. Keep the proof; if you know how long, enter the years.");
        return out;
    }
    const QDate start = keeping->fromActivity ? day : cycle.end;
    if (!start.isValid()) {
        out.why = QStringLiteral("The cycle is not known: enter the end date printed on the license.");
        return out;
    }
    out.until = addMonths(start, 12 * keeping->years);
    out.why = whyKnown(*keeping, cycle);
    return out;
}

} // namespace

const Keeping *keepingOf(const QString &templateId)
{
    const auto found = keepingFile().byTemplate.constFind(templateId);
    return found == keepingFile().byTemplate.constEnd() ? nullptr : &*found;
}

QString reissueSourceWords() { return sourceWords(keepingFile().reissue); }

QList<AskedUntil> askedUntil(const Activity &activity, const Snapshot &snapshot, QDate today)
{
    const QDate day = creditDay(activity);
    QList<AskedUntil> out;
    if (!day.isValid() || activity.status != Status::Completed)
        return out;
    const Facts facts = factsOf(activity, false);
    for (const auto &source : snapshot.sources) {
        const SourcePlan plan = planFor(source, snapshot.profile, today);
        if (mayCount(plan, facts))
            out.append(asked(*source, *plan.from, isCard(*plan.from) ? DateRange{day, addMonths(day, qMax(1, plan.from->cycle.months.value_or(0))).addDays(-1)} : cycleHolding(plan.track, day), day));
    }
    return out;
}

AskedUntil askedUntil(const Source &source, const DateRange &cycle)
{
    const auto from = templateOf(source);
    return asked(source, from ? *from : Template(), cycle, cycle.end);
}

} // namespace credence
