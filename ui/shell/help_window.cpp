#include "ui/shell/help_window.h"

#include "ui/kit/theme.h"

#include <QFile>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

namespace credence {

HelpWindow::HelpWindow(QWidget *parent) : QDialog(parent), m_text(new QTextBrowser)
{
    setWindowTitle(tr("Help"));
    resize(520, 460);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    m_text->setAccessibleName(tr("Help"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDefaultFont(credence::font(Type::Body));
    m_text->document()->setDocumentMargin(14);
    column->addWidget(m_text);
}

void HelpWindow::showTopic(const QString &key)
{
    QFile file(QStringLiteral(":/help/%1.md").arg(key));
    if (!file.open(QIODevice::ReadOnly)) {
        file.setFileName(QStringLiteral(":/help/index.md"));
        if (!file.open(QIODevice::ReadOnly))
            return;
    }
    m_text->setMarkdown(QString::fromUtf8(file.readAll()));
    show();
    raise();
    activateWindow();
}

} // namespace credence
