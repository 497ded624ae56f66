// What a draft may be besides a new activity: a planned one that is now done, or one that is recorded already.
#pragma once

#include "core/portfolio/snapshot.h"
#include "ui/vault/review_item.h"

#include <QFrame>

class QButtonGroup;
class QLabel;
class QPushButton;
class QRadioButton;

namespace credence {

class TwinBox : public QFrame
{
    Q_OBJECT

public:
    explicit TwinBox(QWidget *parent = nullptr);
    /// `found` is what was found at first; `now` what the person has chosen since. Hidden when nothing was found.
    /// `dropped`: the document was dropped on the activity that it doubles.
    void show(const Draft &found, const Draft &now, const Snapshot &snapshot, bool dropped = false);
    /// `draft` with what is chosen here.
    Draft applied(Draft draft) const;

Q_SIGNALS:
    void edited();
    void mergeAsked(); ///< both are to be compared and made one

private:
    Draft m_found;
    QLabel *m_words;
    QRadioButton *m_twin;
    QRadioButton *m_new;
    QPushButton *m_merge;
};

} // namespace credence
