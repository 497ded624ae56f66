#include "ui/kit/table_delegate.h"

#include "ui/kit/badge.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/progress_bar.h"
#include "ui/kit/tabular.h"
#include "ui/kit/theme.h"

#include <QPainter>

namespace credence {

namespace {

constexpr int side = 10;

Tone toneOf(const QModelIndex &index)
{
    const QVariant tone = index.data(ToneRole);
    return tone.isValid() ? static_cast<Tone>(tone.toInt()) : Tone::Neutral;
}

QColor inkOf(const QModelIndex &index, const Colors &c, const QColor &background)
{
    if (index.data(ToneRole).isValid())
        return textOn(c, toneOf(index), background);
    return index.data(MutedRole).toBool() ? readable(c.muted, background) : c.ink;
}

/// As many parts as fit, and how many more there are: "MA, NH +3". At least the first, shortened when it must be.
QString partsThatFit(const QString &text, const QString &between, const QFontMetrics &metrics, int width)
{
    const QStringList parts = text.split(between);
    for (qsizetype shown = parts.size() - 1; shown > 0; --shown) {
        const QString some = parts.mid(0, shown).join(between) + QStringLiteral(" +%1").arg(parts.size() - shown);
        if (metrics.horizontalAdvance(some) <= width)
            return some;
    }
    return metrics.elidedText(text, Qt::ElideRight, width);
}

} // namespace

QString cutTo(const QString &text, const QFontMetrics &metrics, int width)
{
    const qsizetype at = text.endsWith(QLatin1Char(')')) ? text.lastIndexOf(QLatin1String(" (")) : -1;
    const QString suffix = at < 0 ? QString() : text.mid(at);
    const int left = width - metrics.horizontalAdvance(suffix);
    if (metrics.horizontalAdvance(text) <= width || suffix.isEmpty() || left < width / 3)
        return metrics.elidedText(text, Qt::ElideRight, width);
    return metrics.elidedText(text.left(at), Qt::ElideRight, left) + suffix;
}

namespace {

void paintWords(QPainter &painter, const QRect &cell, const QModelIndex &index, const QColor &quiet)
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString more = index.data(SecondaryRole).toString();
    const QFontMetrics metrics = painter.fontMetrics();
    const bool right = (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0;
    if (index.data(NumberRole).toBool()) {
        drawTabular(painter, cell, right, text);
        return;
    }
    if (text.isEmpty())
        return;
    const int width = metrics.horizontalAdvance(text); // words are measured once: that is most of the work
    if (width > cell.width() && cell.height() > size::row + 6) { // a row that was given two lines
        const bool whole = metrics.boundingRect(QRect(0, 0, cell.width(), 10000), Qt::TextWordWrap, text).height() <= 2 * metrics.lineSpacing();
        const QString two = whole ? text : cutTo(text, metrics, cell.width() * 2 - metrics.averageCharWidth() * 8);
        painter.drawText(cell, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextWordWrap, two);
        return;
    }
    const QString between = width > cell.width() ? index.data(PartsRole).toString() : QString();
    const QString shown = width <= cell.width() ? text : between.isEmpty() ? cutTo(text, metrics, cell.width()) : partsThatFit(text, between, metrics, cell.width());
    painter.drawText(cell, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, shown);
    const int used = width + 5;
    if (more.isEmpty() || used > cell.width() - 20)
        return;
    const int baseline = cell.top() + (cell.height() + metrics.ascent() - metrics.descent()) / 2;
    painter.setFont(font(Type::Tiny));
    painter.setPen(quiet);
    painter.drawText(cell.left() + used, baseline, painter.fontMetrics().elidedText(more, Qt::ElideRight, cell.width() - used));
}

} // namespace

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &c = colors(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor background = selected ? c.accentSoft : c.card;
    painter->save();
    if (selected)
        painter->fillRect(option.rect, background);
    painter->setPen(c.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect cell = option.rect.adjusted(side, 0, -side, -1);
    const QVariant share = index.data(ShareRole);
    if (share.isValid()) {
        paintProgress(*painter, cell, share.toDouble(), toneOf(index), option.palette);
    } else if (index.data(PillRole).toBool()) {
        if (const QString text = index.data(Qt::DisplayRole).toString(); !text.isEmpty())
            paintBadge(*painter, cell, text, toneOf(index), option.palette, selected);
    } else {
        painter->setFont(font(index.data(StrongRole).toBool() ? Type::Strong : Type::Body));
        painter->setPen(inkOf(index, c, background));
        paintWords(*painter, cell, index, readable(c.muted, background));
    }
    painter->restore();
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    if (index.data(PillRole).toBool())
        return {badgeSize(text).width() + 2 * side, size::row};
    const QString more = index.data(SecondaryRole).toString();
    const int extra = more.isEmpty() ? 0 : QFontMetrics(font(Type::Tiny)).horizontalAdvance(more) + 8;
    const QFont f = font(index.data(StrongRole).toBool() ? Type::Strong : Type::Body);
    return {QFontMetrics(f).horizontalAdvance(text) + extra + 2 * side + 2, size::row};
}

} // namespace credence
