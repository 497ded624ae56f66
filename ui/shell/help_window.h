// The help of one page, from resources/help, in a window of its own.
#pragma once

#include <QDialog>

class QTextBrowser;

namespace credence {

class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);
    /// The page's own text; the general one when the page has none.
    void showTopic(const QString &key);

private:
    QTextBrowser *m_text;
};

} // namespace credence
