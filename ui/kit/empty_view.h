// What a page shows when there is nothing yet: one sentence that teaches, and the one button that starts.
#pragma once

#include <QWidget>

class QAbstractItemView;
class QLabel;
class QPushButton;

namespace credence {

class EmptyView : public QWidget
{
    Q_OBJECT

public:
    /// Without a button text there is only the sentence.
    EmptyView(const QString &sentence, const QString &buttonText, QWidget *parent = nullptr);
    void setSentence(const QString &sentence);

Q_SIGNALS:
    void started();

private:
    QLabel *m_sentence;
};

/// Muted words in the middle of a list while it has no rows.
void teachWhenEmpty(QAbstractItemView *list, const QString &sentence);

} // namespace credence
