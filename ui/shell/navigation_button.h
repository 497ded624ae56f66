// One entry of the navigation: icon, title, and a count or a badge at its right.
#pragma once

#include <QAbstractButton>

namespace credence {

class NavigationButton : public QAbstractButton
{
    Q_OBJECT

public:
    NavigationButton(const QString &icon, const QString &title, QWidget *parent = nullptr);
    /// 0 shows nothing; a badge goes before a count.
    void setNumbers(int count, int waiting);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_icon;
    int m_count = 0;
    int m_waiting = 0;
};

} // namespace credence
