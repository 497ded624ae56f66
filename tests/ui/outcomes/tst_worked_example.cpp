// The worked example, entirely through the window: a year-long certificate becomes a skill, a workshop, data, a talk, a committee
// seat, an abstract, an article and a named role, and the chain shows it end to end, each step right of the one before.
#include "core/outcomes/chain.h"
#include "core/outcomes/chain_layout.h"
#include "core/outcomes/run_signals.h"
#include "tests/support/build.h"
#include "tests/support/temp_portfolio.h"
#include "ui/kit/chips.h"
#include "ui/kit/choice.h"
#include "ui/kit/inspector.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/theme.h"
#include "ui/kit/window_page.h"
#include "ui/outcomes/chain_scene.h"
#include "ui/outcomes/chain_section.h"
#include "ui/shell/clock.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QGraphicsItem>
#include <QGraphicsView>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

const QString article = QStringLiteral("A four-session high-value care workshop: confidence and test use");

/// A person at the window: finds things by what they are called, clicks and types.
struct Physician {
    static constexpr int looks = 300; // what was changed may show itself with the next turn of the event loop
    MainWindow &window;

    QWidget *page() const { return window.page(window.currentPage()); }
    /// A person waits until the window has taken in what was done before.
    void settle() const
    {
        for (int look = 0; look < looks && !window.workspace()->isSettled(); ++look)
            QTest::qWait(10);
        if (!window.isActiveWindow() && !QApplication::activePopupWidget() && !QApplication::activeModalWidget()) {
            window.activateWindow(); // a list that closed does not always give it back
            QVERIFY(QTest::qWaitForWindowActive(&window));
        }
    }
    template <class T> T *named(const QString &name) const
    {
        settle();
        for (int look = 0; look < looks; ++look) {
            for (T *one : page()->findChildren<T *>()) {
                if (one->accessibleName() == name && one->isVisible() && one->isEnabled())
                    return one;
            }
            QTest::qWait(10);
        }
        qFatal("there is no “%s” to be seen", qPrintable(name));
    }
    void click(QWidget *widget) const { QTest::mouseClick(widget, Qt::LeftButton); }
    void press(const QString &text) const
    {
        settle();
        for (int look = 0; look < looks; ++look) {
            for (auto *one : window.findChildren<QAbstractButton *>()) {
                if (one->text() == text && one->isVisible() && one->isEnabled())
                    return click(one);
            }
            QTest::qWait(10);
        }
        qFatal("there is no button “%s” to press", qPrintable(text));
    }
    void goTo(const QString &key) const { click(window.findChild<QAbstractButton *>(key)); }
    void type(const QString &name, const QString &text, Qt::Key end = Qt::Key_Return) const
    {
        auto *field = named<LineField>(name);
        click(field);
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, end);
    }
    void choose(const QString &name, const QString &start) const
    {
        auto *choice = named<Choice>(name);
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Home);
        for (int row = 0; row < choice->count() && !choice->currentText().startsWith(start); ++row) {
            settle(); // every step is a change that is stored
            QTest::keyClick(choice, Qt::Key_Down);
        }
        QVERIFY2(choice->currentText().startsWith(start), qPrintable(name + ": " + choice->currentText()));
    }
    void paste(const QString &name, const QString &text) const
    {
        auto *field = named<TextField>(name);
        click(field->viewport());
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QApplication::clipboard()->setText(text);
        QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
        field->clearFocus();
    }
    /// "+ add" beside the words, then the first letters of what is meant and Enter.
    void add(const QString &name, const QString &title) const
    {
        auto *chips = named<Chips>(name);
        for (auto *pill : chips->findChildren<QAbstractButton *>()) {
            if (pill->accessibleName() == "Add" && pill->isVisible())
                click(pill);
        }
        auto *edit = chips->findChild<QLineEdit *>();
        QVERIFY(edit);
        QTest::keyClicks(edit, title);
        if (QWidget *popup = QApplication::activePopupWidget()) {
            QTest::keyClick(popup, Qt::Key_Down);
            QTest::keyClick(popup, Qt::Key_Return);
        } else {
            QTest::keyClick(edit, Qt::Key_Return);
        }
        const auto taken = [&] { return !chips->ids().isEmpty() && !chips->findChild<QLineEdit *>(); };
        QTRY_VERIFY2(taken(), qPrintable(name + ": " + title + ", ids " + chips->ids().join(' ')));
    }
};

QPointF centerOf(const ChainScene &scene, const QString &title)
{
    for (const QGraphicsItem *item : scene.items()) {
        if (item->toolTip().startsWith(title)) // a state may follow
            return item->sceneBoundingRect().center();
    }
    qFatal("no box “%s”", qPrintable(title));
}

} // namespace

class TestWorkedExample : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    void takeTheCertificate(const Physician &person)
    {
        QTest::keyClick(&person.window, Qt::Key_N, Qt::ControlModifier);
        person.type("Title", "Certificate in medical education", Qt::Key_Tab);
        person.type("Day", "2026-08-31", Qt::Key_Tab);
        person.type("Credits", "36"); // Enter logs it
        person.type("From", "2025-09-01");
        person.choose("Format", "Certificate");
    }

    void makeTheWorkshop(const Physician &person)
    {
        person.press("Skills");
        person.press("Add skill");
        person.type("Skill", "Curriculum design");
        person.add("Learned in", "Certificate in medical education");
        person.press("Artifacts");
        person.press("Add artifact");
        person.type("Title", "High-value care workshop, four sessions");
        person.choose("Kind", "Teaching");
        person.type("Date", "2026-10-01");
        person.add("From course or skill", "Curriculum design");
        person.press("Teaching");
        person.press("Add teaching");
        person.type("Topic", "High-value care for interns");
        person.type("Learners", "interns");
        person.type("How many", "22");
        person.type("Times given", "4");
        person.type("Last on", "2026-11-26");
        person.add("Comes from", "High-value care workshop, four sessions");
    }

    void gatherTheData(const Physician &person)
    {
        person.press("Projects");
        person.press("Add project");
        person.type("Title", "Does the workshop change ordering?");
        person.press("Add measure");
        person.type("Measure", "Confidence to decline a test");
        person.type("Unit", "of 5");
        person.choose("Better is", "higher");
        person.paste("Points, one a line", "2026-04-01\t2.8\n2.9\n2.7\n2.9\n2.8\n2.9\n3.0\n3.6\n3.9\n4.1\n4.0\n4.2\n4.1\n");
        person.paste("Changes, one a line", "2026-10-15 the workshop");
        person.press("Add measure");
        const auto last = [&](auto *sort, const QString &name) {
            person.settle();
            decltype(sort) found = nullptr;
            for (auto *field : person.page()->findChildren<std::remove_pointer_t<decltype(sort)> *>())
                found = field->accessibleName() == name && field->isVisible() ? field : found;
            return found;
        };
        auto *name = last(static_cast<LineField *>(nullptr), "Measure");
        QCOMPARE(name->text(), "New measure");
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, "Repeat daily labs");
        QTest::keyClick(name, Qt::Key_Return);
        auto *points = last(static_cast<TextField *>(nullptr), "Points, one a line");
        QVERIFY(points->toPlainText().isEmpty());
        points->setFocus();
        QApplication::clipboard()->setText("2026-04-01 61\n60\n63\n62\n60\n61\n62\n55\n51\n49\n50\n48\n47");
        QTest::keyClick(points, Qt::Key_V, Qt::ControlModifier);
        points->clearFocus();
        person.choose("State", "improved");
        person.press("Draft from the figures");
        person.add("Comes from", "High-value care for interns");
    }

    void showIt(const Physician &person)
    {
        person.press("Presentations");
        person.press("Add presentation");
        person.type("Title", "Teaching restraint: grand rounds");
        person.choose("Kind", "Grand"); // a blank would open the list
        person.choose("Level", "Department");
        person.type("Date", "2027-01-20");
        person.add("Comes from", "Does the workshop change ordering?");
        for (const char *step : {"Now submitted", "Now accepted", "Now presented"})
            person.press(step);
        person.press("Add presentation");
        person.type("Title", "Four sessions, fewer labs");
        person.choose("Kind", "Abstract");
        person.choose("Level", "National");
        person.type("Date", "2027-09-10");
        person.add("Comes from", "Teaching restraint: grand rounds");
        for (const char *step : {"Now submitted", "Now accepted", "Now presented"})
            person.press(step);
        person.press("Add presentation");
        person.type("Title", article);
        person.choose("Kind", "Article");
        person.choose("Level", "National");
        person.type("Date", "2028-03-01");
        person.type("DOI", "10.1000/acm.2028.310");
        QTRY_COMPARE(person.window.workspace()->snapshot()->presentations.size(), 3);
    }

    void getTheRole(const Physician &person)
    {
        person.press("Roles");
        person.press("Add role");
        person.type("Title", "Residency education committee, member");
        person.choose("State", "Appointed");
        person.type("From", "2027-03-01");
        person.add("Comes from", "Teaching restraint: grand rounds");
        person.press("Add role");
        person.type("Title", "Director of the high-value care curriculum");
        person.add("Comes from", article);
        person.press("Draft from what is recorded");
        person.choose("State", "Appointed");
        person.choose("Letter", "on");
        person.type("From", "2028-07-01");
    }

    /// Drags in the chain, as a person would, from box to box.
    void tieTheChain(const Physician &person)
    {
        person.press("Chain");
        auto *section = person.page()->findChild<ChainSection *>();
        auto *view = person.named<QGraphicsView>("Chain from course to outcome");
        const auto drag = [&](const QString &from, const QString &to) {
            view->ensureVisible(QRectF(centerOf(*section->scene(), to), QSizeF(1, 1)), 80, 40);
            view->ensureVisible(QRectF(centerOf(*section->scene(), from), QSizeF(1, 1)), 80, 40);
            const QPoint start = view->mapFromScene(centerOf(*section->scene(), from));
            const QPoint end = view->mapFromScene(centerOf(*section->scene(), to));
            person.settle();
            QTest::mousePress(view->viewport(), Qt::LeftButton, {}, start);
            for (const QPoint &way : {start + QPoint(20, 0), end}) {
                QMouseEvent move(QEvent::MouseMove, way, view->viewport()->mapToGlobal(way), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
                QApplication::sendEvent(view->viewport(), &move);
            }
            QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, end);
        };
        drag("Residency education committee, member", "Director of the high-value care curriculum");
        const auto loose = chain(*person.window.workspace()->snapshot()).fromNothing;
        QCOMPARE(loose.size(), 1); // the article, not linked yet
        QCOMPARE(loose.first().title, article);
        drag("Four sessions, fewer labs", loose.first().title);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName("CredenceTest");
        QCoreApplication::setApplicationName("tst_worked_example");
        QSettings().clear();
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        startTheme(*qApp, ThemeChoice::Light);
        fixToday(day("2028-07-15"));
    }

    void aCertificateBecomesARole()
    {
        MainWindow window;
        window.resize(1440, 900);
        QVERIFY(window.createPortfolio(m_folder.filePath("lee.credence")));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTRY_VERIFY(window.workspace()->isSettled());
        const Physician person{window};

        takeTheCertificate(person);
        person.goTo("portfolio");
        makeTheWorkshop(person);
        gatherTheData(person);
        showIt(person);
        getTheRole(person);
        tieTheChain(person);

        const auto snapshot = window.workspace()->snapshot();
        const Activity &course = *snapshot->activities.first();
        QCOMPARE(course.credits.first().amount, Credits::whole(36));
        QCOMPARE(course.days.start, day("2025-09-01"));
        QCOMPARE(course.format, "certificate-program");
        QCOMPARE(snapshot->teachings.first()->times, 4);
        const Project &project = *snapshot->projects.first();
        QCOMPARE(project.measures.size(), 2);
        QCOMPARE(runChart(project.measures[0].points, project.measures[0].changes).shifts.last().count, 7);
        QVERIFY2(project.result.contains("confidence to decline a test rose from a median of 2.9 to 4.05") && project.result.contains("repeat daily labs fell"), qPrintable(project.result));
        QCOMPARE(snapshot->presentations.size(), 3);
        QCOMPARE(snapshot->presentations.last()->doi, "10.1000/acm.2028.310");
        QCOMPARE(snapshot->roles.size(), 2);
        const Role &role = *snapshot->roles.last();
        QVERIFY(role.onPaper.value_or(false));
        QVERIFY2(role.proposal.contains("six-month pilot"), qPrintable(role.proposal));

        const Chain whole = chain(*snapshot);
        QVERIFY(whole.fromNothing.isEmpty());
        QVERIFY(whole.ledToNothing.isEmpty());
        QStringList reached{course.id.text};
        for (qsizetype i = 0; i < reached.size(); ++i) {
            for (const ChainEdge &edge : whole.edges) {
                if (edge.from == reached[i] && !reached.contains(edge.to))
                    reached << edge.to;
            }
        }
        QCOMPARE(reached.size(), whole.nodes.size()); // everything hangs on the course
        QVERIFY(reached.contains(role.id.text));

        // It stands in the order of the story, left to right.
        const ChainLayout layout = chainLayout(whole);
        QHash<QString, int> column;
        for (const ChainNode &node : whole.nodes)
            column.insert(node.record.title, layout.places.value(node.record.id).column);
        const QStringList story{"Certificate in medical education", "Curriculum design", "High-value care workshop, four sessions", "High-value care for interns",
                                "Does the workshop change ordering?", "Teaching restraint: grand rounds", "Four sessions, fewer labs", article, "Director of the high-value care curriculum"};
        for (int i = 0; i < story.size(); ++i)
            QVERIFY2(column.value(story[i], -1) == i, qPrintable(story[i] + ' ' + QString::number(column.value(story[i], -1))));
        QCOMPARE(column.value("Residency education committee, member"), column.value("Four sessions, fewer labs"));
        for (const ChainEdge &edge : whole.edges)
            QVERIFY(layout.places.value(edge.from).column < layout.places.value(edge.to).column);

        // The keyboard walks it from one end to the other, and the words below tell it.
        auto *section = window.findChild<ChainSection *>();
        auto *view = person.named<QGraphicsView>("Chain from course to outcome");
        section->select(course.id.text);
        for (int step = 0; step < 9 && section->scene()->chosen() != role.id.text; ++step)
            QTest::keyClick(view, Qt::Key_Right);
        QCOMPARE(section->scene()->chosen(), role.id.text);
        const auto labels = section->findChildren<QLabel *>();
        QStringList told;
        for (QLabel *one : labels) {
            if (one->isVisible())
                told << one->text();
        }
        QVERIFY2(told.join('\n').contains(QRegularExpression("First I took Certificate in medical education, learned Curriculum design, taught High-value care for interns, then I led Does the workshop change ordering\\?, presented Teaching restraint: grand rounds, presented Four sessions, fewer labs, .*then I was appointed Director of the high-value care curriculum\\.")), qPrintable(told.join('\n')));
        if (const QString folder = qEnvironmentVariable("CREDENCE_SCREENSHOTS"); !folder.isEmpty())
            QVERIFY(window.grab().save(folder + "/worked-example.png"));
        QVERIFY2(window.messages()->sentence().isEmpty() || !window.messages()->sentence().contains("not"), qPrintable(window.messages()->sentence()));

        // Every step of it can be taken back.
        int steps = 0;
        while (window.workspace()->portfolio()->canUndo() && ++steps < 200)
            QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(window.workspace()->snapshot()->activities.isEmpty());
        QVERIFY(window.workspace()->snapshot()->roles.isEmpty());
        QVERIFY(steps > 40);
    }
};

QTEST_MAIN(TestWorkedExample)
#include "tst_worked_example.moc"
