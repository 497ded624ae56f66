#include "ui/vault/quick_look.h"

#include "core/extraction/reader_client.h"
#include "ui/kit/theme.h"
#include "ui/vault/document_loader.h"
#include "ui/vault/document_preview.h"
#include "ui/vault/page_source.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace credence {

QuickLook::QuickLook(DocumentLoader &loader, ReaderClient &reader, QWidget *parent)
    : QDialog(parent), m_loader(loader), m_reader(reader), m_preview(new DocumentPreview)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size::gap, size::gap, size::gap, size::gap);
    column->addWidget(m_preview, 1);
    auto *words = label(tr("Space or Esc closes. + and − zoom, R turns, Page Up and Page Down turn pages."), Type::Small, Ink::Muted);
    words->setAlignment(Qt::AlignCenter);
    column->addWidget(words);
    m_preview->page()->installEventFilter(this);
    installEventFilter(this);
}

void QuickLook::show(const Document &document)
{
    m_shown = document.sha256;
    setWindowTitle(document.name);
    const QSize room = parentWidget() ? parentWidget()->window()->size() : QSize(1200, 900);
    resize(room.width() * 3 / 4, room.height() * 9 / 10);
    showOn(*m_preview->page(), document, {.count = document.pages.value_or(1)}, m_loader, m_reader, [this, sha256 = document.sha256] { return m_shown == sha256; });
    QDialog::open();
    m_preview->page()->setFocus(Qt::OtherFocusReason);
}

bool QuickLook::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space || key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return) {
            close();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace credence
