// The right-hand column that edits in place: label above field, a pill beside the label, sections; it saves at once.
#pragma once

#include "ui/kit/colors.h"

#include <QDate>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace credence {

/// A line that reports a change once: on Enter or on leaving; Escape brings back what was there.
class LineField : public QLineEdit
{
    Q_OBJECT

public:
    explicit LineField(QWidget *parent = nullptr);
    void showText(const QString &text); ///< the stored value; does not disturb typing that has begun on the same value

Q_SIGNALS:
    void edited(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void commit();
    QString m_stored;
};

/// Several lines; reports a change on leaving. Grows with its text between the given numbers of lines.
class TextField : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextField(int lines = 2, int mostLines = 8, QWidget *parent = nullptr);
    void showText(const QString &text);

Q_SIGNALS:
    void edited(const QString &text);

protected:
    bool event(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    QString m_stored;
    int m_lines;
    int m_mostLines;
};

/// A day, typed as 2026-11-20 or in words of the locale, or empty for not known; wrong input is marked and not reported.
class DateField : public LineField
{
    Q_OBJECT

public:
    explicit DateField(QWidget *parent = nullptr);
    void showDay(QDate day);

Q_SIGNALS:
    void dayEdited(QDate day); ///< invalid: emptied
};

/// The day a person typed: ISO, "11/20/2026", "20 Nov 2026", "Nov 20, 2026"; invalid when it is none of them.
QDate dayFromText(const QString &text);

class Inspector : public QScrollArea
{
    Q_OBJECT

public:
    explicit Inspector(QWidget *parent = nullptr);
    /// A label above the field; the label becomes the field's accessible name. `pill` may stand at the label's right.
    void addField(const QString &name, QWidget *field, QWidget *pill = nullptr);
    struct Cell { QString name; QWidget *field; int stretch = 1; QWidget *pill = nullptr; };
    void addRow(const QList<Cell> &cells);
    void addSection(const QString &title); ///< hairline and a strong line
    void addWidget(QWidget *widget);
    void addStretch();
    QVBoxLayout *column() const { return m_column; }

private:
    QVBoxLayout *m_column;
};

} // namespace credence
