// The list to look over before publications come in: what is new, what would complete a record, what is there already (D5).
#pragma once

#include "core/exchange/publication_review.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace credence {

class Card;
class RowsModel;

class PublicationsReview : public QWidget
{
    Q_OBJECT

public:
    explicit PublicationsReview(QWidget *parent = nullptr);
    /// `problems`: a sentence for each entry of the file that could not be read.
    void showOffers(const QString &file, const QList<PublicationOffer> &offers, const QStringList &problems);
    QList<Presentation> taken() const; ///< in the order of the file

Q_SIGNALS:
    void accepted();
    void canceled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void toggle(int row);
    void showRows();

    QList<PublicationOffer> m_offers;
    QList<bool> m_taken;
    Card *m_card;
    RowsModel *m_model;
    QListView *m_list;
    QLabel *m_problems;
    QPushButton *m_import;
};

} // namespace credence
