// Settings: who you are, how it looks, the yes/no questions, and every number that can be changed. Saved at once.
#pragma once

#include "core/base/result.h"
#include "ui/kit/window_page.h"

#include <QHash>

class QButtonGroup;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace credence {

class Card;
class Choice;
class DateField;
class LineField;
class BackupKeeper;
class MirrorKeeper;
class OutcomeSection;
class PageHeader;
class QuestionList;

class SettingsPage : public WindowPage
{
    Q_OBJECT

public:
    explicit SettingsPage(QWidget *parent = nullptr);

    /// The folder mirror, which works also while this page was never opened.
    void setMirror(MirrorKeeper &keeper);
    /// The copies that are made by themselves.
    void setBackups(BackupKeeper &keeper);
    void showSnapshot(const Snapshot &snapshot, const QList<Standing> &standings, QDate today) override;
    void setPortfolio(Portfolio *portfolio) override;
    void showRecords(const QStringList &ids, const QString &why) override; ///< goals, criteria, signals, pivots; "story"
    void showSection(const QString &key) override; ///< "general", "story", "criteria", "signals", "pivots"

Q_SIGNALS:
    void restoreAsked(const QString &copy); ///< its path

private:
    struct Part {
        QString key;
        OutcomeSection *section; ///< nullptr: the cards about the program and the person
        QWidget *page;
        QPushButton *button;
    };
    QWidget *generalPage();
    void addPart(const QString &key, const QString &title, OutcomeSection *section, QWidget *page);
    void showCurrent();
    QWidget *profileCard();
    QWidget *lookCard();
    QWidget *questionsCard();
    QWidget *numbersCard();
    void addText(QVBoxLayout *into, const QString &name, QString Profile::*member);
    void addNumber(QVBoxLayout *into, const QString &key);
    void showNumbers();
    void saveProfile(const Profile &profile);
    void saveNumber(const QString &key, const QString &text);
    void done(const Result<> &result);

    Snapshot m_snapshot;
    QVBoxLayout *m_left = nullptr; ///< of the first cards
    QDate m_today;
    PageHeader *m_header;
    QButtonGroup *m_group;
    QStackedWidget *m_stack;
    QPushButton *m_add;
    QList<Part> m_parts;
    QList<std::pair<LineField *, QString Profile::*>> m_texts;
    Choice *m_degree;
    DateField *m_birthDate;
    QButtonGroup *m_looks;
    QuestionList *m_questions;
    QLabel *m_noQuestions;
    struct Number {
        QString key;
        LineField *field;
        QPushButton *reset;
    };
    QList<Number> m_numbers;
};

} // namespace credence
