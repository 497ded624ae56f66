// What stands below every page while it has something to say: what is being read, and messages. The page ends above it.
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace credence {

/// Takes no room while all its bars are hidden.
class Foot : public QWidget
{
    Q_OBJECT

public:
    explicit Foot(QWidget *parent = nullptr);
    /// The first is the topmost; those that are hidden take no room.
    void add(QWidget *bar, bool first = false);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    QVBoxLayout *m_column;
};

} // namespace credence
