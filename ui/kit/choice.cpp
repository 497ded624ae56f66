#include "ui/kit/choice.h"

#include "ui/kit/icons.h"

#include <QActionGroup>
#include <QMenu>
#include <QPainter>
#include <QWheelEvent>

namespace credence {

Choice::Choice(QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(4);
    setFocusPolicy(Qt::StrongFocus);
}

void Choice::choose(const QString &value, const QString &text)
{
    int index = findData(value);
    if (index < 0) {
        addItem(text.isEmpty() ? value : text, value);
        index = count() - 1;
    }
    setCurrentIndex(index);
}

void Choice::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    const QRect place(width() - 21, (height() - 12) / 2, 12, 12);
    painter.drawPixmap(place, iconPixmap(QStringLiteral("down"), colors(palette()).muted, 12, devicePixelRatioF()));
}

void Choice::wheelEvent(QWheelEvent *event) { event->ignore(); }

FilterButton::FilterButton(const QString &name, QWidget *parent) : QToolButton(parent), m_name(name)
{
    setObjectName(QStringLiteral("choice"));
    setPopupMode(InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(new QMenu(this));
}

void FilterButton::setValues(const QList<std::pair<QString, QString>> &values)
{
    if (values == m_values)
        return;
    m_values = values;
    menu()->clear();
    auto *group = new QActionGroup(menu());
    for (const auto &[value, text] : values) {
        QAction *action = menu()->addAction(text);
        action->setCheckable(true);
        action->setData(value);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = value] { setValue(chosen); });
    }
    const bool kept = std::any_of(values.cbegin(), values.cend(), [this](const auto &v) { return v.first == m_value; });
    if (!kept && !values.isEmpty() && m_value != values.first().first) {
        m_value = values.first().first;
        Q_EMIT valueChanged(m_value);
    }
    showValue();
}

void FilterButton::setValue(const QString &value)
{
    if (value == m_value)
        return;
    m_value = value;
    showValue();
    Q_EMIT valueChanged(value);
}

void FilterButton::showValue()
{
    QString text;
    for (const auto &[value, words] : std::as_const(m_values))
        text = value == m_value ? words : text;
    setText(m_name.isEmpty() ? text + QStringLiteral(" ▾") : m_name + QStringLiteral(": ") + text + QStringLiteral(" ▾"));
    setAccessibleName(m_name.isEmpty() ? text : m_name + QStringLiteral(": ") + text);
    for (QAction *action : menu()->actions())
        action->setChecked(action->data().toString() == m_value);
}

} // namespace credence
