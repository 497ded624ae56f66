// The sample portfolio: three years of Dr. Elena Rivera around a given day, the same every time (F7).
#pragma once

#include "core/exchange/json_records.h"
#include "core/packets/certificate.h"
#include "core/packets/packet.h"
#include "core/portfolio/portfolio.h"

namespace credence {

/// A document of the sample: what is printed on it and what it proves.
struct SampleFile {
    CertificatePaper paper;
    Document document; ///< without size and checksum; those come with the bytes
    ReadActivity read; ///< what a reader finds on it, without places
};

/// The one-page summary of a capture, to be printed.
struct SamplePage {
    Packet page;
    Document document; ///< without size and checksum
};

struct SamplePlan {
    Profile profile;
    Story story;
    QList<Story> earlier; ///< stories before, ended
    QList<Goal> goals;
    QList<Source> sources;
    QList<Activity> activities;
    QList<Record> career; ///< what came of the activities: records of outcomes.h with ids
    QList<SampleFile> files; ///< filed ones in the order of the activities, then those that wait in the Inbox
    QList<SamplePage> pages; ///< one a capture
};

/// Everything the sample holds, as of `today`: what was done lies in the past, what is planned ahead, and every cycle stands
/// where it stands in the description. The same day always gives the same values and ids.
/// Source: resources/sample/rivera.json, compact; people and providers in it are invented.
Result<SamplePlan> samplePlan(QDate today);

/// Bytes and reading of one file of the plan.
struct SampleDocument {
    QByteArray bytes;
    Reading reading;
};

/// A reading made from what is printed, for files that nobody needs to review. `bytes` gives size and checksum.
Reading plainReading(const SampleFile &file, const QByteArray &bytes);

/// Writes the plan into an empty portfolio in one step; `documents` are those of `plan.files`, `pages` the printed `plan.pages`, both
/// in their order. Without pages the captures stand alone.
Result<> keepSample(Portfolio &portfolio, const SamplePlan &plan, const QList<SampleDocument> &documents, const QList<QByteArray> &pages = {});

} // namespace credence
