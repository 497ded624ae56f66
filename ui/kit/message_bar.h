// The one place where the window says what went wrong, or what can be undone.
#pragma once

#include "ui/kit/colors.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QTimer;

namespace credence {

struct Error;

/// A button in a message: its words and what it does.
struct Offer {
    QString words;
    std::function<void()> run;
};

class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);
    /// Stays until it is closed or replaced; with a button for each way on, the best first.
    void showError(const Error &error);
    void showError(const QString &sentence, const QList<Offer> &ways = {});
    /// Goes by itself after some seconds; with `action`, a button with these words does it.
    void showNotice(const QString &sentence, const QString &action = {}, std::function<void()> run = {});
    void dismiss();
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void present(const QString &sentence, Tone tone, const QList<Offer> &ways);

    Tone m_tone = Tone::Neutral;
    QLabel *m_icon;
    QLabel *m_sentence;
    QHBoxLayout *m_buttons;
    QTimer *m_timer;
};

} // namespace credence
