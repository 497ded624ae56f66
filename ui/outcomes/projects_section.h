// Projects: the list, the chosen one with its run charts and result, and beside it what it comes from and led to.
#pragma once

#include "core/outcomes/record_names.h"
#include "ui/kit/outcome_section.h"

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace credence {

class Choice;
class DateField;
class LineField;
class MeasurePanel;
class PageSaving;
class ProjectAside;
class RecordFiles;
class RowsModel;
class TextField;

class ProjectsSection : public OutcomeSection
{
    Q_OBJECT

public:
    explicit ProjectsSection(QWidget *parent = nullptr);
    QString addText() const override { return tr("Add project"); }
    void showSnapshot(const Snapshot &snapshot, QDate today) override;
    void startNew() override;
    bool select(const QString &id) override;

private:
    QWidget *buildContent();
    QWidget *buildProject();
    void addFacts(QVBoxLayout *column);
    const Project *chosen() const;
    void showChosen();
    void showMeasures(const Project &project);
    void addMeasure();
    void takeDraft();
    void changeEvidence(const QStringList &ids);
    void removeChosen() override;
    template <class Change> void change(Change change);

    Snapshot m_snapshot;
    QDate m_today;
    QString m_wanted;
    bool m_openData = false;
    RowsModel *m_model;
    QListView *m_list;
    QStackedWidget *m_stack;
    QWidget *m_project = nullptr;
    LineField *m_title = nullptr;
    Choice *m_state = nullptr;
    TextField *m_aim = nullptr;
    TextField *m_result = nullptr;
    QLabel *m_outdated = nullptr;
    TextField *m_description = nullptr;
    DateField *m_start = nullptr;
    DateField *m_end = nullptr;
    QPushButton *m_draft = nullptr;
    PageSaving *m_saving = nullptr;
    RecordFiles *m_files = nullptr;
    QString m_shown; ///< the project whose fields are filled
    QVBoxLayout *m_measures = nullptr;
    QList<MeasurePanel *> m_panels;
    ProjectAside *m_aside = nullptr;
};

} // namespace credence
