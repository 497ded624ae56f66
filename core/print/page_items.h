// What stands on a laid-out page: text, lines, boxes and curves with their places. One unit is a twentieth of a point.
#pragma once

#include "core/base/ids.h"

#include <QLineF>
#include <QList>
#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <memory>
#include <optional>
#include <variant>

namespace credence::print {

inline constexpr double unitsPerPoint = 20.0;
inline constexpr double unitsPerInch = 72 * unitsPerPoint;

enum class Weight { Regular, Strong, Bold };

struct TextStyle {
    int size = 200; ///< em in units
    Weight weight = Weight::Regular;
    bool serif = false;
    bool italic = false;
    bool tabular = false; ///< every digit takes the same room
    int spacing = 0;      ///< extra room between letters in percent of their width
    quint32 color = 0;    ///< token of the palette
    friend bool operator==(const TextStyle &, const TextStyle &) = default;
};

struct TextItem {
    QPointF baseline;
    QString text;
    TextStyle style;
};

struct LineItem {
    QLineF line;
    double width = 10;
    quint32 color = 0;
};

struct BoxItem {
    QRectF box;
    double radius = 0;
    quint32 fill = 0;
};

enum class Stroke { Solid, Dashed, Dotted, None };

struct CurveItem {
    QPolygonF points;
    double width = 20;
    quint32 color = 0;
    Stroke stroke = Stroke::Solid;
    std::optional<quint32> fill; ///< the area inside, closed by a straight line
};

using Item = std::variant<TextItem, LineItem, BoxItem, CurveItem>;

/// A place that leads to a page: of a document in the appendix, or of a section by its number.
struct Link {
    QRectF box;
    DocumentId document; ///< null: to `section`
    int section = -1;
};

/// A heading that gets a bookmark.
struct Mark {
    QString title;
    int section = -1; ///< number of the section; -1: a heading inside one
};

/// Something that is never split between pages, placed from its own origin.
struct Piece {
    double height = 0;
    double before = 0; ///< room above; none at the top of a page
    QList<Item> items;
    QList<Link> links;
    bool keepWithNext = false;
    bool newPage = false;
    std::shared_ptr<const Piece> head; ///< repeated above when the piece opens a page
    std::optional<Mark> mark;
    QString runningHead; ///< from here on; empty: unchanged
};

} // namespace credence::print
