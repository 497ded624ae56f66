// The first minutes with a new portfolio: five short pages, each can be skipped, and the CME map at the end (F5).
#pragma once

#include "core/base/result.h"
#include "core/story/profile.h"

#include <QDate>
#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace credence {

struct Brought;
class Choice;
class Portfolio;

class FirstRun : public QDialog
{
    Q_OBJECT

public:
    /// `portfolio` outlives the dialog. What it holds already is shown, nothing is asked twice.
    FirstRun(Portfolio &portfolio, QDate today, QWidget *parent = nullptr);

Q_SIGNALS:
    void filesAsked();                        ///< pick certificates
    void filesDropped(const QStringList &paths);
    void brought(const credence::Brought &what); ///< dropped without a file
    void mapAsked();                          ///< finished: show the one-page map

private:
    QVBoxLayout *addPage(const QString &title, const QString &why);
    void addYou();
    void addRequirements();
    void addStory();
    void addGoals();
    void addFiles();
    void pickRequirement();
    void showRequirements();
    void showPage(int page);
    void next();
    Result<> keepPage();
    Result<> keepYou();
    Result<> keepStory();
    Result<> keepGoals();

    Portfolio &m_portfolio;
    QDate m_today;
    QStackedWidget *m_pages;
    QLabel *m_step, *m_wrong, *m_requirements;
    QPushButton *m_back, *m_skip, *m_next;
    QLineEdit *m_name, *m_specialty, *m_institution, *m_domain, *m_target;
    Choice *m_degree, *m_lane;
    QPlainTextEdit *m_sentence;
    QList<QLineEdit *> m_goals;
};

} // namespace credence
