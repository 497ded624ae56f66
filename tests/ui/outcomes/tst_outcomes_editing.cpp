// What is edited on the portfolio page beyond single fields: links of the chain, imported publications, offered notes, marked points.
#include "core/outcomes/chain_layout.h"
#include "tests/support/choose_file.h"
#include "tests/support/page_scene.h"
#include "tests/support/verify_done.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/theme.h"
#include "ui/outcomes/chain_scene.h"
#include "ui/outcomes/chain_section.h"
#include "ui/outcomes/orphans_model.h"
#include "ui/outcomes/outcomes_page.h"
#include "ui/outcomes/presentations_section.h"
#include "ui/outcomes/run_chart_view.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QGraphicsView>
#include <QImage>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

using Scene = PageScene<OutcomesPage>;

QString sampleFile(const char *name) { return QStringLiteral(CREDENCE_SOURCE_DIR "/tests/data/bibliography/") + QLatin1String(name); }

} // namespace

class TestOutcomesEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName("CredenceTest");
        QCoreApplication::setApplicationName("tst_outcomes_editing");
        QSettings().clear();
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        startTheme(*qApp, ThemeChoice::Light);
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void theSampleIsLaidOutWithFewCrossings()
    {
        Scene scene;
        const Chain whole = chain(*scene.snapshot());
        const ChainLayout layout = chainLayout(whole);
        qInfo("%d boxes, %d lines, %d crossings", static_cast<int>(whole.nodes.size()), static_cast<int>(whole.edges.size()), layout.crossings);
        QVERIFY(whole.edges.size() > 20);
        QVERIFY2(layout.crossings * 10 <= whole.edges.size(), "at most one crossing for ten lines");
        QVERIFY(!whole.fromNothing.isEmpty());
        QVERIFY(!whole.ledToNothing.isEmpty());
    }

    void everyLineCanBeRemovedAndBroughtBack()
    {
        Scene scene;
        scene.page.showSection("chain");
        auto *section = scene.page.findChild<ChainSection *>();
        auto *view = scene.named<QGraphicsView>("Chain from course to outcome");
        QVERIFY(view);
        int removed = 0;
        const QList<ChainEdge> lines = section->scene()->chain().edges;
        for (const ChainEdge &line : lines) {
            section->scene()->chooseLine(line.from, line.to);
            QCOMPARE(section->scene()->chosenLine(), line);
            QTest::keyClick(view, Qt::Key_Delete);
            const bool result = line.to.startsWith("outcome:");
            const QList<ChainEdge> left = chain(*scene.snapshot()).edges;
            const bool there = std::any_of(left.begin(), left.end(), [&](const ChainEdge &e) { return e.from == line.from && e.to == line.to; });
            QCOMPARE(there, result);
            if (!result) {
                ++removed;
                QCOMPARE(scene.file->undoLabel(), "Remove link");
                VERIFY_DONE(scene.file->undo());
                QCOMPARE(chain(*scene.snapshot()).edges.size(), lines.size());
            }
        }
        QVERIFY(removed > 20);
        QVERIFY(scene.failures.isEmpty());
    }

    void linesAreChosenByMouseAndKeys()
    {
        Scene scene;
        scene.page.showSection("chain");
        auto *section = scene.page.findChild<ChainSection *>();
        auto *view = scene.named<QGraphicsView>("Chain from course to outcome");
        QTest::keyClick(view, Qt::Key_Right);
        const QString box = section->scene()->chosen();
        QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(section->scene()->chosenLine());
        QVERIFY(section->scene()->chosenLine()->from == box || section->scene()->chosenLine()->to == box);
        QVERIFY(scene.button("Remove link"));
        QTest::keyClick(view, Qt::Key_Left);
        QVERIFY(!section->scene()->chosenLine());
        QCOMPARE(section->scene()->chosen(), box);
        // Some point of the scene lies on a line and on no box: a click there chooses the line.
        bool chosen = false;
        for (int x = 0; x < view->viewport()->width() && !chosen; x += 3) {
            for (int y = 0; y < view->viewport()->height() && !chosen; y += 5) {
                QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {x, y});
                chosen = section->scene()->chosenLine().has_value();
            }
        }
        QVERIFY(chosen);
    }

    void looseEndsAreLinked()
    {
        Scene scene;
        scene.page.showSection("chain");
        auto *section = scene.page.findChild<ChainSection *>();
        auto *list = scene.named<QListView>("Loose ends");
        auto *model = qobject_cast<OrphansModel *>(list->model());
        QVERIFY(model);
        new QAbstractItemModelTester(model, model);
        const auto orphans = section->scene()->chain().ledToNothing;
        QVERIFY(orphans.size() > 3);
        const QString box = [&] {
            for (const ChainNode &node : section->scene()->chain().nodes) {
                if (node.stage == ChainStage::Project)
                    return node.record.id;
            }
            return QString();
        }();
        // With the keyboard: an entry, a box, the button.
        list->setCurrentIndex(model->indexOf(orphans[0].id));
        QVERIFY(!scene.button("Link to the chosen box")->isEnabled());
        section->select(box);
        QTest::mouseClick(scene.button("Link to the chosen box"), Qt::LeftButton);
        QCOMPARE(scene.snapshot()->links.last()->from, orphans[0].id);
        QCOMPARE(scene.snapshot()->links.last()->to, box);
        // By dropping one entry on another.
        const QString lonely = section->scene()->chain().fromNothing.first().id;
        std::unique_ptr<QMimeData> dragged(model->mimeData({model->indexOf(orphans[1].id)}));
        QVERIFY(model->dropMimeData(dragged.get(), Qt::LinkAction, -1, -1, model->indexOf(lonely)));
        QTRY_COMPARE(scene.snapshot()->links.last()->to, lonely);
        QCOMPARE(scene.snapshot()->links.last()->from, orphans[1].id);
        // Not on itself, not on a heading.
        QVERIFY(!model->canDropMimeData(dragged.get(), Qt::LinkAction, -1, -1, model->indexOf(orphans[1].id)));
        QVERIFY(!model->canDropMimeData(dragged.get(), Qt::LinkAction, -1, -1, model->index(0)));
        // What is linked cannot be linked again.
        Q_EMIT section->scene()->linkAsked(box, orphans[0].id);
        QCOMPARE(scene.failures.size(), 1);
    }

    void theChainIsSavedAsPictures()
    {
        Scene scene;
        scene.page.showSection("chain");
        auto *section = scene.page.findChild<ChainSection *>();
        const QString png = scene.file.folder.filePath("chain.png"), svg = scene.file.folder.filePath("chain.svg");
        QVERIFY(section->savePicture(png));
        QVERIFY(QImage(png).width() > 800);
        QVERIFY(section->savePicture(svg));
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray drawing = file.readAll();
        QVERIFY(drawing.contains("<svg") && drawing.contains("From course to role") && drawing.count("<text") > 20);
        QVERIFY(!section->savePicture("/nowhere/at/all/chain.svg"));
    }

    void publicationsComeFromTheFileThatWasChosen()
    {
        Scene scene(false);
        scene.page.showSection("presentations");
        for (const char *file : {"rivera.bib", "rivera.ris", "rivera.nbib"}) {
            scene.press("Import publications…");
            QVERIFY(chooseFile(sampleFile(file)));
            auto *list = scene.named<QListView>("Publications found");
            QVERIFY2(list, file);
            QTRY_VERIFY(list->model()->rowCount() > 0);
            QTest::keyClick(list, Qt::Key_Escape);
        }
        QVERIFY(scene.snapshot()->presentations.isEmpty());
        QVERIFY(scene.failures.isEmpty());
    }

    void aProjectBecomesOnePage()
    {
        Scene scene;
        QTemporaryDir folder;
        scene.page.showSection("projects");
        for (const auto &project : scene.snapshot()->projects) {
            scene.choose("Projects", project->title);
            scene.press("One-page summary…");
            const QString path = folder.filePath(project->id.text + ".pdf");
            QVERIFY(chooseFile(path));
            QTRY_VERIFY2_WITH_TIMEOUT(QFile::exists(path), qPrintable(scene.failures.join('\n')), 20000);
            QTRY_VERIFY(!scene.notices.isEmpty());
            QVERIFY(scene.notices.takeLast().startsWith("Saved as "));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray pdf = file.readAll();
            QVERIFY(pdf.startsWith("%PDF") && pdf.contains("/Count 1"));
            if (const QString shown = qEnvironmentVariable("CREDENCE_SCREENS"); !shown.isEmpty())
                QFile::copy(path, shown + "/project-" + project->title.section(' ', 0, 0) + ".pdf");
        }
        QVERIFY(scene.failures.isEmpty());
    }

    void publicationsAreLookedOverBeforeTheyComeIn()
    {
        Scene scene(false);
        scene.page.showSection("presentations");
        auto *section = scene.page.findChild<PresentationsSection *>();
        section->importFile(sampleFile("rivera.ris"));
        QTRY_VERIFY(scene.button("Import 3 publications"));
        auto *list = scene.named<QListView>("Publications found");
        new QAbstractItemModelTester(list->model(), list);
        QVERIFY(scene.snapshot()->presentations.isEmpty());
        list->setCurrentIndex(list->model()->index(1, 0));
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(scene.button("Import 2 publications"));
        QCOMPARE(list->model()->index(1, 0).data(BadgeRole).toString(), "left out");
        QTest::mouseClick(scene.button("Import 2 publications"), Qt::LeftButton);
        QCOMPARE(scene.snapshot()->presentations.size(), 2);
        QCOMPARE(scene.file->undoLabel(), "Import publications");
        // The same work from PubMed completes the record, and nothing comes in twice.
        section->importFile(sampleFile("rivera.nbib"));
        QTRY_VERIFY(scene.button("Import 1 publication"));
        QCOMPARE(list->model()->index(0, 0).data(BadgeRole).toString(), "there already");
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(!scene.button("Import 1 publication"));
        QCOMPARE(scene.snapshot()->presentations.size(), 2);
        VERIFY_DONE(scene.file->undo());
        QVERIFY(scene.snapshot()->presentations.isEmpty());
        QVERIFY(scene.failures.isEmpty());
    }

    void aFileThatIsNoneSaysSo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty.ris") << QByteArray();
        QTest::newRow("letter.bib") << QByteArray("Dear chair,\n");
        QTest::newRow("other.nbib") << QByteArray("TY  - JOUR\n");
    }
    void aFileThatIsNoneSaysSo()
    {
        QFETCH(QByteArray, bytes);
        Scene scene(false);
        scene.page.showSection("presentations");
        QFile file(scene.file.folder.filePath(QTest::currentDataTag()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        auto *section = scene.page.findChild<PresentationsSection *>();
        section->importFile(file.fileName());
        QTRY_COMPARE_WITH_TIMEOUT(scene.failures.size(), 1, 20000);
        QVERIFY(scene.failures.first().contains("Nothing was imported"));
        section->importFile("/nowhere/list.ris");
        QTRY_COMPARE(scene.failures.size(), 2);
    }

    void aQuarterWithoutANoteIsOffered()
    {
        Scene scene;
        scene.page.showSection("notes");
        QPushButton *offer = nullptr;
        for (auto *one : scene.page.findChildren<QPushButton *>()) {
            if (one->text().startsWith("Draft 20") && one->isVisible())
                offer = one;
        }
        QVERIFY(offer);
        const QString quarter = offer->text().mid(6);
        const auto count = scene.snapshot()->notes.size();
        QTest::mouseClick(offer, Qt::LeftButton);
        QCOMPARE(scene.snapshot()->notes.size(), count + 1);
        QCOMPARE(scene.snapshot()->notes.last()->quarter, quarter);
        QVERIFY(scene.snapshot()->notes.last()->text.startsWith("•"));
        QVERIFY(offer->text() != "Draft " + quarter || !offer->isVisible());
    }

    void aPointIsMarkedByHand()
    {
        Scene scene;
        scene.page.showSection("projects");
        auto charts = scene.page.findChildren<RunChartView *>();
        QVERIFY(!charts.isEmpty());
        RunChartView *chart = charts.first();
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Right);
        QTest::keyClick(chart, Qt::Key_Right);
        QTest::keyClick(chart, Qt::Key_Space);
        const auto marked = [&] {
            const auto &points = scene.snapshot()->projects.first()->measures.first().points;
            return std::count_if(points.begin(), points.end(), [](const MeasurePoint &p) { return p.astronomical; });
        };
        QCOMPARE(marked(), 1);
        VERIFY_DONE(scene.file->undo());
        QCOMPARE(marked(), 0);
    }
};

QTEST_MAIN(TestOutcomesEditing)
#include "tst_outcomes_editing.moc"
