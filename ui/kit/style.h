// The parts of controls that a style sheet cannot draw in the theme's colors: check marks and focus.
#pragma once

#include <QProxyStyle>

namespace credence {

class Style : public QProxyStyle
{
public:
    Style();
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override; ///< lists of completions, also Qt's own, get the background of a popup
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const override;
};

/// A square box of the given state, with a check mark when checked; shared with item delegates.
void paintCheckBox(QPainter &painter, const QRectF &box, bool checked, bool focused, const QPalette &palette);
/// The same for one of several that exclude each other: a circle, with a dot when checked.
void paintRadioButton(QPainter &painter, const QRectF &box, bool checked, bool focused, const QPalette &palette);

} // namespace credence
