#include "ui/kit/choice.h"

#include "ui/kit/icons.h"

#include <QActionGroup>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QStylePainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <utility>

namespace credence {

namespace {
constexpr int widestFilter = 150; ///< pixels of a filter's words; several stand in one row
}

Choice::Choice(QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(4);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QComboBox::activated, this, [this] { m_waiting = false; }); // chosen in the list: what was stepped to before counts no more
}

void Choice::choose(const QString &value, const QString &text)
{
    if (m_waiting && value == itemData(m_from).toString())
        return;
    m_waiting = false;
    int index = findData(value);
    if (index < 0) {
        addItem(text.isEmpty() ? value : text, value);
        index = count() - 1;
    }
    if (index != currentIndex())
        m_typed.clear();
    setCurrentIndex(index);
}

void Choice::startOver()
{
    m_rest.stop();
    m_waiting = false;
    m_typed.clear();
}

bool Choice::canStep(int index) const { return model()->flags(model()->index(index, modelColumn(), rootModelIndex())).testFlag(Qt::ItemIsEnabled); }

/// The entry that begins with the letters typed so far; one letter again and again goes through those that begin with it. -1: none.
int Choice::typedTo(const QKeyEvent &event)
{
    m_typedAt = event.timestamp();
    m_typed += event.text();
    const bool again = m_typed.count(m_typed.front(), Qt::CaseInsensitive) == m_typed.size();
    const QString wanted = again ? m_typed.left(1) : m_typed;
    for (int i = again ? 1 : 0; i <= count(); ++i) {
        const int index = (std::max(currentIndex(), 0) + i) % std::max(count(), 1);
        if (canStep(index) && itemText(index).startsWith(wanted, Qt::CaseInsensitive))
            return index;
    }
    return -1;
}

int Choice::steppedTo(int key) const
{
    const bool up = key == Qt::Key_Up || key == Qt::Key_PageUp || key == Qt::Key_End;
    const int way = up ? -1 : 1;
    const int many = key == Qt::Key_PageUp || key == Qt::Key_PageDown ? maxVisibleItems() : 1;
    int index = key == Qt::Key_Home ? 0 : key == Qt::Key_End ? count() - 1 : std::clamp(currentIndex() + way * many, 0, std::max(count() - 1, 0));
    while (index >= 0 && index < count() && !canStep(index))
        index += way;
    return index < count() ? index : -1;
}

void Choice::step(int index)
{
    if (index >= 0 && index != currentIndex()) {
        if (!m_waiting)
            m_from = currentIndex();
        m_waiting = true;
        setCurrentIndex(index);
    }
    m_rest.start(QApplication::keyboardInputInterval(), this);
}

void Choice::report()
{
    m_rest.stop();
    if (!std::exchange(m_waiting, false) || currentIndex() < 0 || currentIndex() == m_from)
        return;
    Q_EMIT activated(currentIndex());
    Q_EMIT textActivated(currentText());
}

int Choice::roomForText() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    return style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width() - 2; // the style keeps a pixel at each side
}

bool Choice::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && fontMetrics().horizontalAdvance(currentText()) > roomForText()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), currentText(), this);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride && m_waiting && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo)) {
        event->accept();
        return true;
    }
    return QComboBox::event(event);
}

void Choice::keyPressEvent(QKeyEvent *event)
{
    if (event->timestamp() > m_typedAt + static_cast<quint64>(QApplication::keyboardInputInterval()))
        m_typed.clear();
    constexpr std::array steps{Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End};
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool letter = !event->text().isEmpty() && event->text().front().isPrint() && !(event->key() == Qt::Key_Space && m_typed.isEmpty());
    if (plain && letter) {
        step(typedTo(*event));
    } else if (plain && std::find(steps.begin(), steps.end(), event->key()) != steps.end()) {
        m_typed.clear();
        step(steppedTo(event->key()));
    } else if (m_waiting && (event->key() == Qt::Key_Escape || event->matches(QKeySequence::Undo))) {
        startOver();
        setCurrentIndex(m_from);
    } else {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            report();
        QComboBox::keyPressEvent(event);
    }
}

void Choice::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason) {
        report();
        m_typed.clear();
    }
    QComboBox::focusOutEvent(event);
}

void Choice::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_rest.timerId())
        return QComboBox::timerEvent(event);
    report();
    if (m_typedAt == 0)
        m_typed.clear(); // the platform does not say when keys were pressed
}

void Choice::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QStylePainter painter(this);
    painter.setPen(palette().color(QPalette::Text));
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, roomForText());
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
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
    const bool plain = m_name.isEmpty() || (!m_values.isEmpty() && m_value != m_values.first().first); // what was chosen speaks for itself
    const QString whole = m_name.isEmpty() ? text : m_name + QStringLiteral(": ") + text;
    setText(fontMetrics().elidedText(plain ? text : whole, Qt::ElideRight, widestFilter) + QStringLiteral(" ▾"));
    setAccessibleName(whole);
    setToolTip(whole);
    for (QAction *action : menu()->actions())
        action->setChecked(action->data().toString() == m_value);
}

} // namespace credence
