// "Before you send it": what is in order, what is weak, and which documents could not be read.
#pragma once

#include "core/packets/weak_points.h"
#include "core/print/print_packet.h"
#include "ui/kit/card.h"
#include "ui/kit/colors.h"

class QVBoxLayout;

namespace credence {

class BeforeSending : public Card
{
    Q_OBJECT

public:
    explicit BeforeSending(QWidget *parent = nullptr);
    void show(const QList<WeakPoint> &points, const PacketResult &result, bool withAppendix);
    void clear();

Q_SIGNALS:
    void recordsAsked(const QStringList &ids, const QString &why); ///< the activities behind a point

private:
    void addLine(const QString &text, Tone tone, const QStringList &records = {});
    QVBoxLayout *m_lines;
};

} // namespace credence
