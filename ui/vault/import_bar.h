// How an import is going: how many files are done, what was not added, and Cancel.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace credence {

class ImportQueue;
class ProgressBar;

class ImportBar : public QFrame
{
    Q_OBJECT

public:
    explicit ImportBar(ImportQueue &queue, QWidget *parent = nullptr);
    /// Not shown while another bar is in front that says the same.
    void setStandingBack(bool back);

private:
    void showState();

    ImportQueue &m_queue;
    bool m_back = false;
    QLabel *m_words;
    ProgressBar *m_progress;
    QPushButton *m_cancel;
};

/// What became of an import, in one sentence: "Added 12 files; 3 were there already; 1 was not added."
QString importSentence(const ImportQueue &queue);

} // namespace credence
