// Reads one JSON object key by key, and says in words which key is missing, wrong or not known.
#pragma once

#include "core/base/credits.h"
#include "core/base/result.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace credence {

/// A reader over one object. Absent and null are the same: not known. The first problem is kept; `finish` returns it,
/// or names the first key that nobody asked for. `what` stands for the object in sentences: "the activity".
class JsonFields
{
public:
    JsonFields(const QJsonObject &object, const QString &what);

    bool has(const QString &key); ///< present and not null; the key counts as asked for
    QString text(const QString &key);
    QString requiredText(const QString &key); ///< a problem when absent or blank
    QDate day(const QString &key);            ///< "YYYY-MM-DD"; invalid when absent
    QDateTime moment(const QString &key);     ///< "YYYY-MM-DDThh:mm"; invalid when absent
    std::optional<Credits> amount(const QString &key); ///< at most two decimals
    std::optional<int> number(const QString &key);     ///< a whole number
    std::optional<bool> answer(const QString &key);
    bool flag(const QString &key, bool otherwise) { return answer(key).value_or(otherwise); }
    std::optional<QStringList> maybeList(const QString &key); ///< strings only
    QStringList list(const QString &key) { return maybeList(key).value_or(QStringList()); }
    QJsonObject object(const QString &key);
    QList<QJsonObject> objects(const QString &key);
    QJsonValue value(const QString &key);

    void problem(const QString &sentence); ///< keeps the first
    /// A problem when `last` lies before `first`; both are the values of those keys.
    void ordered(const QString &firstKey, QDate first, const QString &lastKey, QDate last);
    QStringList asked() const; ///< every key that was asked for, sorted
    /// Takes over the outcome of a part read by its own reader.
    void include(const Result<> &part);
    Result<> finish();

private:
    QJsonValue take(const QString &key);
    void wrong(const QString &key, const QString &expected);

    QJsonObject m_object;
    QString m_what;
    QSet<QString> m_asked;
    std::optional<Error> m_error;
};

} // namespace credence
