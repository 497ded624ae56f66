// A large figure with the words that say of what and by when: "41.5" "of 50 by 14 Mar 2027".
#pragma once

#include <QWidget>

class QLabel;

namespace credence {

class Figure : public QWidget
{
    Q_OBJECT

public:
    explicit Figure(QWidget *parent = nullptr);
    void set(const QString &figure, const QString &rest);

private:
    QLabel *m_figure;
    QLabel *m_rest;
};

} // namespace credence
