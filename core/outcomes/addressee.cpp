#include "core/outcomes/addressee.h"

#include <QRegularExpression>

#include <algorithm>

namespace credence {

namespace {

qsizetype placeOf(const Person &person)
{
    static const QStringList order{QStringLiteral("chair"), QStringLiteral("chief"), QStringLiteral("sponsor"), QStringLiteral("mentor"), QStringLiteral("collaborator")};
    const qsizetype place = order.indexOf(person.relation.toLower());
    return place < 0 ? order.size() : place;
}

} // namespace

QList<Person> addressees(const QList<Shared<Person>> &people)
{
    QList<Person> list;
    for (const auto &person : people) {
        if (!person->name.trimmed().isEmpty())
            list << *person;
    }
    std::stable_sort(list.begin(), list.end(), [](const Person &a, const Person &b) { return placeOf(a) < placeOf(b); });
    return list;
}

QString salutation(const Person &person)
{
    static const QRegularExpression doctorBefore(QStringLiteral("^(?:Dr|Prof)\\.?\\s+"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression doctorAfter(QStringLiteral(",.*\\b(?:M\\.?D|D\\.?O|Ph\\.?D|M\\.?B\\.?B\\.?S)\\b"), QRegularExpression::CaseInsensitiveOption);
    const QString whole = person.name.simplified();
    if (whole.isEmpty())
        return QStringLiteral("");
    QString name = whole.section(QLatin1Char(','), 0, 0).trimmed();
    const bool doctor = doctorBefore.match(name).hasMatch() || doctorAfter.match(whole).hasMatch();
    while (doctorBefore.match(name).hasMatch())
        name.remove(doctorBefore);
    return doctor ? QStringLiteral("Dear Dr. %1,").arg(name.section(QLatin1Char(' '), -1)) : QStringLiteral("Dear %1,").arg(name);
}

QString personWithRelation(const Person &person) { return person.relation.isEmpty() ? person.name : QStringLiteral("%1 (%2)").arg(person.name, person.relation); }

} // namespace credence
