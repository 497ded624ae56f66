// The documents on file about one record, as links to the vault.
#pragma once

#include "core/portfolio/snapshot.h"

#include <QWidget>

class QVBoxLayout;

namespace credence {

class RecordFiles : public QWidget
{
    Q_OBJECT

public:
    explicit RecordFiles(QWidget *parent = nullptr);
    void showFiles(const QString &record, const QList<Shared<Document>> &documents);

Q_SIGNALS:
    void opened(const QString &document);

private:
    QVBoxLayout *m_column;
};

} // namespace credence
