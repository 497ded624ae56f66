// A thin bar that shows a share in one tone.
#pragma once

#include "ui/kit/colors.h"

#include <QWidget>

namespace credence {

class ProgressBar : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressBar(QWidget *parent = nullptr);
    /// `share` 0…1 is filled; `planned` 0…1 more is drawn in the soft color. A share above 0 always shows a dot.
    void set(double share, Tone tone, double planned = 0);
    /// What the bar says to a screen reader, for example "41.5 of 50".
    void setSaid(const QString &words) { setAccessibleName(words); }
    QSize sizeHint() const override { return {120, 7}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
    double m_planned = 0;
    Tone m_tone = Tone::Accent;
};

/// For delegates: a bar of 6 px, centered in the height of `rect`.
void paintProgress(QPainter &painter, const QRectF &rect, double share, Tone tone, const QPalette &palette, double planned = 0);

} // namespace credence
