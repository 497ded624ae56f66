// The head of a page: title, one line below it, and the page's buttons on the right.
#pragma once

#include <QWidget>

class QLabel;
class QHBoxLayout;

namespace credence {

class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setLine(const QString &line);  ///< muted, below the title; empty: none
    void setAbove(const QString &line); ///< muted, above the title; empty: none
    void add(QWidget *action);          ///< at the right, in order

private:
    QLabel *m_above;
    QLabel *m_title;
    QLabel *m_line;
    QHBoxLayout *m_actions;
};


} // namespace credence
