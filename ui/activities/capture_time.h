// Time set aside for a capture: proposed, moved, or given back (A6).
#pragma once

#include "core/planning/time_block.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace credence {

class Choice;
class DateField;
class LineField;

class CaptureTime : public QWidget
{
    Q_OBJECT

public:
    explicit CaptureTime(QWidget *parent = nullptr);
    /// What is set aside for the activity, or else the proposal. What is being chosen stays as long as these are the same.
    void showTime(const QString &activity, const std::optional<TimeBlock> &block, const QDateTime &proposal);

Q_SIGNALS:
    void asked(const QDateTime &start, int minutes); ///< not valid: the day or the hour cannot be read
    void givenBack();

private:
    QString m_activity; ///< what was shown last
    std::optional<TimeBlock> m_block;
    QDateTime m_proposal;
    QLabel *m_words;
    DateField *m_day;
    LineField *m_hour;
    Choice *m_minutes;
    QPushButton *m_set, *m_back;
};

/// "17:00", "5 pm", "5:30 PM"; not valid for anything else.
QTime hourFromText(const QString &text);

} // namespace credence
