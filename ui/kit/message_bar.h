// The one place where the window says what went wrong, or what can be undone.
#pragma once

#include "ui/kit/colors.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QTimer;

namespace credence {

struct Error;

class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);
    /// Stays until it is closed or replaced; with `action`, a button with these words does it.
    void showError(const Error &error);
    void showError(const QString &sentence, const QString &action = {}, std::function<void()> run = {});
    /// Goes by itself after some seconds; with `action`, a button with these words does it.
    void showNotice(const QString &sentence, const QString &action = {}, std::function<void()> run = {});
    void dismiss();
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void present(const QString &sentence, Tone tone, const QString &action, std::function<void()> run);

    Tone m_tone = Tone::Neutral;
    QLabel *m_icon;
    QLabel *m_sentence;
    QPushButton *m_action;
    QTimer *m_timer;
    std::function<void()> m_run;
};

} // namespace credence
