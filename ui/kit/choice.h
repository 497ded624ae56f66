// A drop-down that looks like the other fields, and one that filters ("Status: all").
#pragma once

#include <QBasicTimer>
#include <QComboBox>
#include <QToolButton>

class QMenu;

namespace credence {

/// A field with fixed choices; the mouse wheel does not change it while a form scrolls by. Letters and arrows show their entry at
/// once and report it (`activated`) once, when the keys rest or the field is left; until then Escape and Ctrl+Z bring back what was.
class Choice : public QComboBox
{
    Q_OBJECT

public:
    explicit Choice(QWidget *parent = nullptr);
    /// Chooses the entry whose data is `value`; when there is none, it is added with `text`. An entry that was stepped to and not
    /// reported yet stays when `value` is only what was there before.
    void choose(const QString &value, const QString &text = {});
    void startOver(); ///< another record comes: forgets what was stepped to
    QString chosen() const { return currentData().toString(); }

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    bool canStep(int index) const;
    int typedTo(const QKeyEvent &event);
    int steppedTo(int key) const;
    void step(int index);
    void report();
    int roomForText() const; ///< in pixels

    QBasicTimer m_rest;
    QString m_typed;         ///< letters that belong together
    quint64 m_typedAt = 0;   ///< when the last of them was pressed, not when it was read: saving may have kept it waiting
    int m_from = -1;         ///< the entry before the first step
    bool m_waiting = false;  ///< stepped, not reported
};

/// A button "Name: value ▾" with a menu of exclusive values.
class FilterButton : public QToolButton
{
    Q_OBJECT

public:
    explicit FilterButton(const QString &name, QWidget *parent = nullptr);
    /// (value, text) pairs; the first is what nothing chosen means. Keeps the chosen value when it is still there.
    void setValues(const QList<std::pair<QString, QString>> &values);
    QString value() const { return m_value; }
    void setValue(const QString &value);

Q_SIGNALS:
    void valueChanged(const QString &value);

private:
    void showValue();
    QString m_name;
    QString m_value;
    QList<std::pair<QString, QString>> m_values;
};

} // namespace credence
