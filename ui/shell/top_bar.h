// The bar above every page: the search box, and the three things a physician comes for.
#pragma once

#include <QWidget>

class QPushButton;

namespace credence {

class SearchBox;

class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);
    SearchBox *search() const { return m_search; }
    QPushButton *evaluate() const { return m_evaluate; }
    QPushButton *addFiles() const { return m_addFiles; }
    QPushButton *logActivity() const { return m_logActivity; }

protected:
    void paintEvent(QPaintEvent *event) override;

Q_SIGNALS:
    void filesAsked();
    void folderAsked();
    void pasteAsked(); ///< what the clipboard holds

private:
    SearchBox *m_search;
    QPushButton *m_evaluate;
    QPushButton *m_addFiles;
    QPushButton *m_logActivity;
};

} // namespace credence
