// Asks for a requirement the catalogue does not have: who asks, how much, of what, and when the cycle ends.
#pragma once

#include "core/requirements/source.h"
#include "core/story/profile.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace credence {

class OwnForm;
class SourceForm;

class OwnDialog : public QDialog
{
    Q_OBJECT

public:
    explicit OwnDialog(const Profile &profile, QWidget *parent = nullptr);
    /// The requirement as written; complete once the dialog was accepted.
    Source source() const;

Q_SIGNALS:
    void fileAsked(); ///< the rules come from a file that somebody passed on

private:
    /// Why it cannot be added as it stands; "" when it can.
    QString problem() const;
    void add();
    OwnForm *m_own;
    SourceForm *m_form;
    QPushButton *m_add;
    QLabel *m_wrong;
};

} // namespace credence
