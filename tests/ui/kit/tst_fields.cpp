// Fields that save at once: what is typed, stepped to or refused survives the saving and the showing of the change before.
#include "ui/kit/chips.h"
#include "ui/kit/choice.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace credence;

namespace {

constexpr int rest = 400; // keys that are further apart do not belong together

/// A window with the state of a role; what is reported is stored and shown again, as a page does it.
struct Bench {
    QWidget window;
    Choice *state = new Choice;
    LineField *other = new LineField;
    QString stored = QStringLiteral("wanted");
    QStringList saves;
    int savingMs = 0;

    Bench()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(state);
        column->addWidget(other);
        for (const auto &[value, words] : {std::pair("", "–"), {"wanted", "Wanted"}, {"proposed", "Proposed"}, {"appointed", "Appointed"}, {"ended", "Ended"}})
            state->addItem(words, value);
        show();
        QObject::connect(state, &QComboBox::activated, state, [this] {
            stored = state->chosen();
            saves << stored;
            QTest::qSleep(savingMs); // the disk is slow, and keys wait meanwhile
            show();
        });
        window.show();
        QApplication::setActiveWindow(&window);
        state->setFocus();
    }
    void show() const { state->choose(stored); }
    void press(char letter, quint64 at) const
    {
        QKeyEvent down(QEvent::KeyPress, Qt::Key_A + (letter - 'a'), Qt::NoModifier, QString(QLatin1Char(letter)));
        down.setTimestamp(at);
        QApplication::sendEvent(state, &down);
    }
};

} // namespace

class TestFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        startTheme(*qApp, ThemeChoice::Light);
        QApplication::setKeyboardInputInterval(rest);
    }

    void enterTakesTheFirstThatFits_data()
    {
        QTest::addColumn<bool>("free");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("ids");
        QTest::newRow("one fits") << false << "four" << QStringList{"w4"};
        QTest::newRow("the first of two") << false << "work" << QStringList{"w2"};
        QTest::newRow("none fits") << false << "xyz" << QStringList();
        QTest::newRow("a word of one's own stays") << true << "work" << QStringList{"work"};
    }
    void enterTakesTheFirstThatFits()
    {
        QFETCH(bool, free);
        QFETCH(QString, typed);
        Chips chips(Tone::Accent, free);
        chips.setKnown({{"w2", "Workshop, two sessions"}, {"w4", "Workshop, four sessions"}});
        chips.show();
        QTest::mouseClick(chips.findChildren<QAbstractButton *>().last(), Qt::LeftButton);
        auto *edit = chips.findChild<QLineEdit *>();
        QVERIFY(edit);
        QTest::keyClicks(edit, typed);
        QTest::keyClick(edit, Qt::Key_Return);
        QTEST(chips.ids(), "ids");
        QTRY_VERIFY(!chips.findChild<QLineEdit *>()); // nothing is left standing as if it were linked
    }

    void downListsAllThereIs()
    {
        Chips chips(Tone::Accent, true);
        chips.setKnown(wordChoices({"informatics", "leadership"}));
        chips.show();
        QTest::mouseClick(chips.findChildren<QAbstractButton *>().last(), Qt::LeftButton);
        auto *edit = chips.findChild<QLineEdit *>();
        QVERIFY(edit && edit->completer());
        QTest::keyClick(edit, Qt::Key_Down);
        QTRY_VERIFY(edit->completer()->popup()->isVisible());
        QCOMPARE(edit->completer()->completionCount(), 2);
        edit->completer()->popup()->hide();
    }

    void lettersThatWaitedForASaveStillBelongTogether()
    {
        Bench bench;
        bench.savingMs = rest + 100;
        bench.press('a', 10000);
        QTRY_COMPARE(bench.saves, QStringList{"appointed"}); // the first letter was saved, slowly; the others were pressed meanwhile
        bench.press('p', 10080);
        bench.press('p', 10160);
        QTest::qWait(rest + 100);
        QCOMPARE(bench.stored, "appointed");
        QCOMPARE(bench.saves.size(), 1);
        bench.press('p', 20000);
        QTRY_COMPARE(bench.stored, "proposed"); // a letter of its own
    }

    void lettersAreOneChange()
    {
        Bench bench;
        QTest::keyClicks(bench.state, "p");
        QCOMPARE(bench.state->currentText(), "Proposed");
        QVERIFY(bench.saves.isEmpty());
        bench.show(); // the change before shows itself only now
        QCOMPARE(bench.state->currentText(), "Proposed");
        QTRY_COMPARE(bench.saves, QStringList{"proposed"});
        QTest::qWait(rest + 100);
        QCOMPARE(bench.saves.size(), 1);
    }

    void theSameLetterGoesThroughTheEntries()
    {
        Bench bench;
        bench.state->addItem("Paused", "paused");
        QTest::keyClicks(bench.state, "p");
        QCOMPARE(bench.state->currentText(), "Proposed");
        QTest::keyClicks(bench.state, "p");
        QCOMPARE(bench.state->currentText(), "Paused");
        QTest::qWait(rest + 100);
        QTest::keyClicks(bench.state, "zz"); // nothing begins so
        QCOMPARE(bench.state->currentText(), "Paused");
    }

    void arrowsAreOneChangeAndLeavingReportsAtOnce()
    {
        Bench bench;
        QTest::keyClick(bench.state, Qt::Key_Down);
        QTest::keyClick(bench.state, Qt::Key_Down);
        QTest::keyClick(bench.state, Qt::Key_Down);
        QCOMPARE(bench.state->currentText(), "Ended");
        QTest::keyClick(bench.state, Qt::Key_Down);
        QCOMPARE(bench.state->currentText(), "Ended");
        QVERIFY(bench.saves.isEmpty());
        QTest::keyClick(bench.state, Qt::Key_Tab);
        QCOMPARE(bench.saves, QStringList{"ended"});
        bench.state->setFocus();
        QTest::keyClick(bench.state, Qt::Key_Home);
        QTest::keyClick(bench.state, Qt::Key_Return);
        QCOMPARE(bench.saves, (QStringList{"ended", ""}));
        QTest::keyClick(bench.state, Qt::Key_End);
        QTest::keyClick(bench.state, Qt::Key_Home);
        QTest::qWait(rest + 100);
        QCOMPARE(bench.saves.size(), 2); // there and back is no change
    }

    void escapeAndUndoBringBackWhatWas_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::newRow("Escape") << int(Qt::Key_Escape) << int(Qt::NoModifier);
        QTest::newRow("Ctrl+Z") << int(Qt::Key_Z) << int(Qt::ControlModifier);
    }
    void escapeAndUndoBringBackWhatWas()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        Bench bench;
        QTest::keyClicks(bench.state, "e");
        QTest::keyClick(bench.state, Qt::Key(key), Qt::KeyboardModifiers(modifiers));
        QCOMPARE(bench.state->currentText(), "Wanted");
        QTest::qWait(rest + 100);
        QVERIFY(bench.saves.isEmpty());
    }

    void whatElseIsStoredWins()
    {
        Bench bench;
        QTest::keyClicks(bench.state, "e");
        bench.stored = "appointed"; // an undo, or another place of the window
        bench.show();
        QCOMPARE(bench.state->currentText(), "Appointed");
        QTest::qWait(rest + 100);
        QVERIFY(bench.saves.isEmpty());
    }

    void anotherRecordForgetsWhatWasSteppedTo()
    {
        Bench bench;
        QTest::keyClicks(bench.state, "e");
        bench.state->startOver();
        bench.show();
        QCOMPARE(bench.state->currentText(), "Wanted");
        QTest::qWait(rest + 100);
        QVERIFY(bench.saves.isEmpty());
    }

    void typingSurvivesTheShowingOfTheChangeBefore()
    {
        Bench bench;
        bench.other->showText("Sepsis");
        bench.other->setFocus();
        QTest::keyClick(bench.other, Qt::Key_End);
        QTest::keyClicks(bench.other, " lead");
        bench.other->showText("Sepsis");
        QCOMPARE(bench.other->text(), "Sepsis lead");
        bench.other->showText("Sepsis, renamed");
        QCOMPARE(bench.other->text(), "Sepsis, renamed");
    }

    void aRefusedDayStaysUntilItIsRepaired()
    {
        DateField field;
        QSignalSpy spy(&field, &DateField::dayEdited);
        field.showDay(QDate(2026, 2, 10));
        field.selectAll();
        QTest::keyClicks(&field, "febuary");
        QTest::keyClick(&field, Qt::Key_Return);
        QVERIFY(field.property("attention").toBool());
        field.showDay(QDate(2026, 2, 10)); // the change before shows itself only now
        QCOMPARE(field.text(), "febuary");
        QVERIFY(field.property("attention").toBool());
        QVERIFY(field.toolTip().contains("not a day"));
        field.selectAll();
        QTest::keyClicks(&field, "2026-02-11");
        QTest::keyClick(&field, Qt::Key_Return);
        QVERIFY(!field.property("attention").toBool());
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.takeFirst().first().toDate(), QDate(2026, 2, 11));
        QTest::keyClicks(&field, "x");
        QTest::keyClick(&field, Qt::Key_Return);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(field.text(), "2026-02-11");
        QVERIFY(!field.property("attention").toBool());
        QCOMPARE(spy.size(), 0);
    }

    void aRefusedTextIsOfOneRecordOnly()
    {
        Inspector inspector;
        auto *amount = new LineField;
        inspector.addField("Hours", amount);
        connect(amount, &LineField::edited, amount, [amount] { amount->refuse("Write a number."); });
        amount->showText("4");
        amount->selectAll();
        QTest::keyClicks(amount, "four");
        QTest::keyClick(amount, Qt::Key_Return);
        amount->showText("4");
        QCOMPARE(amount->text(), "four");
        inspector.startOver();
        amount->showText("4"); // the other one took four hours too
        QCOMPARE(amount->text(), "4");
        QVERIFY(!amount->property("attention").toBool());
    }

    void theReasonStandsBelowTheField()
    {
        Inspector inspector;
        auto *amount = new LineField;
        inspector.addField("Hours", amount);
        connect(amount, &LineField::edited, amount, [amount](const QString &text) {
            if (text == "four")
                amount->refuse("Write a number.");
        });
        inspector.show();
        amount->showText("4");
        QCOMPARE(firstRefused(inspector), nullptr);
        auto *reason = inspector.findChild<QLabel *>("refusal");
        QVERIFY(reason && !reason->isVisible());
        amount->selectAll();
        QTest::keyClicks(amount, "four");
        QTest::keyClick(amount, Qt::Key_Return);
        QTRY_VERIFY(reason->isVisible());
        QCOMPARE(reason->text(), "Write a number.");
        QCOMPARE(firstRefused(inspector), amount);
        amount->selectAll();
        QTest::keyClicks(amount, "5");
        QTest::keyClick(amount, Qt::Key_Return);
        QTRY_VERIFY(!reason->isVisible());
        QCOMPARE(firstRefused(inspector), nullptr);
    }

    void aRefusedColumnOfFiguresStays()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *points = new TextField;
        auto *next = new LineField;
        column->addWidget(points);
        column->addWidget(next);
        int reports = 0;
        connect(points, &TextField::edited, points, [&] {
            ++reports;
            points->refuse("Line 2 has no day.");
        });
        points->showText("2026-01-01 5");
        window.show();
        QApplication::setActiveWindow(&window);
        points->setFocus();
        QTest::keyClick(points, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(points, Qt::Key_Return);
        QTest::keyClicks(points, "seven");
        next->setFocus();
        QCOMPARE(reports, 1);
        points->showText("2026-01-01 5"); // another field of the record was saved
        QCOMPARE(points->toPlainText(), "2026-01-01 5\nseven");
        QVERIFY(points->property("attention").toBool());
        points->setFocus();
        next->setFocus();
        QCOMPARE(reports, 1); // said once
        points->setFocus();
        QTest::keyClick(points, Qt::Key_Escape);
        QCOMPARE(points->toPlainText(), "2026-01-01 5");
        QVERIFY(!points->property("attention").toBool());
    }

    void longTextOfOneRecordIsNotShownForAnother()
    {
        Inspector inspector;
        auto *notes = new TextField;
        inspector.addField("Notes", notes);
        notes->showText("");
        QTest::keyClicks(notes, "of the first");
        notes->showText("");
        QCOMPARE(notes->toPlainText(), "of the first");
        inspector.startOver();
        notes->showText("");
        QCOMPARE(notes->toPlainText(), "");
    }

    /// As left by a program that offered something and was closed: a clipboard that holds nothing at all.
    void pastingFromAnEmptyClipboardBringsNothing()
    {
        struct Pasted : TextField {
            using TextField::insertFromMimeData;
        } field;
        const QMimeData nothing;
        QVERIFY(nothing.formats().isEmpty());
        field.insertFromMimeData(&nothing);
        field.insertFromMimeData(nullptr);
        QCOMPARE(field.toPlainText(), "");
        QMimeData words;
        words.setHtml("<b>58</b>");
        words.setText("58");
        field.insertFromMimeData(&words);
        QCOMPARE(field.toPlainText(), "58");
    }

    void whatIsAddedIsReportedBeforeAnythingElseIsShown()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *chips = new Chips;
        auto *next = new Choice;
        next->addItems({"Wanted", "Ended"});
        column->addWidget(chips);
        column->addWidget(next);
        chips->setKnown({{"a1", "Sepsis course"}, {"a2", "Delirium rounds"}});
        QStringList stored;
        connect(chips, &Chips::edited, chips, [&] { stored = chips->ids(); });
        window.show();
        QApplication::setActiveWindow(&window);
        const auto add = [chips] { return chips->findChildren<QAbstractButton *>().last(); };
        add()->click();
        auto *edit = chips->findChild<QLineEdit *>();
        QTest::keyClicks(edit, "sepsis");
        if (QWidget *popup = QApplication::activePopupWidget()) {
            QTest::keyClick(popup, Qt::Key_Down);
            QTest::keyClick(popup, Qt::Key_Return);
        } else {
            QTest::keyClick(edit, Qt::Key_Return);
        }
        QCOMPARE(stored, QStringList{"a1"});
        chips->setIds({}); // another record comes at once
        QCOMPARE(chips->ids(), QStringList());
        QCOMPARE(stored, QStringList{"a1"});
        QTRY_VERIFY(!chips->findChild<QLineEdit *>());
        QTRY_VERIFY(chips->isAncestorOf(QApplication::focusWidget())); // the next letters do not go to the next field
        QCOMPARE(next->currentText(), "Wanted");
    }
};

QTEST_MAIN(TestFields)
#include "tst_fields.moc"
