#include "core/advice/equivalents.h"

#include "core/base/date_range.h"
#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_words.h"

#include <QJsonArray>

namespace credence {

namespace {

QString key(const char *name) { return QString::fromLatin1(name); }

QString typeName(const Equivalent &equivalent, Credits amount)
{
    const CreditType *type = catalogue().creditType(equivalent.type);
    return type ? type->name : unitWord(QStringLiteral("hour"), amount);
}

QString nameOfKind(const QString &id)
{
    for (const DeedKind &kind : deedKinds()) {
        if (kind.id == id)
            return kind.name;
    }
    return id;
}

QJsonValue number(std::optional<Credits> credits) { return credits ? QJsonValue(credits->toDouble()) : QJsonValue(QJsonValue::Null); }

QJsonObject equivalentJson(const Equivalent &e)
{
    QJsonArray sources;
    for (const Reference &source : e.sources)
        sources.append(QJsonObject{{key("title"), source.title}, {key("publisher"), source.publisher}, {key("url"), source.url}, {key("dated"), source.documentDate}, {key("seen"), source.dateSeen}});
    return {{key("by"), e.by}, {key("type"), e.type.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(e.type)}, {key("amount"), number(e.amount)}, {key("rate"), number(e.rate)},
            {key("per"), e.per}, {key("up_to"), number(e.most)}, {key("whole_total"), e.wholeTotal}, {key("if"), QJsonArray::fromStringList(e.conditions)}, {key("apply"), e.apply}, {key("limit"), e.limit},
            {key("counts_for"), QJsonArray::fromStringList(e.countsFor)}, {key("not_for"), QJsonArray::fromStringList(e.notFor)}, {key("as_of"), e.asOf}, {key("confidence"), e.confidence}, {key("sources"), sources}, {key("words"), amountWords(e)}};
}

QString equivalentText(const Equivalent &e)
{
    QString text = QStringLiteral("  %1: %2\n").arg(e.by, amountWords(e));
    if (!e.conditions.isEmpty())
        text += QStringLiteral("      if: %1\n").arg(e.conditions.join(QStringLiteral("; ")));
    for (const QString &line : {e.apply, e.limit}) {
        if (!line.isEmpty())
            text += QStringLiteral("      %1\n").arg(line);
    }
    if (!e.countsFor.isEmpty())
        text += QStringLiteral("      %1: %2\n").arg(e.anyDay ? QStringLiteral("counts, when its day lies in the current cycle, for") : QStringLiteral("counts for"), e.countsFor.join(QStringLiteral(", ")));
    if (!e.notFor.isEmpty())
        text += QStringLiteral("      not for: %1\n").arg(e.notFor.join(QStringLiteral(", ")));
    const QString source = sourceWords(e);
    return source.isEmpty() ? text : text + QStringLiteral("      source: %1\n").arg(source);
}

} // namespace

QString amountWords(const Equivalent &e)
{
    if (e.most)
        return e.amount ? QStringLiteral("%1 %2, of up to %3 in a cycle").arg(e.amount->text(), unitWord(QStringLiteral("hour"), *e.amount), e.most->text())
                        : QStringLiteral("up to %1 hours in a cycle; how many is not recorded").arg(e.most->text());
    if (e.amount)
        return QStringLiteral("%1 %2").arg(e.amount->text(), typeName(e, *e.amount)) + (e.wholeTotal ? QStringLiteral(", and the whole total") : QString());
    if (e.wholeTotal)
        return QStringLiteral("stands for the whole total of the cycle");
    if (e.rate)
        return QStringLiteral("%1 %2 for each %3; how many is not recorded").arg(e.rate->text(), typeName(e, *e.rate), e.per);
    if (e.type.isEmpty())
        return QStringLiteral("not known: no source at hand speaks of it");
    return QStringLiteral("%1, how much is not known").arg(typeName(e, Credits{}));
}

QString countsForWords(const Equivalent &e)
{
    if (e.countsFor.isEmpty())
        return {};
    const QString where = e.countsFor.join(QStringLiteral(", "));
    return e.anyDay ? QStringLiteral("Its day is not known; when it lies in the current cycle, it would count for %1.").arg(where) : QStringLiteral("It would count for %1.").arg(where);
}

QString sourceWords(const Equivalent &e)
{
    QStringList words;
    for (const Reference &source : e.sources)
        words << QStringLiteral("%1, %2 (%3%4)").arg(source.publisher, source.title, source.documentDate.isEmpty() ? QString() : QStringLiteral("dated %1, ").arg(source.documentDate), QStringLiteral("seen ") + source.dateSeen);
    if (!e.asOf.isEmpty())
        words = words.mid(0, 2) << QStringLiteral("rules as of %1").arg(e.asOf);
    return words.join(QStringLiteral("; "));
}

QJsonObject equivalentsJson(const QList<Deed> &deeds, const Snapshot &snapshot, QDate today)
{
    QJsonArray list;
    for (const Deed &deed : deeds) {
        QJsonArray credit;
        for (const Equivalent &e : equivalents(deed, snapshot, today))
            credit.append(equivalentJson(e));
        list.append(QJsonObject{{key("deed"), deed.kind}, {key("record"), deed.record}, {key("title"), deed.title},
                                {key("day"), deed.day.isValid() ? QJsonValue(isoText(deed.day)) : QJsonValue(QJsonValue::Null)}, {key("hours"), number(deed.hours)}, {key("credit"), credit}});
    }
    return {{key("deeds"), list}};
}

QString equivalentsText(const QList<Deed> &deeds, const Snapshot &snapshot, QDate today)
{
    if (deeds.isEmpty())
        return QStringLiteral("No talk, poster, article or teaching is recorded yet. Ask about one with --deed article, poster, lecture or teaching.\n");
    QStringList blocks;
    for (const Deed &deed : deeds) {
        QString block = QStringLiteral("%1: %2\n").arg(nameOfKind(deed.kind), deed.title.isEmpty() ? QStringLiteral("in general") : deed.title);
        for (const Equivalent &e : equivalents(deed, snapshot, today))
            block += equivalentText(e);
        blocks << block;
    }
    return blocks.join(QLatin1Char('\n')) + QStringLiteral("\nNothing of this is counted by itself. Only the issuer or authority decides; verify with it.\n");
}

} // namespace credence
