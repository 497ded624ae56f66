#include "core/requirements/catalogue_change.h"

#include "core/catalogue/template_words.h"
#include "core/requirements/progress.h"
#include "core/requirements/rule_origin.h"
#include "core/requirements/state_words.h"

#include <QJsonArray>

namespace credence {

namespace {

QString key(const char *name) { return QString::fromLatin1(name); }

/// The template of `known` when the requirement keeps another; nullptr otherwise.
const Template *newerFor(const Source &source, const Catalogue &known)
{
    const bool kept = !source.catalogueId.isEmpty() && !source.origin.editions.isEmpty() && source.origin.editions.last().edition != known.edition;
    return kept ? known.requirement(source.catalogueId) : nullptr;
}

Standing standingOf(const Snapshot &snapshot, const Source &source, QDate today)
{
    Snapshot one = snapshot;
    one.sources = {std::make_shared<const Source>(source)};
    return figures(one, today).first();
}

const Figures *figuresOf(const Standing &standing, const QString &rule)
{
    if (rule == QLatin1String("total"))
        return &standing.total;
    for (const RuleStanding &one : standing.rules) {
        if (one.rule == rule)
            return &one.figures;
    }
    return nullptr;
}

QString wordsOf(const Figures *f)
{
    if (!f)
        return QStringLiteral("nothing asked");
    if (f->state == State::NotApplicable)
        return QStringLiteral("does not apply to you");
    if (!f->needed || !f->earned)
        return QStringLiteral("check by hand");
    return QStringLiteral("%1 of %2 (%3)").arg(f->earned->text(), f->needed->text(), stateLabel(f->state).toLower());
}

QString figureWords(const QString &rule, const Standing &before, const Standing &after)
{
    if (rule.isEmpty())
        return {};
    const QString was = wordsOf(figuresOf(before, rule)), then = wordsOf(figuresOf(after, rule));
    return was == then ? QStringLiteral("Your figure stays: %1.").arg(was) : QStringLiteral("For you: %1 now, %2 with it.").arg(was, then);
}

CatalogueChange changeOf(const Source &source, const Template &newer, const Snapshot &snapshot, QDate today, const Catalogue &known)
{
    CatalogueChange out;
    const auto older = templateOf(source);
    const QList<RuleChange> changes = older ? templateChanges(*older, newer) : QList<RuleChange>();
    if (changes.isEmpty())
        return out;
    out.source = source.id;
    out.title = shortTitle(newer);
    out.fromEdition = source.origin.editions.last().edition;
    out.toEdition = known.edition;
    out.fromOrigin = originWords(*older);
    out.toOrigin = originWords(newer);
    out.verify = QStringLiteral("Verify with %1%2 before you rely on it.").arg(verifyWith(newer), newer.url.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(newer.url));
    out.declined = source.origin.declined == known.edition;
    const Standing before = standingOf(snapshot, source, today);
    const Standing after = standingOf(snapshot, withRulesOf(source, known, today), today);
    for (const RuleChange &change : changes)
        out.changes.append({change, figureWords(change.rule, before, after)});
    return out;
}

QJsonObject changeJson(const ChangeForYou &one)
{
    const auto known = [](const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); };
    return {{key("rule"), known(one.change.rule)}, {key("what"), one.change.what}, {key("before"), known(one.change.before)}, {key("after"), known(one.change.after)}, {key("for_you"), known(one.figures)}};
}

} // namespace

QList<CatalogueChange> catalogueChanges(const Snapshot &snapshot, QDate today, const Catalogue &known)
{
    QList<CatalogueChange> out;
    for (const auto &source : snapshot.sources) {
        const Template *newer = newerFor(*source, known);
        if (!newer)
            continue;
        const CatalogueChange change = changeOf(*source, *newer, snapshot, today, known);
        if (!change.changes.isEmpty())
            out.append(change);
    }
    return out;
}

bool hasCatalogueChanges(const Snapshot &snapshot, const Catalogue &known)
{
    return std::any_of(snapshot.sources.begin(), snapshot.sources.end(), [&](const Shared<Source> &source) {
        const Template *newer = newerFor(*source, known);
        const auto older = newer && source->origin.declined != known.edition ? templateOf(*source) : nullptr;
        return older && *older != *newer;
    });
}

QJsonObject catalogueChangesJson(const QList<CatalogueChange> &changes)
{
    QJsonArray out;
    for (const CatalogueChange &change : changes) {
        QJsonArray rules;
        for (const ChangeForYou &one : change.changes)
            rules.append(changeJson(one));
        out.append(QJsonObject{{key("requirement"), change.source.text}, {key("name"), change.title}, {key("from_edition"), change.fromEdition}, {key("to_edition"), change.toEdition},
                               {key("from"), change.fromOrigin}, {key("to"), change.toOrigin}, {key("verify"), change.verify}, {key("declined"), change.declined}, {key("changes"), rules}});
    }
    return {{key("changes"), out}};
}

QString catalogueChangesText(const QList<CatalogueChange> &changes)
{
    if (changes.isEmpty())
        return QStringLiteral("Every requirement follows the catalogue of this program. Nothing waits to be applied.\n");
    QString text;
    for (const CatalogueChange &change : changes) {
        text += QStringLiteral("%1 (%2)\n  kept: edition %3, %4\n  catalogue: edition %5, %6%7\n")
                    .arg(change.title, change.source.text, change.fromEdition, change.fromOrigin, change.toEdition, change.toOrigin, change.declined ? QStringLiteral(", which you declined") : QString());
        for (const ChangeForYou &one : change.changes) {
            const QString before = one.change.before.isEmpty() ? QStringLiteral("new") : one.change.before;
            const QString after = one.change.after.isEmpty() ? QStringLiteral("not asked any more") : one.change.after;
            text += QStringLiteral("  %1\n      before: %2\n      after:  %3\n").arg(one.change.what, before, after);
            if (!one.figures.isEmpty())
                text += QStringLiteral("      %1\n").arg(one.figures);
        }
        text += QStringLiteral("  %1\n").arg(change.verify);
    }
    return text + QStringLiteral("Nothing was changed. --apply ID takes the new rules over, --keep ID keeps yours.\n");
}

} // namespace credence
