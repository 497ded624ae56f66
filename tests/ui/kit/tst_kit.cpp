#include "ui/kit/background.h"
#include "ui/kit/badge.h"
#include "ui/kit/card.h"
#include "ui/kit/chips.h"
#include "ui/kit/drop_area.h"
#include "ui/kit/empty_view.h"
#include "ui/kit/figure.h"
#include "ui/kit/icons.h"
#include "ui/kit/inspector.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/effects_panel.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/page_header.h"
#include "ui/kit/plain_tips.h"
#include "ui/kit/progress_bar.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"

#include "core/base/result.h"

#include <QDialog>
#include <QDropEvent>
#include <QHelpEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTest>
#include <QTextDocumentFragment>
#include <QThread>
#include <QToolTip>
#include <QUrl>
#include <QVBoxLayout>

using namespace credence;

class TestKit : public QObject
{
    Q_OBJECT

    static void enterAndDrop(QWidget *target, QDropEvent &drop)
    {
        QDragEnterEvent enter(drop.position().toPoint(), drop.possibleActions(), drop.mimeData(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QApplication::sendEvent(target, &drop);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        startTheme(*qApp, ThemeChoice::Light);
    }
    void buildsInBothThemes_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void buildsInBothThemes()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        QFETCH(bool, dark);
        setTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        auto *header = new PageHeader("Requirements");
        header->setLine("One credit may serve several authorities.");
        header->add(button("Add requirement", Weight::Primary));
        auto *card = new Card("State license");
        card->addToTitle(new Badge("ahead", Tone::Green));
        auto *figure = new Figure;
        figure->set("41.5", "of 50 by 14 Mar 2027");
        auto *bar = new ProgressBar;
        bar->set(0.83, Tone::Accent);
        card->body()->addWidget(figure);
        card->body()->addWidget(bar);
        auto *inspector = new Inspector;
        inspector->addField("Title", new LineField);
        inspector->addSection("Counts toward");
        for (QWidget *widget : std::initializer_list<QWidget *>{header, card, inspector, new EmptyView("Drop a certificate.", "Add files…")})
            column->addWidget(widget);
        page.resize(900, 700);
        const QImage shot = page.grab().toImage();
        QCOMPARE(colors(page.palette()).dark, dark);
        QCOMPARE(shot.pixelColor(2, 2).rgb(), colorsFor(dark).window.rgb());
        setTheme(ThemeChoice::Light);
    }
    void everyIconIsDrawnInItsColor()
    {
        const QImage picture = iconPixmap("home", QColor(10, 200, 30), 20, 1).toImage();
        bool found = false;
        for (int x = 0; x < 20; ++x)
            for (int y = 0; y < 20; ++y)
                found = found || (picture.pixelColor(x, y).alpha() > 200 && picture.pixelColor(x, y).green() > 150);
        QVERIFY(found);
        QVERIFY(iconPixmap("no-such-icon", QColor(10, 200, 30), 20, 1).isNull());
    }
    void tableSelectsAndKeepsByIdThroughSorting()
    {
        QStandardItemModel model;
        model.setHorizontalHeaderLabels({"Title", "Credits"});
        for (const char *name : {"b", "a", "c"}) {
            auto *item = new QStandardItem(QString::fromLatin1(name));
            item->setData(QString::fromLatin1(name), IdRole);
            model.appendRow({item, new QStandardItem("1")});
        }
        QSortFilterProxyModel sorted;
        sorted.setSourceModel(&model);
        TableView view("Test table");
        view.setModel(&sorted);
        QSignalSpy spy(&view, &TableView::deleteAsked);
        view.selectIds({"c", "a", "gone"});
        sorted.sort(0);
        QCOMPARE(view.selectedIds(), QStringList({"a", "c"}));
        QTest::keyClick(&view, Qt::Key_Delete);
        QCOMPARE(spy.value(0).value(0).toStringList(), QStringList({"a", "c"}));
    }
    void columnsGiveWayInANarrowWindowAndComeBack()
    {
        QSettings().remove("columns/Narrow table");
        QStandardItemModel model;
        model.setHorizontalHeaderLabels({"Day", "Title", "Format", "Type"});
        model.appendRow({new QStandardItem("1"), new QStandardItem("2"), new QStandardItem("3"), new QStandardItem("4")});
        TableView view("Narrow table");
        view.setModel(&model);
        for (const int column : {0, 2, 3})
            view.setColumnWidth(column, 100);
        view.setStretchColumn(1, 200);
        view.setGivingWay({3, 2});
        const auto sized = [&](int width) {
            view.resize(width, 200);
            QTest::qWait(1);
            int sum = 0;
            for (int i = 0; i < 4; ++i)
                sum += view.isColumnHidden(i) ? 0 : view.columnWidth(i);
            return sum == view.viewport()->width();
        };
        view.show();
        QVERIFY(sized(600));
        QVERIFY(!view.isColumnHidden(2) && !view.isColumnHidden(3));
        QVERIFY(sized(450));
        QVERIFY(!view.isColumnHidden(2) && view.isColumnHidden(3));
        QVERIFY(sized(320));
        QVERIFY(view.isColumnHidden(2) && view.isColumnHidden(3));
        view.rememberColumns(); // as shown, for a wider window
        QMenu menu;
        view.fillColumnsMenu(&menu, 1);
        QCOMPARE(menu.actions().at(2)->text(), "Type (when the window is wider)");
        QVERIFY(menu.actions().at(2)->isChecked());
        menu.actions().at(1)->setChecked(false); // the person's own wish stays
        QVERIFY(sized(600));
        QVERIFY(view.isColumnHidden(2) && !view.isColumnHidden(3));
        QCOMPARE(view.columnWidth(3), 100);
        TableView again("Narrow table");
        again.setModel(&model);
        again.setStretchColumn(1, 200);
        again.setGivingWay({3, 2});
        again.resize(600, 200);
        again.show();
        again.restoreColumns();
        QVERIFY(again.isColumnHidden(2) && !again.isColumnHidden(3));
    }
    void aDayIsReadInSeveralWritings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("day");
        QTest::newRow("ISO") << "2026-11-20" << QDate(2026, 11, 20);
        QTest::newRow("American") << "11/20/2026" << QDate(2026, 11, 20);
        QTest::newRow("words") << "20 Nov 2026" << QDate(2026, 11, 20);
        QTest::newRow("words, month first") << "Nov 20, 2026" << QDate(2026, 11, 20);
        QTest::newRow("no such day") << "2026-02-30" << QDate();
        QTest::newRow("a credit") << "8.0" << QDate();
        QTest::newRow("empty") << "" << QDate();
    }
    void aDayIsReadInSeveralWritings()
    {
        QFETCH(QString, text);
        QTEST(dayFromText(text), "day");
    }
    void aWrongDayIsMarkedAndNotReported()
    {
        DateField field;
        QSignalSpy spy(&field, &DateField::dayEdited);
        field.showDay(QDate(2026, 1, 2));
        field.selectAll();
        QTest::keyClicks(&field, "soon");
        QTest::keyClick(&field, Qt::Key_Return);
        QVERIFY(spy.isEmpty());
        QVERIFY(field.property("attention").toBool());
        field.selectAll();
        QTest::keyClicks(&field, "2026-03-04");
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(spy.value(0).value(0).toDate(), QDate(2026, 3, 4));
        QVERIFY(!field.property("attention").toBool());
    }
    void aLineReportsOnceAndEscapeBringsBack()
    {
        LineField field;
        QSignalSpy spy(&field, &LineField::edited);
        field.showText("Sepsis");
        QTest::keyClicks(&field, "X");
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(field.text(), "Sepsis");
        QTest::keyClick(&field, Qt::Key_End);
        QTest::keyClicks(&field, " course");
        QTest::keyClick(&field, Qt::Key_Return);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.value(0).value(0).toString(), "Sepsis course");
    }
    void aDropCopiesAndNeverMoves()
    {
        QWidget window;
        window.resize(300, 200);
        DropArea area(&window);
        QSignalSpy dropped(&area, &DropArea::dropped);
        QSignalSpy refused(&area, &DropArea::refused);
        auto *field = new QLineEdit(&window);
        field->setGeometry(0, 0, 200, 30);
        window.show();
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile("/tmp/a.pdf"), QUrl("https://example.org/b.pdf")});
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction | Qt::MoveAction, &files, Qt::LeftButton, Qt::NoModifier);
        drop.setDropAction(Qt::MoveAction);
        enterAndDrop(field, drop);
        QCOMPARE(drop.dropAction(), Qt::CopyAction);
        QCOMPARE(dropped.value(0).value(0).toStringList(), QStringList("/tmp/a.pdf"));
        QCOMPARE(field->text(), "");
        QCOMPARE(refused.size(), 1); // the one that is not on this computer is not passed over in silence
        QVERIFY(refused.takeFirst().first().toString().startsWith("One thing of the drop"));
        QMimeData elsewhere;
        elsewhere.setUrls({QUrl("https://example.org/b.pdf")});
        QDropEvent empty(QPointF(5, 5), Qt::CopyAction, &elsewhere, Qt::LeftButton, Qt::NoModifier);
        enterAndDrop(&window, empty);
        QCOMPARE(refused.size(), 1);
    }
    void whatOtherProgramsHandOverIsTaken_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::newRow("a mail") << "message/rfc822" << QByteArray("Subject: Your certificate\r\n\r\n") << "Mail.eml";
        QTest::newRow("a PDF") << "application/pdf" << QByteArray("%PDF-1.4") << "Pasted document.pdf";
    }
    void whatOtherProgramsHandOverIsTaken()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QWidget window;
        DropArea area(&window);
        QList<Brought> taken;
        QObject::connect(&area, &DropArea::brought, &window, [&](const Brought &what) { taken << what; });
        window.show();
        QMimeData data;
        data.setData(format, bytes);
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enterAndDrop(&window, drop);
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken.first().bytes, bytes);
        QCOMPARE(taken.first().name, name);
        QMimeData words;
        words.setText("hello");
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(&window, &enter);
        QVERIFY(!enter.isAccepted());
    }
    void aDialogOfTheWindowTakesFilesToo()
    {
        QWidget window;
        DropArea area(&window);
        QSignalSpy dropped(&area, &DropArea::dropped);
        window.show();
        QDialog dialog(&window);
        auto *field = new QLineEdit(&dialog);
        QDialog inner(&dialog);
        QDialog stranger;
        for (QDialog *each : {&dialog, &inner, &stranger})
            each->show();
        QVERIFY(dialog.acceptDrops());
        QVERIFY(inner.acceptDrops());
        QVERIFY(!stranger.acceptDrops());
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile("/tmp/a.pdf")});
        for (QWidget *target : std::initializer_list<QWidget *>{field, &inner}) {
            QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
            enterAndDrop(target, drop);
        }
        QCOMPARE(dropped.size(), 2);
        QCOMPARE(field->text(), "");
    }
    void theMessageBarShowsErrorsAndOffersUndo()
    {
        QWidget window;
        MessageBar bar(&window);
        bar.showError(Error{ErrorKind::File, "The file could not be read.", ""});
        QCOMPARE(bar.sentence(), "The file could not be read.");
        bool undone = false;
        bar.showNotice("3 activities were deleted.", "Undo", [&] { undone = true; });
        for (auto *found : bar.findChildren<QPushButton *>())
            found->click();
        QVERIFY(undone);
        QCOMPARE(bar.sentence(), "");
    }
    void whatCannotBeReckonedIsNotCalledNothing()
    {
        EffectsPanel panel;
        const auto words = [&panel] {
            QStringList all;
            for (const QLabel *one : panel.findChildren<QLabel *>())
                all << (one->isHidden() ? QString() : one->text());
            return all.join(QLatin1Char(' '));
        };
        panel.showEffects({}, true, {});
        QVERIFY(words().contains("none of your requirements"));
        panel.showEffects({}, true, {{SourceId{"ma"}, "Massachusetts medical license", true, 6, "The cycle is not known."}, {SourceId{"tx"}, "Texas medical license", false, 1, "Please answer: …"}});
        QVERIFY2(words().contains("Not known for Massachusetts medical license: The cycle is not known."), qPrintable(words()));
        QVERIFY(words().contains("none of the requirements that can be reckoned") && !words().contains("Texas"));
    }
    void aLongWordWidensNoForm()
    {
        Inspector inspector;
        auto *field = new LineField;
        inspector.addField(QString(300, 'x'), field);
        inspector.addWidget(new QPushButton(QString(300, 'y')));
        inspector.resize(300, 400);
        inspector.show();
        QTRY_VERIFY(field->isVisible() && field->width() > 0);
        QCOMPARE(inspector.widget()->width(), inspector.viewport()->width());
        QVERIFY2(field->mapTo(inspector.widget(), QPoint(field->width(), 0)).x() <= inspector.viewport()->width(), qPrintable(QString::number(field->width())));
    }
    void aListWithoutRowsTeaches()
    {
        QStandardItemModel model;
        QListView list;
        list.setModel(&model);
        teachWhenEmpty(&list, "Courses you evaluate are listed here.");
        list.resize(300, 300);
        list.show();
        auto *words = list.viewport()->findChild<QLabel *>();
        QTRY_VERIFY(words && words->isVisible());
        QCOMPARE(words->geometry(), list.viewport()->rect());
        model.appendRow(new QStandardItem("Sepsis course"));
        QVERIFY(!words->isVisible());
        model.clear();
        QVERIFY(words->isVisible());
    }
    void chipsAreRemovedByTheirCrossAndByDel()
    {
        Chips chips;
        chips.setKnown({{"sepsis", "Sepsis"}, {"pain", "Pain management"}});
        chips.setIds({"sepsis", "pain"});
        QSignalSpy spy(&chips, &Chips::edited);
        chips.resize(300, 40);
        chips.show();
        QTRY_VERIFY(chips.isVisible());
        const auto pill = [&](const QString &text) -> QAbstractButton * {
            for (auto *one : chips.findChildren<QAbstractButton *>()) {
                if (one->text() == text && !one->isHidden())
                    return one;
            }
            return nullptr;
        };
        QTest::mouseClick(pill("Sepsis"), Qt::LeftButton, {}, {20, 9});
        QTest::keyClick(pill("Sepsis"), Qt::Key_Space);
        QTest::keyClick(pill("Sepsis"), Qt::Key_Return);
        QCOMPARE(chips.ids(), (QStringList{"sepsis", "pain"})); // the words only show themselves
        QCOMPARE(spy.size(), 0);
        QTest::mouseClick(pill("Sepsis"), Qt::LeftButton, {}, {pill("Sepsis")->width() - 10, 9});
        QCOMPARE(chips.ids(), QStringList("pain"));
        QCOMPARE(spy.size(), 1);
        pill("Pain management")->setFocus();
        QTest::keyClick(pill("Pain management"), Qt::Key_Backspace);
        QCOMPARE(chips.ids(), QStringList());
        QCOMPARE(spy.size(), 2);
    }
    void backgroundBringsTheNewestAnswerOnly()
    {
        QObject receiver;
        QList<int> answers;
        Background background;
        for (int i = 0; i < 5; ++i) {
            background.run(
                &receiver, [i](const Cancel &) { QThread::msleep(5); return i; }, [&](int value) { answers.append(value); });
        }
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(answers, QList<int>{4});
        background.run(&receiver, [](const Cancel &) { return 9; }, [&](int value) { answers.append(value); });
        background.cancel();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(answers, QList<int>{4});
    }

private Q_SLOTS:
    void aTooltipShowsWhatWasTyped()
    {
        const QString typed = QStringLiteral("<b>Sepsis</b> & <img src=x>\nnext line");
        QCOMPARE(QTextDocumentFragment::fromHtml(plainTip(typed)).toPlainText(), typed);
        QCOMPARE(plainTip(QStringLiteral("lactate < 2 & rising")), QStringLiteral("lactate < 2 & rising"));
        QWidget widget;
        widget.setToolTip(typed);
        widget.show();
        QHelpEvent help(QEvent::ToolTip, {1, 1}, widget.mapToGlobal(QPoint(1, 1)));
        QApplication::sendEvent(&widget, &help);
        QCOMPARE(QToolTip::text(), plainTip(typed));
        QToolTip::hideText();
    }
};

QTEST_MAIN(TestKit)
#include "tst_kit.moc"
