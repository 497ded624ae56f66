#include "ui/kit/theme.h"
#include "ui/vault/document_preview.h"

#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPointer>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace credence;

namespace {

/// A white page of the asked width in Letter proportions with a black square in its upper left corner.
QByteArray paper(int width)
{
    QImage image(width, width * 11 / 8, QImage::Format_RGB32);
    image.fill(Qt::GlobalColor::white);
    QPainter painter(&image);
    painter.fillRect(0, 0, width / 10, width / 10, Qt::GlobalColor::black);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

/// Answers later, like the reader does.
PageSource later()
{
    return [](int, int width, std::function<void(Result<QByteArray>)> done) { QTimer::singleShot(1, qApp, [=] { done(paper(width)); }); };
}

const QRectF titleBox(0.25, 0.30, 0.5, 0.05);
const PageMark title{{0, {titleBox}}, Tone::Accent, "Title"};
const PageMark onSecondPage{{1, {QRectF(0.1, 0.9, 0.2, 0.02)}}, Tone::Plum, "Credits"};

} // namespace

class TestPageView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startTheme(*qApp, ThemeChoice::Light); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void marksLieOnThePaperInBothThemes_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void marksLieOnThePaperInBothThemes()
    {
        QFETCH(bool, dark);
        setTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        DocumentPreview preview;
        preview.resize(600, 700);
        preview.show();
        PageView &view = *preview.page();
        QSignalSpy shown(&view, &PageView::pictureShown);
        view.showDocument(later(), 1, {QSizeF(612, 841)});
        view.setMarks({title});
        QVERIFY(shown.wait(3000));
        const QRectF box = view.onScreen(titleBox);
        QVERIFY(QRectF(view.viewport()->rect()).contains(box));
        const QImage image = view.viewport()->grab().toImage();
        // Paper is paper in the dark as well, so its marks are the light ones.
        QCOMPARE(image.pixelColor(box.center().toPoint()), soft(colorsFor(false), Tone::Accent));
        QCOMPARE(image.pixelColor(view.onScreen({0.5, 0.6, 0, 0}).center().toPoint()), QColor(Qt::GlobalColor::white));
        setTheme(ThemeChoice::Light);
    }
    void zoomAndTurnKeepMarksOnTheirPlace()
    {
        PageView view;
        view.resize(500, 500);
        view.show();
        QSignalSpy shown(&view, &PageView::pictureShown);
        view.showDocument(later(), 1, {QSizeF(612, 841)});
        QVERIFY(shown.wait(3000));
        const QSizeF before = view.onScreen(titleBox).size();
        QTest::keyClick(&view, Qt::Key_Plus);
        QVERIFY(qAbs(view.onScreen(titleBox).width() - 1.25 * before.width()) < 1.5);
        QVERIFY(view.verticalScrollBar()->maximum() > 0);
        QTest::keyClick(&view, Qt::Key_0);
        QCOMPARE(view.zoom(), 1.0);
        QTest::keyClick(&view, Qt::Key_R);
        QCOMPARE(view.turn(), 90);
        const QRectF turned = view.onScreen(titleBox);
        QVERIFY(turned.height() > turned.width());
        QVERIFY(QRectF(view.viewport()->rect()).contains(turned));
        // A quarter clockwise brings the upper left corner of the paper to the upper right.
        const QPointF corner = view.onScreen({0, 0, 0, 0}).center();
        const QPointF opposite = view.onScreen({1, 1, 0, 0}).center();
        QVERIFY(corner.x() > opposite.x() && corner.y() < opposite.y());
    }
    void aPageThatLiesOnItsSideIsShownUpright()
    {
        PageView view;
        view.resize(500, 500);
        view.show();
        QSignalSpy shown(&view, &PageView::pictureShown);
        view.showDocument(later(), 2, {QSizeF(841, 612), QSizeF(612, 841)}, {3, 0});
        view.setMarks({title});
        QVERIFY(shown.wait(3000));
        QCOMPARE(view.turn(), 270);
        const QRectF mark = view.onScreen(titleBox); // stands on the picture as the letters do, and level on the screen
        QVERIFY(QRectF(view.viewport()->rect()).contains(mark));
        QCOMPARE(view.viewport()->grab().toImage().pixelColor(mark.center().toPoint()), soft(colorsFor(false), Tone::Accent));
        view.goTo(1); // stands upright by itself
        QCOMPARE(view.turn(), 0);
        QTest::keyClick(&view, Qt::Key_R);
        view.goTo(0);
        QCOMPARE(view.turn(), 0); // a person's turn goes on top
    }
    void pagesTurnByKeyAndStopAtTheEnds()
    {
        PageView view;
        view.resize(400, 500);
        view.show();
        QList<int> asked;
        view.showDocument([&asked](int page, int width, std::function<void(Result<QByteArray>)> done) {
            asked << page;
            QTimer::singleShot(1, qApp, [=] { done(paper(width)); });
        }, 3);
        QTest::keyClick(&view, Qt::Key_PageUp);
        QCOMPARE(view.page(), 0);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(&view, Qt::Key_PageDown);
        QCOMPARE(view.page(), 2);
        QTRY_VERIFY(view.hasPicture());
        QCOMPARE(asked.first(), 0);
        QCOMPARE(asked.last(), 2);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.page(), 0);
    }
    void emphasizingTurnsToThePageOfTheField()
    {
        PageView view;
        view.resize(400, 500);
        view.show();
        view.showDocument(later(), 2, {QSizeF(612, 841), QSizeF(612, 841)});
        view.setMarks({title, onSecondPage});
        view.emphasize("Credits");
        QCOMPARE(view.page(), 1);
        view.emphasize("Provider"); // nothing of it was read: the page stays
        QCOMPARE(view.page(), 1);
        view.setZoom(4);
        view.verticalScrollBar()->setValue(0);
        view.emphasize("Credits");
        QVERIFY(view.onScreen(onSecondPage.place.boxes.first()).bottom() <= view.viewport()->height());
    }
    void clickingAMarkNamesItsField()
    {
        PageView view;
        view.resize(400, 500);
        view.show();
        view.showDocument(later(), 1, {QSizeF(612, 841)});
        view.setMarks({title});
        QSignalSpy clicked(&view, &PageView::markClicked);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.onScreen({0.5, 0.9, 0, 0}).center().toPoint());
        QCOMPARE(clicked.count(), 0);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.onScreen(titleBox).center().toPoint());
        QCOMPARE(clicked.value(0).value(0).toString(), "Title");
    }
    void anAnswerForAnotherDocumentIsDropped()
    {
        PageView view;
        view.resize(400, 500);
        view.show();
        std::function<void(Result<QByteArray>)> late;
        view.showDocument([&late](int, int, std::function<void(Result<QByteArray>)> done) { late = std::move(done); }, 1);
        QVERIFY(late);
        const auto first = late;
        view.showDocument([](int, int, std::function<void(Result<QByteArray>)>) {}, 1);
        first(paper(100));
        QVERIFY(!view.hasPicture());
    }
    void anAnswerAfterTheEndOfTheViewIsHarmless()
    {
        std::function<void(Result<QByteArray>)> late;
        {
            PageView view;
            view.showDocument([&late](int, int, std::function<void(Result<QByteArray>)> done) { late = std::move(done); }, 1);
        }
        late(paper(100));
        late(Error{ErrorKind::Damaged, "no", {}});
    }
    void aPageThatCannotBeDrawnSaysSo()
    {
        PageView view;
        view.resize(400, 500);
        view.show();
        const QString sentence = QStringLiteral("This PDF is protected by a password.");
        QSignalSpy shown(&view, &PageView::pictureShown);
        view.showDocument([&](int, int, std::function<void(Result<QByteArray>)> done) {
            QTimer::singleShot(1, qApp, [=] { done(Error{ErrorKind::Invalid, sentence, {}}); });
        }, 1);
        QVERIFY(shown.wait(3000));
        QVERIFY(!view.hasPicture());
        QCOMPARE(view.accessibleDescription(), sentence);
    }
};

QTEST_MAIN(TestPageView)
#include "tst_page_view.moc"
