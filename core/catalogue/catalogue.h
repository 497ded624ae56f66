// Everything Credence knows about authorities, credit types, topics and formats, read once from the program's own data.
#pragma once

#include "core/base/result.h"
#include "core/catalogue/certification.h"
#include "core/catalogue/credit_type.h"
#include "core/catalogue/format.h"
#include "core/catalogue/reference.h"
#include "core/catalogue/template.h"
#include "core/catalogue/topic.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace credence {

/// When the reduced need of a first cycle applies, as far as records can tell.
struct FirstCycleCondition {
    QString when; ///< "always", "license-shorter-than-months", "issued-within-last-months", "issued-after-day-of-second-year", "never"
    int months = 0;
    int month = 0, day = 0;
    bool whateverTheNumber = false; ///< holds also when the cycle is not the first
    friend bool operator==(const FirstCycleCondition &, const FirstCycleCondition &) = default;
};

struct Catalogue {
    QString edition;    ///< "2026-11"
    QString disclaimer; ///< to be shown with every template
    QList<CreditType> creditTypes;
    QList<Topic> topics;
    QList<Format> formats;
    QList<Question> questions;
    QList<Certification> certifications;
    QList<Reference> references;
    QList<Template> templates; ///< states, boards and societies, federal, life support; in the files' order
    QHash<QString, FirstCycleCondition> firstCycleConditions; ///< by template id
    QStringList carryOverByHand; ///< templates whose carry-over is shown, never computed

    /// nullptr when the id is not known.
    const CreditType *creditType(const QString &id) const;
    const Topic *topic(const QString &id) const;
    const Format *format(const QString &id) const;
    const Question *question(const QString &id) const;
    const Certification *certification(const QString &id) const;
    const Reference *reference(const QString &id) const;
    const Template *requirement(const QString &id) const;

    /// `topic` itself and everything above it, any number of steps through `broader`. Unknown topics stand alone.
    const QSet<QString> &withBroader(const QString &topic) const;

    QHash<QString, qsizetype> creditTypeAt, topicAt, formatAt, questionAt, certificationAt, referenceAt, templateAt;
    QHash<QString, QSet<QString>> broaderOf;
};

/// The catalogue embedded in the program, read on first use; thread-safe. The data is checked by the tests, so it always loads.
const Catalogue &catalogue();

/// Templates for the picker: every word of `words` must occur (case and accents aside) in the authority's name, its
/// jurisdiction ("North Carolina", "US-NC", "NC"), kind, specialty, license type or id. No words: all. In catalogue order.
QList<const Template *> templatesMatching(const QString &words, const Catalogue &known = catalogue());

} // namespace credence
