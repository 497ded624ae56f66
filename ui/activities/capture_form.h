// What was taken from an activity: three questions, three to five takeaways, one local application, one action (A6, A7).
#pragma once

#include "core/activities/action.h"
#include "core/activities/capture.h"
#include "ui/kit/inspector.h"

namespace credence {

class Choice;

class CaptureForm : public Inspector
{
    Q_OBJECT

public:
    explicit CaptureForm(QWidget *parent = nullptr);
    /// What is written stays when it is the same capture and action as shown before.
    void showCapture(const Capture &capture, const Action &action, QDate latestDue);
    /// Puts words into the fields as if they had been typed.
    void showTyped(const Capture &capture, const Action &action);
    /// What is written now, on top of what was shown.
    Capture capture() const;
    Action action() const;
    bool isChanged() const { return capture() != m_capture || action() != m_action; }
    void start(); ///< the keyboard goes to the first takeaway

Q_SIGNALS:
    void typed();

private:
    QPlainTextEdit *text(const QString &name, int lines);

    Capture m_capture;
    Action m_action;
    QList<QLineEdit *> m_takeaways;
    QPlainTextEdit *m_application, *m_implement, *m_share, *m_document, *m_text;
    Choice *m_verb;
    DateField *m_due;
};

} // namespace credence
