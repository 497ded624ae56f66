// What was read from one file: pages of words with their places, and the fields found in them (V2).
#pragma once

#include "core/base/credits.h"
#include "core/base/date_range.h"

#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <optional>

namespace credence {

/// A word on a page. The box is in fractions of the page (0..1, origin top left), so that it fits any resolution.
struct Word {
    QString text;
    QRectF box;
    bool spaceAfter = true; ///< false: the next word follows without a space
    double sure = 1;        ///< how sure the recognition of the letters is (0..1); 1 for text that was not recognized from a picture
    bool bold = false;      ///< its font is called so; never for words recognized from a picture
    friend bool operator==(const Word &, const Word &) = default;
};

struct Page {
    QSizeF sizePoints;
    QList<Word> words; ///< in reading order as the file gives it
    QList<QRectF> rules{}; ///< ruled lines and the edges of boxes: thin, level or upright, in fractions of the page
    friend bool operator==(const Page &, const Page &) = default;
};

/// Where a field was read: page from 0, one box a line, in fractions of the page.
struct Place {
    int page = -1; ///< -1: no place
    QList<QRectF> boxes;
    friend bool operator==(const Place &, const Place &) = default;
};

/// A field with how sure we are (0..1) and where it stood. `others` are further candidates, best first.
template <class T> struct Field {
    T value{};
    double confidence = 0; ///< 0: nothing found
    Place place;
    QList<T> others;
    friend bool operator==(const Field &, const Field &) = default;
};

struct ReadCredit {
    Credits amount;             ///< awarded or claimed
    QString type;               ///< catalogue id; empty: the paper does not say
    std::optional<Credits> max; ///< the maximum offered, when printed
    double confidence = 0;
    Place place;
    friend bool operator==(const ReadCredit &, const ReadCredit &) = default;
};

struct ReadActivity {
    Field<QString> title;
    Field<QString> provider;
    Field<DateRange> days; ///< participation or completion; never release, expiry or print
    QList<ReadCredit> credits;
    Field<QString> recipient;
    Field<QString> format; ///< "live", "enduring", "journal", "poc", "rss" or ""
    QStringList topics;    ///< catalogue ids
    Field<QString> certificateNumber;
    QString credentials{}; ///< of the recipient, as printed: "MD, FACP"; may be empty
    friend bool operator==(const ReadActivity &, const ReadActivity &) = default;
};

enum class How { TextLayer, Ocr, None };

struct Reading {
    QString sha256;
    qint64 size = 0;
    QString mediaType;
    int pages = 0;
    QList<QSizeF> pageSizes; ///< points, one a page (first 50)
    How how = How::None;
    QList<ReadActivity> activities;
    QStringList problems; ///< sentences for the physician; why nothing was found
    QString text;         ///< all words, for search
    QString from;           ///< "the archive “2025.zip” in the mail “Your certificates”"; empty: it came by itself
    bool mergeable = false; ///< a PDF that was opened and walked without complaint, so it may stand in a packet
    ReadActivity legible{}; ///< where no activity was read: what the page says all the same, never sure, to be completed by hand
    QList<int> turns{};     ///< quarters clockwise that set each page upright, one a page; empty: all stand
    friend bool operator==(const Reading &, const Reading &) = default;
};

} // namespace credence
