// What a newer catalogue would change for this user, before it is applied (Q7).
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/portfolio/snapshot.h"
#include "core/requirements/template_changes.h"

#include <QJsonObject>

namespace credence {

/// A difference, and what it does to the user's own figure.
struct ChangeForYou {
    RuleChange change;
    QString figures; ///< "You: 41.5 of 50 now, 41.5 of 60 then."; "" when no figure of the user moves
    friend bool operator==(const ChangeForYou &, const ChangeForYou &) = default;
};

struct CatalogueChange {
    SourceId source;
    QString title; ///< the requirement's short name
    QString fromEdition, toEdition;
    QString fromOrigin, toOrigin; ///< "Rules as of Oct 2025 · high confidence"
    QString verify;               ///< with whom to check, in a sentence
    bool declined = false;        ///< the user keeps the rules as they are
    QList<ChangeForYou> changes;
    friend bool operator==(const CatalogueChange &, const CatalogueChange &) = default;
};

/// One entry for each requirement whose kept rules differ from those of `known`, in the snapshot's order. Requirements that
/// keep no edition, the user's own, and templates that `known` does not have any more are left out.
QList<CatalogueChange> catalogueChanges(const Snapshot &snapshot, QDate today, const Catalogue &known = catalogue());

/// Whether there is anything to show that was not declined: cheap.
bool hasCatalogueChanges(const Snapshot &snapshot, const Catalogue &known = catalogue());

QJsonObject catalogueChangesJson(const QList<CatalogueChange> &changes);
QString catalogueChangesText(const QList<CatalogueChange> &changes);

} // namespace credence
