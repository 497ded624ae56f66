// A packet as words: what it says and what proves it, before anything is laid out on paper (R1–R8).
#pragma once

#include "core/base/date_range.h"
#include "core/base/ids.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace credence {

/// What the physician chose for a packet.
struct PacketOptions {
    QDate today;
    DateRange period;    ///< either day may be invalid: open, or the packet's own default; of an audit file: the days of a cycle
    int back = 0;        ///< of an audit file: cycles before the current one; looked at when no day is given
    SourceId authority;  ///< null: all, where the packet allows it
    QStringList without; ///< keys of sections left out
    friend bool operator==(const PacketOptions &, const PacketOptions &) = default;
};

/// What can stand on a page.
namespace paper {

enum class Align { Left, Center, Right };
enum class Tone { Plain, Muted, Good, Attention, Bad };

/// Running text. `lead` is set bold before it. Each proof prints as a reference to its page in the appendix ("p. 28").
struct Paragraph {
    QString text;
    QString lead;
    QList<DocumentId> proofs;
    friend bool operator==(const Paragraph &, const Paragraph &) = default;
};

/// A sentence set apart in large serif type, such as the promotion story.
struct Quote {
    QString text;
    friend bool operator==(const Quote &, const Quote &) = default;
};

/// A heading inside a section; never the last thing on a page.
struct Heading {
    QString text;
    friend bool operator==(const Heading &, const Heading &) = default;
};

struct BulletList {
    QStringList items;
    Tone tone = Tone::Plain;
    friend bool operator==(const BulletList &, const BulletList &) = default;
};

/// A line feed in `text` starts a new line. `detail` stands below it, smaller and muted.
struct Cell {
    QString text;
    QString detail;
    QList<DocumentId> proofs;
    Tone tone = Tone::Plain;
    bool strong = false;
    friend bool operator==(const Cell &, const Cell &) = default;
};

struct Column {
    QString title;
    double weight = 1; ///< share of the width
    Align align = Align::Left;
    friend bool operator==(const Column &, const Column &) = default;
};

/// The head repeats on every page and a row is never split. `foot` (sums) may be empty.
struct Table {
    QList<Column> columns;
    QList<QList<Cell>> rows;
    QList<Cell> foot;
    QString whenEmpty; ///< stands in the place of the rows when there are none
    friend bool operator==(const Table &, const Table &) = default;
};

/// A number card: "41.5", "of 50 by 14 Mar 2027".
struct FigureCard {
    QString label;
    QString figure;
    QString note;
    Tone tone = Tone::Plain;
    friend bool operator==(const FigureCard &, const FigureCard &) = default;
};

struct FigureCards {
    QList<FigureCard> cards;
    friend bool operator==(const FigureCards &, const FigureCards &) = default;
};

struct ProgressBar {
    QString label;
    QString figure;   ///< "41.5 of 50"
    QString note;     ///< "ahead · by 14 Mar 2027"
    double share = 0; ///< 0 to 1 of the bar that is filled; drawn as 1 when above
    double planned = 0; ///< share that is planned on top
    Tone tone = Tone::Good;
    friend bool operator==(const ProgressBar &, const ProgressBar &) = default;
};

struct ProgressBars {
    QList<ProgressBar> bars;
    friend bool operator==(const ProgressBars &, const ProgressBars &) = default;
};

struct ChartPoint {
    QDate day;
    double value = 0;
    friend bool operator==(const ChartPoint &, const ChartPoint &) = default;
};

/// A sum that grows over time: earned as a line, planned dotted, what is needed dashed.
struct BurnUp {
    QString title;
    QString unit;
    DateRange span;
    QList<ChartPoint> earned;  ///< by day, never falling
    QList<ChartPoint> planned; ///< goes on from the last earned point; may be empty
    QList<ChartPoint> needed;  ///< may be empty
    friend bool operator==(const BurnUp &, const BurnUp &) = default;
};

struct RunPoint {
    QDate day;
    double value = 0;
    bool inShift = false;      ///< one of those that make a shift: drawn filled
    bool astronomical = false; ///< marked by hand as far away from all others
    friend bool operator==(const RunPoint &, const RunPoint &) = default;
};

/// From this day on the points belong together; `label` names the change that began it and is empty for the baseline.
struct RunPhase {
    QDate from;
    double median = 0;
    QString label;
    friend bool operator==(const RunPhase &, const RunPhase &) = default;
};

/// A measure over time: its points joined by a line, the median of each phase dashed, a line at each change.
struct RunLine {
    QString title;
    QString note; ///< at the right of the title: "median 58 % to 83 %"
    QList<RunPoint> points; ///< oldest first
    QList<RunPhase> phases; ///< the first begins with the first point
    std::optional<double> target;
    QStringList scale; ///< figures at equal steps from the bottom to the top
    double low = 0, high = 1; ///< of the scale
    double height = 1; ///< share of the usual height, when several stand on one page
    friend bool operator==(const RunLine &, const RunLine &) = default;
};

struct Note {
    QString text;
    Tone tone = Tone::Muted;
    friend bool operator==(const Note &, const Note &) = default;
};

/// "Proof: B-1, p. 28" on a line of its own.
struct ProofLine {
    QString text;
    QList<DocumentId> proofs;
    friend bool operator==(const ProofLine &, const ProofLine &) = default;
};

struct PageBreak {
    friend bool operator==(const PageBreak &, const PageBreak &) = default;
};

/// The titles of all sections and of the appendix with their pages.
struct Contents {
    friend bool operator==(const Contents &, const Contents &) = default;
};

/// The documents of the appendix that turned out not to be readable; nothing is printed when all are.
struct UnreadableDocuments {
    friend bool operator==(const UnreadableDocuments &, const UnreadableDocuments &) = default;
};

using Block = std::variant<Paragraph, Quote, Heading, BulletList, Table, FigureCards, ProgressBars, BurnUp, RunLine, Note, ProofLine, PageBreak, Contents, UnreadableDocuments>;

} // namespace paper

struct Section {
    QString key;
    QString title; ///< empty: no heading and no bookmark
    QList<paper::Block> blocks;
    bool newPage = true;
    friend bool operator==(const Section &, const Section &) = default;
};

/// A document that stands behind the packet with all its pages.
struct AppendixEntry {
    QString label; ///< "B-1"
    DocumentId document;
    QString sha256;
    QString name;      ///< the file's name
    QString title;     ///< what it proves: "Sepsis Management Course, 10 Feb 2026"
    QString mediaType; ///< "application/pdf", "image/jpeg", "image/png"
    friend bool operator==(const AppendixEntry &, const AppendixEntry &) = default;
};

struct Packet {
    QString kind; ///< key of the table of packets ("summary", "audit" …), or of a page: "capture", "project"
    QString title;
    QString subtitle;
    QString person; ///< as on the foot of each page: "Elena Rivera, MD"
    QDate date;
    QStringList about; ///< lines of the cover below the title: position, institution, identifiers
    bool cover = false; ///< a page of its own for the title; else the title heads the first page
    QList<paper::Block> coverBlocks; ///< on the cover page, below `about`
    QList<Section> sections;
    QString appendixTitle; ///< "Appendix B · Certificates"
    QList<AppendixEntry> appendix;
    friend bool operator==(const Packet &, const Packet &) = default;
};

} // namespace credence
