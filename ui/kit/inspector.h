// The right-hand column that edits in place: label above field, a pill beside the label, sections; it saves at once.
#pragma once

#include "ui/kit/colors.h"

#include <QDate>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace credence {

/// A line that reports a change once: on Enter or on leaving; Escape brings back what was there. What is being typed, and what was
/// typed and refused, stays whatever else is saved and shown meanwhile.
class LineField : public QLineEdit
{
    Q_OBJECT

public:
    explicit LineField(QWidget *parent = nullptr);
    void showText(const QString &text); ///< the stored value; leaves typing and a refused text alone as long as it is the same value
    /// What was just reported could not be taken: it stays, marked, with the reason below it (see refusalLine), until it is repaired,
    /// Escape brings back the stored value, or something else is stored.
    void refuse(const QString &reason);
    bool isRefused() const { return m_refused; }
    void startOver(); ///< another record comes: forgets what was typed or refused

Q_SIGNALS:
    void edited(const QString &text);
    void refused(const QString &reason); ///< "": no longer

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void commit();
    void mark(bool refused, const QString &reason);
    QString m_stored; ///< last shown or reported
    QString m_before; ///< what was stored when the last report was made
    bool m_refused = false;
};

/// Several lines; reports a change on leaving. Grows with its text between the given numbers of lines.
class TextField : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextField(int lines = 2, int mostLines = 8, QWidget *parent = nullptr);
    void showText(const QString &text);
    void refuse(const QString &reason); ///< as in LineField
    void startOver(); ///< another record comes: forgets what was typed or refused

Q_SIGNALS:
    void edited(const QString &text);
    void refused(const QString &reason); ///< "": no longer

protected:
    bool event(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override; ///< text only; an empty clipboard brings nothing
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void mark(const QString &reason);
    QString m_stored; ///< last shown or reported
    QString m_before; ///< what was stored when the last report was made
    std::optional<QString> m_refused; ///< the text that could not be taken
    int m_lines;
    int m_mostLines;
};

/// A day, typed as 2026-11-20 or in words of the locale, or empty for not known; wrong input is refused and not reported.
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

/// The sentence below a field that says why its text could not be taken; takes no room without one. Inspectors have it.
QLabel *refusalLine(LineField *field);
QLabel *refusalLine(TextField *field);

/// The first field of a form whose text was refused; nullptr: all were taken.
LineField *firstRefused(const QWidget &form);

/// Before a form shows another record: no field in it keeps what was typed, refused or stepped to for the one before.
void startOverFields(QWidget &form);

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
    void startOver(); ///< see startOverFields
    QVBoxLayout *column() const { return m_column; }

private:
    QVBoxLayout *m_column;
};

} // namespace credence
