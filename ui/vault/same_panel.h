// The right side of the review for a file that was not added: it is there already, or it was refused.
#pragma once

#include "core/portfolio/snapshot.h"
#include "ui/vault/review_item.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace credence {

class SamePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SamePanel(QWidget *parent = nullptr);
    void show(const ReviewItem &item, const Snapshot &snapshot);

Q_SIGNALS:
    void openAsked(const QString &documentId);

private:
    QString m_document;
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_facts;
    QPushButton *m_open;
};

} // namespace credence
