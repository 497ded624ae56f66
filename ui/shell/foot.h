// What lies over the lower edge of every page: what is being read, and messages. It comes and goes without moving the page.
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace credence {

class Foot : public QWidget
{
    Q_OBJECT

public:
    /// Lies over `under`, at its lower edge.
    explicit Foot(QWidget *under);
    /// The first is the topmost; those that are hidden take no room.
    void add(QWidget *bar, bool first = false);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    QVBoxLayout *m_column;
};

} // namespace credence
