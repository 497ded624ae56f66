// Editing beyond single fields in the ledger: what an activity serves, several at once, copies, statuses with dates, saved filters.
#include "core/actions/logging.h"
#include "core/actions/outcomes.h"
#include "core/actions/telling.h"
#include "core/activities/format_value.h"
#include "tests/support/build.h"
#include "tests/support/temp_portfolio.h"
#include "tests/support/verify_done.h"
#include "ui/activities/activities_page.h"
#include "ui/activities/activity_model.h"
#include "ui/activities/saved_filters.h"
#include "ui/activities/several_panel.h"
#include "ui/activities/story_fields.h"
#include "ui/kit/chips.h"
#include "ui/kit/choice.h"
#include "ui/kit/inspector.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"

#include <QCheckBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

const QDate today(2026, 11, 22);

struct Bench {
    TempPortfolio portfolio;
    ActivitiesPage page;
    QStringList ids, failures;

    Bench()
    {
        Goal goal;
        goal.text = "Co-lead the sepsis task force";
        goal.subjects = QStringList{"sepsis"};
        goal.state = "active";
        Criterion criterion;
        criterion.name = "Teaching and mentoring";
        if (!setGoal(*portfolio, goal) || !keepRecord(*portfolio, criterion))
            qFatal("no goal");
        for (const char *title : {"Dermatology potpourri", "Sepsis Summit", "Annual HIPAA refresher"}) {
            auto logged = logActivity(*portfolio, anActivity().titled(title).on("2026-03-10").credits(4).id({}));
            ids << logged->text;
        }
        page.setPortfolio(portfolio.portfolio.get());
        QObject::connect(portfolio.portfolio.get(), &Portfolio::changed, &page, [this] { show(); });
        QObject::connect(&page, &WindowPage::failed, &page, [this](const Error &error) { failures << error.sentence; });
        page.resize(1228, 820);
        show();
        page.show();
    }
    ~Bench() { page.setPortfolio(nullptr); }
    void show() { page.showSnapshot(*portfolio->snapshot(), {}, today); }
    TableView *table() const { return page.findChild<TableView *>(); }
    void select(const QStringList &wanted) { table()->selectIds(wanted); }
    Activity stored(int i) const
    {
        for (const auto &a : portfolio->snapshot()->activities) {
            if (a->id.text == ids[i])
                return *a;
        }
        return {};
    }
    template <class T> T *named(const QString &name) const
    {
        for (T *one : page.findChildren<T *>()) {
            if (one->accessibleName() == name && one->isVisible())
                return one;
        }
        qFatal("no field “%s”", qPrintable(name));
    }
    void press(const QString &text) const
    {
        for (auto *one : page.findChildren<QPushButton *>()) {
            if (one->text() == text && one->isVisible()) {
                one->click();
                return;
            }
        }
        qFatal("no button “%s”", qPrintable(text));
    }
    void choose(const QString &name, const QString &value) const
    {
        auto *choice = named<Choice>(name);
        choice->setCurrentIndex(choice->findData(value));
        Q_EMIT choice->activated(choice->currentIndex());
    }
    void setChips(const QString &name, const QStringList &wanted) const
    {
        auto *chips = named<Chips>(name);
        chips->setIds(wanted);
        Q_EMIT chips->edited();
    }
    bool says(const QString &words) const
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](QLabel *one) { return one->isVisible() && one->text().contains(words); });
    }
};

} // namespace

class TestActivityEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName("CredenceTest");
        QCoreApplication::setApplicationName("tst_activity_editing");
        startTheme(*qApp, ThemeChoice::Light);
    }
    void init() { QSettings().clear(); }

    void theClassIsDerivedWithItsReasonAndOverruled()
    {
        Bench bench;
        bench.select({bench.ids[1]});
        QVERIFY(bench.says("“sepsis” is a subject of a goal."));
        QCOMPARE(bench.named<Choice>("Class in the mix")->currentText(), "As derived: Niche and role-relevant clinical");
        bench.choose("Class in the mix", "off-story");
        QCOMPARE(bench.stored(1).mix, "off-story");
        QVERIFY(bench.says("You put it there; by itself it would be “Niche and role-relevant clinical”."));
        bench.choose("Class in the mix", "");
        QCOMPARE(bench.stored(1).mix, "");
    }

    void theDepthIsDerivedWithItsReasonAndOverruled()
    {
        Bench bench;
        bench.select({bench.ids[1]});
        QCOMPARE(bench.named<Choice>("Depth")->currentText(), "As derived: Session, up to four hours");
        QVERIFY(bench.says("It brought 4 credits, up to four hours."));
        bench.choose("Depth", "longitudinal");
        QCOMPARE(bench.stored(1).depth, "longitudinal");
        QVERIFY(bench.says("You put it there; by itself it would be “Session, up to four hours”. It brought 4 credits, up to four hours."));
        QCOMPARE(bench.portfolio->undoLabel(), "Change the depth");
        VERIFY_DONE(bench.portfolio->undo());
        QCOMPARE(bench.stored(1).depth, "");
        QVERIFY(bench.says("It brought 4 credits, up to four hours."));
        bench.select({bench.ids[0], bench.ids[1]});
        bench.choose("Depth", "workshop");
        QCOMPARE(bench.stored(0).depth, "workshop");
        QCOMPARE(bench.stored(1).depth, "workshop");
        bench.choose("Depth", "derived");
        QCOMPARE(bench.stored(0).depth, "");
    }

    void linksAreEditedAndChangeTheClass()
    {
        Bench bench;
        bench.select({bench.ids[0]});
        QVERIFY(bench.says("Nothing ties it to your story"));
        const QString goal = bench.portfolio->snapshot()->goals.first()->id.text;
        bench.setChips("Goals", {goal});
        QCOMPARE(bench.stored(0).goals, QStringList{goal});
        QVERIFY(bench.says("It is linked to a goal."));
        QCOMPARE(bench.portfolio->undoLabel(), "Change the goals");
        bench.setChips("Promotion criteria", {bench.portfolio->snapshot()->criteria.first()->id.text});
        QCOMPARE(bench.stored(0).criteria.size(), 1);
        bench.setChips("Clinical theme", {"rashes"});
        QCOMPARE(bench.stored(0).theme, "rashes");
        bench.choose("On an authority's approved list", "yes");
        QCOMPARE(bench.stored(0).approvedList, std::optional(true));
    }

    void aStatusBringsItsDay()
    {
        Bench bench;
        bench.select({bench.ids[0]});
        bench.press("Duplicate");
        const Activity copy = *[&] {
            for (const auto &a : bench.portfolio->snapshot()->activities) {
                if (!bench.ids.contains(a->id.text))
                    return a;
            }
            return Shared<Activity>();
        }();
        QCOMPARE(copy.title, "Dermatology potpourri");
        QCOMPARE(copy.status, Status::Planned);
        QVERIFY(!copy.days.start.isValid());
        QCOMPARE(bench.table()->selectedIds(), QStringList{copy.id.text});
        bench.choose("Status", "completed");
        QCOMPARE(bench.table()->selectedIds(), QStringList{copy.id.text});
        for (const auto &a : bench.portfolio->snapshot()->activities) {
            if (a->id == copy.id)
                QCOMPARE(creditDay(*a), today);
        }
        VERIFY_DONE(bench.portfolio->undo());
        VERIFY_DONE(bench.portfolio->undo());
        QCOMPARE(bench.portfolio->snapshot()->activities.size(), 3);
    }

    void everyStatusShowsItsDayAndCanBeCorrected()
    {
        Bench bench;
        bench.select({bench.ids[1]});
        QVERIFY(bench.says("Completed on 10 Mar 2026"));
        bench.choose("Status", "planned");
        bench.choose("Status", "registered");
        QVERIFY(bench.says("Registered on 22 Nov 2026 · planned on 22 Nov 2026"));
        auto *planned = bench.named<DateField>("Planned on");
        QCOMPARE(planned->text(), "2026-11-22");
        Q_EMIT planned->edited("2026-11-02");
        QCOMPARE(bench.stored(1).since, (StatusDays{{}, QDate(2026, 11, 2), today, {}, {}}));
        QVERIFY(bench.says("Registered on 22 Nov 2026 · planned on 2 Nov 2026"));
        QCOMPARE(bench.portfolio->undoLabel(), "Change the day of a status");
        auto *registered = bench.named<DateField>("Registered on");
        Q_EMIT registered->edited("2026-11-23"); // it has not come yet
        QVERIFY(registered->isRefused());
        QCOMPARE(bench.stored(1).since.registered, today);
        VERIFY_DONE(bench.portfolio->undo());
        QCOMPARE(bench.stored(1).since.planned, today);
        VERIFY_DONE(bench.portfolio->undo());
        VERIFY_DONE(bench.portfolio->undo());
        QCOMPARE(bench.stored(1).status, Status::Completed);
        QCOMPARE(bench.stored(1).since, StatusDays());
        bench.select(bench.ids);
        bench.choose("Status", "dropped");
        for (int i = 0; i < 3; ++i)
            QCOMPARE(bench.stored(i).since.dropped, today);
        bench.portfolio.reopen();
        bench.page.setPortfolio(bench.portfolio.portfolio.get());
        QCOMPARE(bench.stored(2).since.dropped, today);
    }

    void columnsRememberedBeforeThereWereMoreStillFit()
    {
        {
            QStandardItemModel fewer(1, 11);
            TableView table(QStringLiteral("Activities"));
            table.setModel(&fewer);
            table.setColumnHidden(ActivityModel::StatusColumn, true);
            table.setColumnHidden(ActivityModel::ProofColumn, true);
            table.rememberColumns();
        }
        Bench bench;
        QCOMPARE(bench.table()->horizontalHeader()->count(), int(ActivityModel::ColumnCount));
        QVERIFY(bench.table()->isColumnHidden(ActivityModel::StatusColumn) && bench.table()->isColumnHidden(ActivityModel::PlannedColumn));
        QVERIFY(bench.table()->isColumnHidden(ActivityModel::ProofColumn)); // the person's own choice
        QVERIFY(!bench.table()->isColumnHidden(ActivityModel::TitleColumn));
    }

    void theValueOfAFormatIsEdited()
    {
        Bench bench;
        bench.select({bench.ids[0]});
        bench.choose("Format", "webinar");
        auto *value = bench.named<LineField>("Strategic value of this format, of 10");
        QCOMPARE(value->text(), "5");
        for (const char *wrong : {"0", "11", "7.5", "much"}) {
            value->setText(wrong);
            Q_EMIT value->edited(wrong);
            QCOMPARE(value->text(), "5");
        }
        Q_EMIT value->edited("7");
        QCOMPARE(bench.portfolio->snapshot()->thresholds.formatValues.value("webinar"), 7);
        QCOMPARE(strategicValue("webinar", bench.portfolio->snapshot()->thresholds), 7);
        QCOMPARE(strategicValue("journal", bench.portfolio->snapshot()->thresholds), 4);
        bench.portfolio.reopen();
        QCOMPARE(bench.portfolio->snapshot()->thresholds.formatValues.value("webinar"), 7);
        bench.page.setPortfolio(bench.portfolio.portfolio.get());
    }

    void severalAreChangedInOneStep()
    {
        Bench bench;
        bench.select(bench.ids);
        QVERIFY(bench.says("3 activities selected"));
        QVERIFY(bench.says("12 credits together"));
        bench.setChips("Topics of all", {"patient-safety"});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(bench.stored(i).topics, QStringList{"patient-safety"});
        VERIFY_DONE(bench.portfolio->undo());
        for (int i = 0; i < 3; ++i)
            QVERIFY(bench.stored(i).topics.isEmpty());
        bench.choose("Status", "registered");
        QCOMPARE(bench.stored(2).status, Status::Registered);
        auto *duty = bench.page.findChild<SeveralPanel *>()->findChild<QCheckBox *>();
        QTest::mouseClick(duty, Qt::LeftButton, {}, QPoint(8, duty->height() / 2));
        QVERIFY(bench.stored(0).compliance && bench.stored(1).compliance && bench.stored(2).compliance);
        bench.setChips("Goals of all", {bench.portfolio->snapshot()->goals.first()->id.text});
        bench.setChips("Promotion criteria of all", {bench.portfolio->snapshot()->criteria.first()->id.text});
        bench.choose("Format", "webinar");
        bench.choose("Class in the mix", "procedural");
        QCOMPARE(bench.stored(1).goals.size(), 1);
        QCOMPARE(bench.stored(1).criteria.size(), 1);
        QCOMPARE(bench.stored(1).format, "webinar");
        QCOMPARE(bench.stored(1).mix, "procedural");
        QVERIFY(bench.failures.isEmpty());
    }

    void whatOnlySomeHaveStays()
    {
        Bench bench;
        Activity own = bench.stored(0);
        own.topics = QStringList{"pain-management", "patient-safety"};
        Activity other = bench.stored(1);
        other.topics = QStringList{"patient-safety"};
        VERIFY_DONE(changeActivities(*bench.portfolio, "x", {own, other}));
        bench.select({bench.ids[0], bench.ids[1]});
        QCOMPARE(bench.named<Chips>("Topics of all")->ids(), QStringList{"patient-safety"});
        bench.setChips("Topics of all", {"infection-control"});
        QCOMPARE(bench.stored(0).topics, (QStringList{"pain-management", "infection-control"}));
        QCOMPARE(bench.stored(1).topics, QStringList{"infection-control"});
    }

    void common_data()
    {
        QTest::addColumn<QList<QStringList>>("lists");
        QTest::addColumn<QStringList>("common");
        QTest::newRow("none") << QList<QStringList>{} << QStringList{};
        QTest::newRow("one") << QList<QStringList>{{"a", "b"}} << QStringList{"a", "b"};
        QTest::newRow("shared") << QList<QStringList>{{"a", "b", "c"}, {"c", "a"}} << QStringList{"a", "c"};
        QTest::newRow("nothing shared") << QList<QStringList>{{"a"}, {"b"}} << QStringList{};
    }
    void common()
    {
        QFETCH(QList<QStringList>, lists);
        QList<Shared<Activity>> activities;
        for (const QStringList &list : lists)
            activities << anActivity().about(list);
        QTEST(commonOf(activities, &Activity::topics), "common");
    }

    void filtersAreSavedAndForgotten()
    {
        {
            Bench bench;
            QVERIFY(bench.page.startFilter());
            QTest::keyClicks(bench.page.focusWidget(), "sepsis");
            QCOMPARE(bench.table()->model()->rowCount(), 1);
            bench.page.findChild<SavedFilters *>()->save("  My spine ");
        }
        Bench bench; // the next start
        auto *saved = bench.page.findChild<SavedFilters *>();
        QCOMPARE(saved->names(), QStringList{"My spine"});
        QCOMPARE(bench.table()->model()->rowCount(), 3);
        Q_EMIT saved->menu()->aboutToShow();
        saved->menu()->actions().first()->trigger();
        QCOMPARE(bench.table()->model()->rowCount(), 1);
        saved->save("");
        QCOMPARE(saved->names().size(), 1);
        saved->forget("My spine");
        QVERIFY(saved->names().isEmpty());
    }

    void theShownRowsAreSaved()
    {
        Bench bench;
        bench.page.startFilter();
        QTest::keyClicks(bench.page.focusWidget(), "sepsis");
        const QString path = bench.portfolio.folder.filePath("ledger.csv");
        bench.page.exportTo(path);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QVERIFY(csv.contains("Sepsis Summit") && !csv.contains("HIPAA"));
        bench.page.exportTo("/nowhere/ledger.csv");
        QTRY_COMPARE(bench.failures.size(), 1);
    }

    void whatLacksProofIsFiltered()
    {
        Bench bench;
        for (auto *filter : bench.page.findChildren<FilterButton *>()) {
            if (filter->accessibleName().startsWith("Status"))
                filter->setValue("without-proof");
        }
        QCOMPARE(bench.table()->model()->rowCount(), 3);
    }

    void theImpactOfAFormatInWords_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("words");
        QTest::newRow("high") << "workshop-project" << "Workshop with project: high impact.";
        QTest::newRow("nothing closer is known") << "other" << "";
        QTest::newRow("no format") << "" << "";
    }
    void theImpactOfAFormatInWords()
    {
        QFETCH(QString, format);
        QTEST(impactText(format), "words");
    }
};

QTEST_MAIN(TestActivityEditing)
#include "tst_activity_editing.moc"
