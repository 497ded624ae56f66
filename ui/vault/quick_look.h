// A document above everything, as long as one looks at it: Space or Escape puts it away (V4).
#pragma once

#include "core/vault/document.h"

#include <QDialog>

namespace credence {

class DocumentLoader;
class DocumentPreview;
class ReaderClient;

class QuickLook : public QDialog
{
    Q_OBJECT

public:
    QuickLook(DocumentLoader &loader, ReaderClient &reader, QWidget *parent);
    void show(const Document &document);
    DocumentPreview *preview() const { return m_preview; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    DocumentLoader &m_loader;
    ReaderClient &m_reader;
    DocumentPreview *m_preview;
    QString m_shown;
};

} // namespace credence
