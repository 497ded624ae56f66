// A document inside the window: its page, and a quiet bar to turn pages, zoom and turn it.
#pragma once

#include "ui/vault/page_view.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace credence {

class DocumentPreview : public QFrame
{
    Q_OBJECT

public:
    explicit DocumentPreview(QWidget *parent = nullptr);
    PageView *page() const { return m_page; }
    void setCaption(const QString &caption); ///< above the page; empty: none

private:
    QToolButton *tool(const QString &sign, const QString &name, const QString &keys);
    void showState();

    PageView *m_page;
    QLabel *m_caption;
    QWidget *m_bar;
    QToolButton *m_back;
    QToolButton *m_forth;
    QLabel *m_pages;
    QToolButton *m_zoom;
};

} // namespace credence
