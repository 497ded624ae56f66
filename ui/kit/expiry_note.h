// One line that says which certificates lapse soon, where it matters; hidden while none does (V6).
#pragma once

#include "core/portfolio/snapshot.h"

#include <QDate>
#include <QFrame>

class QLabel;
class QPushButton;

namespace credence {

class ExpiryNote : public QFrame
{
    Q_OBJECT

public:
    explicit ExpiryNote(QWidget *parent = nullptr);
    void show(const Snapshot &snapshot, QDate today);
    QString text() const;

Q_SIGNALS:
    void asked(const QStringList &documents); ///< the person wants to see these

private:
    QLabel *m_words;
    QPushButton *m_show;
    QStringList m_documents;
};

} // namespace credence
