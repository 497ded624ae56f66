// A sentence the person should notice before saying yes, on a soft ground in its tone.
#pragma once

#include "ui/kit/colors.h"

#include <QWidget>

class QLabel;

namespace credence {

class Remark : public QWidget
{
    Q_OBJECT

public:
    explicit Remark(QWidget *parent = nullptr);
    void set(const QString &sentence, Tone tone = Tone::Amber); ///< empty: hidden
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void color();

    QLabel *m_words;
    Tone m_tone = Tone::Amber;
};

} // namespace credence
