// Beside a field's name: where it was read, and what else it could be.
#pragma once

#include "ui/kit/colors.h"

#include <QStringList>
#include <QWidget>

class QToolButton;

namespace credence {

class Badge;

class ReadPill : public QWidget
{
    Q_OBJECT

public:
    explicit ReadPill(QWidget *parent = nullptr);
    void set(const QString &text, Tone tone, const QString &hint); ///< empty text: none
    QString text() const;
    /// What else was read, best first, in the words of the field; none: no button.
    void setOthers(const QStringList &others);

Q_SIGNALS:
    void otherChosen(int index);

private:
    QToolButton *m_others;
    Badge *m_badge;
};

} // namespace credence
