// The page "Portfolio": what came of the hours, in sections, and the chain that ties it together.
#pragma once

#include "ui/kit/window_page.h"

class QButtonGroup;
class QPushButton;
class QStackedWidget;

namespace credence {

class OutcomeSection;
class PageHeader;

class OutcomesPage : public WindowPage
{
    Q_OBJECT

public:
    explicit OutcomesPage(QWidget *parent = nullptr);
    void showSnapshot(const Snapshot &snapshot, const QList<Standing> &standings, QDate today) override;
    void setPortfolio(Portfolio *portfolio) override;
    void showRecords(const QStringList &ids, const QString &why) override; ///< of any kind that has a section here
    void startNew() override;
    void showSection(const QString &key) override; ///< "chain", "skills", "artifacts", "projects", "presentations", "teaching", "roles", "people", "notes"

private:
    struct Part {
        QString key;
        QString kind; ///< of its records; empty: none
        OutcomeSection *section;
        QPushButton *button;
    };
    void addSection(const QString &key, const QString &kind, const QString &title, OutcomeSection *section);
    void showCurrent();
    void openRecord(const QString &id);
    Part *current();

    Snapshot m_snapshot;
    QDate m_today;
    PageHeader *m_header;
    QButtonGroup *m_group;
    QPushButton *m_add;
    QStackedWidget *m_stack;
    QList<Part> m_parts;
};

} // namespace credence
