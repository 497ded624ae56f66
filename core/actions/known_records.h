// What the records of a stream call each other: names on the way in, ids in the portfolio.
#pragma once

#include "core/exchange/json_records.h"
#include "core/portfolio/snapshot.h"

#include <QHash>
#include <QSet>

namespace credence {

/// How records call each other, and which names are taken.
struct RefIds {
    QHash<QString, QString> ids;       ///< ref or id -> the id the portfolio knows the record by; the last one where several kinds use it
    QHash<QString, QString> byKind;    ///< "activity a1" -> the same id
    QHash<QString, QStringList> kinds; ///< ref or id -> the kinds of the records that are called so
    QHash<QString, QStringList> rules; ///< id of a requirement -> the ids of its rules
    QSet<QString> taken;               ///< "activity a1": what may not come again
    QSet<QString> themes;              ///< names, refs and ids of clinical themes, which activities name
    QSet<QString> open;                ///< named by a record, but not there yet
    bool exported = false;             ///< the records are an export: what they name may have been removed since

    /// The id of the record that `key` of another one calls `ref`; "" when there is none of the kind it wants, or no telling which.
    QString find(const QString &ref, const QString &key) const;
    /// What records that were kept name and nothing is called, sorted; of an export, without what may have been removed since.
    QStringList neverCame() const;
};

/// Every id and ref of the records in `snapshot`.
RefIds refsOf(const Snapshot &snapshot);

/// A record that names another one which is not there.
struct Dangling {
    QString kind, id; ///< of the record that names it
    QString key, ref;
};

/// All of them, in the order of the lists of `snapshot`; empty when everything leads somewhere.
QList<Dangling> danglingReferences(const Snapshot &snapshot);

/// "activity", as in the key "kind"; "" for what has no id of its own (profile, setting, first line).
QString recordKind(const Record &record);

/// What a list of records added to the names that are known, to be taken back when they were not kept.
class NewNames
{
public:
    /// Gives each record a new id and makes its names known; answers the ids, in order. What exists once is called by its name.
    template <class Records> QStringList introduceAll(Records &incoming, RefIds &refs)
    {
        QStringList ids;
        for (auto &each : incoming)
            ids.append(introduce(each.record, refs));
        return ids;
    }
    /// Two records of one kind and name could not be told apart by those that refer to them: an Error.
    Result<> claim(const Record &record, RefIds &refs);
    void takeBack(RefIds &refs) const;

private:
    QString introduce(Record &record, RefIds &refs);
    void know(RefIds &refs, const QString &name, const QString &kind, const QString &id);

    struct Known {
        QString name, kind, before, beforeOfKind; ///< what the name stood for; "" for nothing
        bool newKind = false;
    };
    QList<Known> m_names;
    QStringList m_taken, m_themes, m_sources;
};

/// Replaces every reference in `record` by the id it stands for. Errors: a reference that must lead somewhere leads nowhere, to a
/// record of another kind than its key wants, or to one of several; an overruled rule that its requirement does not have; a link
/// that cannot be. Other references stay open until what they name comes.
Result<> resolveReferences(Record &record, RefIds &refs);

} // namespace credence
