#include "ui/kit/inspector.h"

#include "core/base/date_range.h"
#include "ui/kit/card.h"
#include "ui/kit/choice.h"
#include "ui/kit/column.h"
#include "ui/kit/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>
#include <QVBoxLayout>

#include <utility>

namespace credence {

LineField::LineField(QWidget *parent) : QLineEdit(parent)
{
    connect(this, &QLineEdit::editingFinished, this, &LineField::commit);
}

void LineField::showText(const QString &text)
{
    if (text == m_stored && (m_refused || (isModified() && hasFocus())))
        return;
    mark(false, {});
    m_stored = text;
    if (text != this->text())
        setText(text);
    if (!hasFocus())
        setCursorPosition(0); // else what is selected stays selected
    setModified(false);
    setToolTip(text.size() > 30 ? text : QString());
}

void LineField::commit()
{
    if (text() == m_stored) {
        mark(false, {});
        return;
    }
    m_before = std::exchange(m_stored, text());
    const int cursor = cursorPosition();
    setText(m_stored); // forgets the typing: from now on Ctrl+Z undoes the saved change
    setCursorPosition(cursor);
    mark(false, {});
    Q_EMIT edited(m_stored);
}

void LineField::refuse(const QString &reason)
{
    m_stored = m_before;
    mark(true, reason);
    if (receivers(SIGNAL(refused(QString))) == 0) // no line below it that could say so
        QToolTip::showText(mapToGlobal(QPoint(0, height())), reason, this);
}

void LineField::startOver()
{
    mark(false, {});
    if (text() != m_stored)
        setText(m_stored);
    setModified(false);
}

void LineField::mark(bool refused, const QString &reason)
{
    if (refused)
        setToolTip(reason);
    else if (m_refused)
        setToolTip({});
    if (m_refused || refused)
        Q_EMIT this->refused(reason);
    if (m_refused == refused)
        return;
    m_refused = refused;
    setProperty("attention", refused);
    style()->unpolish(this);
    style()->polish(this);
}

bool LineField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->matches(QKeySequence::Undo) && !isUndoAvailable()) || (key->matches(QKeySequence::Redo) && !isRedoAvailable())) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void LineField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && text() != m_stored && !window()->property("asksOnEscape").toBool()) {
        startOver();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

TextField::TextField(int lines, int mostLines, QWidget *parent) : QPlainTextEdit(parent), m_lines(lines), m_mostLines(mostLines)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &TextField::fit);
    fit();
}

void TextField::showText(const QString &text)
{
    if (text == m_stored)
        return; // what is being typed or was refused stays, also while a menu has the keyboard
    mark({});
    m_stored = text;
    if (text != toPlainText())
        setPlainText(text);
}

void TextField::refuse(const QString &reason)
{
    m_refused = std::exchange(m_stored, m_before);
    mark(reason);
}

void TextField::mark(const QString &reason)
{
    if (reason.isEmpty() && !m_refused)
        return;
    if (reason.isEmpty())
        m_refused.reset();
    setProperty("attention", m_refused.has_value());
    style()->unpolish(this);
    style()->polish(this);
    Q_EMIT refused(reason);
}

void TextField::startOver()
{
    mark({});
    if (toPlainText() != m_stored)
        setPlainText(m_stored);
}

void TextField::fit()
{
    const int written = static_cast<int>(document()->size().height());
    const int around = std::max(20, height() - viewport()->height() + 2 * static_cast<int>(document()->documentMargin()) + 2);
    setVerticalScrollBarPolicy(written > m_mostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setFixedHeight(std::clamp(written, m_lines, m_mostLines) * fontMetrics().lineSpacing() + around);
}

void TextField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void TextField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || toPlainText() == m_refused)
        return;
    mark({});
    if (toPlainText() == m_stored)
        return;
    m_before = std::exchange(m_stored, toPlainText());
    document()->clearUndoRedoStacks();
    Q_EMIT edited(m_stored);
}

bool TextField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->matches(QKeySequence::Undo) && !document()->isUndoAvailable()) || (key->matches(QKeySequence::Redo) && !document()->isRedoAvailable())) {
            event->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void TextField::insertFromMimeData(const QMimeData *source)
{
    if (source && source->hasText()) // Qt takes the first of no formats when the clipboard's owner has gone
        QPlainTextEdit::insertFromMimeData(source);
}

void TextField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && toPlainText() != m_stored && !window()->property("asksOnEscape").toBool()) {
        startOver();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

QDate dayFromText(const QString &text)
{
    const QString typed = text.simplified();
    const QLocale locale;
    QDate day = isoDay(typed);
    for (const char *format : {"yyyy-M-d", "M/d/yyyy", "d MMM yyyy", "MMM d, yyyy", "d MMMM yyyy", "MMMM d, yyyy"}) {
        if (!day.isValid())
            day = QLocale::c().toDate(typed, QLatin1String(format));
        if (!day.isValid())
            day = locale.toDate(typed, QLatin1String(format));
    }
    return day;
}

DateField::DateField(QWidget *parent) : LineField(parent)
{
    setPlaceholderText(tr("not known"));
    connect(this, &LineField::edited, this, [this](const QString &text) {
        const QDate day = dayFromText(text);
        if (text.trimmed().isEmpty() || day.isValid())
            Q_EMIT dayEdited(text.trimmed().isEmpty() ? QDate() : day);
        else
            refuse(tr("This is not a day. Write it as 2026-11-20 or 20 Nov 2026."));
    });
}

void DateField::showDay(QDate day) { showText(isoText(day)); }

Inspector::Inspector(QWidget *parent) : QScrollArea(parent)
{
    auto *inner = new Column;
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(size::pad, size::gap, size::pad, size::pad);
    m_column->setSpacing(10);
    setWidget(inner);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void Inspector::addRow(const QList<Cell> &cells)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    for (const Cell &cell : cells) {
        auto *box = new QVBoxLayout;
        box->setSpacing(4);
        auto *head = new QHBoxLayout;
        head->setSpacing(6);
        auto *name = label(cell.name, Type::Tiny, Ink::Muted);
        name->setBuddy(cell.field);
        name->setMinimumHeight(19);
        head->addWidget(name, 1);
        if (cell.pill)
            head->addWidget(cell.pill);
        cell.field->setAccessibleName(cell.name);
        box->addLayout(head);
        box->addWidget(cell.field);
        if (auto *line = qobject_cast<LineField *>(cell.field))
            box->addWidget(refusalLine(line));
        box->addStretch(1); // a sentence below one field leaves its neighbors where they are
        row->addLayout(box, cell.stretch);
    }
    m_column->addLayout(row);
}

void Inspector::addField(const QString &name, QWidget *field, QWidget *pill) { addRow({{name, field, 1, pill}}); }

void Inspector::addSection(const QString &title)
{
    m_column->addSpacing(2);
    m_column->addWidget(rule());
    m_column->addWidget(label(title, Type::Strong));
}

void Inspector::addWidget(QWidget *widget) { m_column->addWidget(widget); }

void Inspector::addStretch() { m_column->addStretch(1); }

namespace {
template <class Field> QLabel *lineBelow(Field *field)
{
    QLabel *line = label({}, Type::Tiny);
    line->setWordWrap(true);
    line->setObjectName(QStringLiteral("refusal"));
    line->hide();
    QObject::connect(field, &Field::refused, line, [line](const QString &reason) {
        line->setText(reason);
        line->setVisible(!reason.isEmpty());
    });
    return line;
}
} // namespace

QLabel *refusalLine(LineField *field) { return lineBelow(field); }
QLabel *refusalLine(TextField *field) { return lineBelow(field); }

LineField *firstRefused(const QWidget &form)
{
    for (LineField *field : form.findChildren<LineField *>()) {
        if (field->isRefused())
            return field;
    }
    return nullptr;
}

void Inspector::startOver()
{
    startOverFields(*this);
    verticalScrollBar()->setValue(0);
}

void startOverFields(QWidget &form)
{
    for (LineField *field : form.findChildren<LineField *>())
        field->startOver();
    for (TextField *field : form.findChildren<TextField *>())
        field->startOver();
    for (Choice *field : form.findChildren<Choice *>())
        field->startOver();
}

} // namespace credence
