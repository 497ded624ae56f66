// Captures: which activities wait for one, what was written down, and the promises made (A6, A7).
#pragma once

#include "core/actions/capturing.h"
#include "ui/activities/capture_drafts.h"
#include "ui/kit/background.h"
#include "ui/kit/outcome_section.h"

#include <QBasicTimer>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace credence {

class ActionsCard;
class CaptureForm;
class CaptureTime;
class Card;
class RowsModel;

class CaptureSection : public OutcomeSection
{
    Q_OBJECT

public:
    explicit CaptureSection(QWidget *parent = nullptr);
    QString line() const override;
    void showSnapshot(const Snapshot &snapshot, QDate today) override;
    bool select(const QString &activity) override; ///< any completed activity, also one that is not due

protected:
    void hideEvent(QHideEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    using Draft = CaptureDraft;
    QWidget *buildForm();
    void showRows();
    void showChosen();
    void keepDraft();
    void save();
    void finishSaving(const Draft &draft, const Result<QByteArray> &pdf);
    void showState();
    const Activity *activity(const QString &id) const;
    Draft storedFor(const QString &activity) const;

    Snapshot m_snapshot;
    QDate m_today;
    QString m_activity; ///< whose capture is in the form
    QBasicTimer m_soon; ///< what is typed becomes a draft when the keys rest
    RowsModel *m_model;
    QListView *m_list;
    Card *m_card = nullptr;
    QStackedWidget *m_middle;
    CaptureForm *m_form;
    QLabel *m_state;
    QPushButton *m_save, *m_page;
    CaptureTime *m_time;
    ActionsCard *m_actions;
    Background m_printing;
};

} // namespace credence
