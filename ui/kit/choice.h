// A drop-down that looks like the other fields, and one that filters ("Status: all").
#pragma once

#include <QComboBox>
#include <QToolButton>

class QMenu;

namespace credence {

/// A field with fixed choices; the mouse wheel does not change it while a form scrolls by.
class Choice : public QComboBox
{
    Q_OBJECT

public:
    explicit Choice(QWidget *parent = nullptr);
    /// Chooses the entry whose data is `value`; when there is none, it is added with `text`.
    void choose(const QString &value, const QString &text = {});
    QString chosen() const { return currentData().toString(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
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
