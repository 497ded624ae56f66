// Asks for a requirement the catalogue does not have: who asks, how much, of what, and when the cycle ends.
#pragma once

#include "core/requirements/source.h"
#include "core/story/profile.h"

#include <QDialog>

class QLabel;
class QMessageBox;
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
    /// Asks first when something was typed: Esc, the cross and Cancel all end here.
    void reject() override;

Q_SIGNALS:
    void fileAsked(); ///< the rules come from a file that somebody passed on

private:
    /// Why it cannot be added as it stands; "" when it can.
    QString problem() const;
    void add();
    Source m_blank; ///< as it is with nothing typed
    OwnForm *m_own;
    SourceForm *m_form;
    QPushButton *m_add;
    QLabel *m_wrong;
    QMessageBox *m_asking = nullptr; ///< whether to throw away what was typed
};

} // namespace credence
