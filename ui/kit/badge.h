// A soft pill with a word or a count in one tone.
#pragma once

#include "ui/kit/colors.h"

#include <QWidget>

namespace credence {

class Badge : public QWidget
{
    Q_OBJECT

public:
    explicit Badge(const QString &text = {}, Tone tone = Tone::Neutral, QWidget *parent = nullptr);
    void set(const QString &text, Tone tone); ///< empty text hides it
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
};

/// For delegates: the size a pill needs, and painting it with its left edge at `rect.left()`, centered in height. In a selected
/// row a soft pill would vanish; there it stands on the card color. `room`: pixels kept free behind the words, for a sign.
QSize badgeSize(const QString &text, int room = 0);
void paintBadge(QPainter &painter, const QRect &rect, const QString &text, Tone tone, const QPalette &palette, bool selected = false, int room = 0);

} // namespace credence
