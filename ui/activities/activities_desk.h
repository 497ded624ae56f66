// The page "Activities": the ledger, and beside it what a course is judged by, what was taken from it, and what it adds up to.
#pragma once

#include "ui/kit/window_page.h"

class QButtonGroup;
class QPushButton;
class QStackedWidget;
class QHBoxLayout;

namespace credence {

class ActivitiesPage;
class CaptureSection;
class EvaluationSection;
class OutcomeSection;
class PageHeader;

class ActivitiesDesk : public WindowPage
{
    Q_OBJECT

public:
    explicit ActivitiesDesk(QWidget *parent = nullptr);
    void showSnapshot(const Snapshot &snapshot, const QList<Standing> &standings, QDate today) override;
    void setPortfolio(Portfolio *portfolio) override;
    /// Activities in the ledger; "evaluate:ID" and "capture:ID" of an activity, actions and evaluations in their section.
    void showRecords(const QStringList &ids, const QString &why) override;
    bool startFilter() override;
    QString waitsForProof() const override;
    void startNew() override;
    void startEvaluation(); ///< an empty course with the keyboard in its title
    void showSection(const QString &key) override; ///< "ledger", "evaluations", "captures", "batches", "themes", "stacks"
    QString currentSection() const;
    ActivitiesPage *ledger() const { return m_ledger; }

private:
    struct Part {
        QString key;
        QString title;
        OutcomeSection *section; ///< nullptr: the ledger
        QWidget *page;
        QPushButton *button;
        PageHeader *header;
        QPushButton *add;
    };
    void addPart(const QString &key, const QString &title, OutcomeSection *section);
    QWidget *framed(Part &part);
    void showCurrent();
    void showCounts();
    void select(const QString &key, const QString &id);
    void openRecord(const QString &id);
    const Part *current() const;

    Snapshot m_snapshot;
    QList<Standing> m_standings;
    QDate m_today;
    QHBoxLayout *m_bar;
    QButtonGroup *m_group;
    QStackedWidget *m_stack;
    ActivitiesPage *m_ledger;
    EvaluationSection *m_evaluations;
    CaptureSection *m_captures;
    QList<Part> m_parts;
};

} // namespace credence
