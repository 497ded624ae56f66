// The contents of a packet with page numbers: a click shows the page, the page in view is marked.
#pragma once

#include "core/print/print_packet.h"

#include <QListView>

class QStandardItemModel;

namespace credence {

class ContentsList : public QListView
{
    Q_OBJECT

public:
    explicit ContentsList(QWidget *parent = nullptr);
    void show(const QList<PacketPlace> &places);
    void markPage(int page); ///< the last entry that begins on this page or before

Q_SIGNALS:
    void pageChosen(int page); ///< by the person

private:
    QStandardItemModel *m_model;
    bool m_marking = false;
};

} // namespace credence
