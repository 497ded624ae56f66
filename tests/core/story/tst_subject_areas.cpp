// The subject areas to choose from.
#include "core/story/subject_areas.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

class TestSubjectAreas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theUsualOnesFromTheFirstDay()
    {
        const QStringList areas = subjectAreas(Snapshot());
        for (const char *area : {"leadership", "quality improvement", "medical education", "informatics"})
            QVERIFY2(areas.contains(QLatin1String(area)), area);
        QVERIFY(std::is_sorted(areas.begin(), areas.end()));
    }

    void andThoseInUseOnce()
    {
        Snapshot snapshot;
        Activity activity = anActivity().titled("Course");
        activity.subjects = QStringList{"Leadership", "sepsis  bundles", " "};
        snapshot.activities << std::make_shared<const Activity>(activity);
        Goal goal;
        goal.subjects = QStringList{"Sepsis bundles", "palliative care"};
        snapshot.goals << std::make_shared<const Goal>(goal);
        snapshot.profile.directionNeeds = QStringList{"strategy"};
        const QStringList areas = subjectAreas(snapshot);
        QCOMPARE(areas.size(), subjectAreas(Snapshot()).size() + 3);
        QVERIFY(areas.contains("palliative care") && areas.contains("strategy"));
        QCOMPARE(areas.filter("sepsis", Qt::CaseInsensitive).size(), 1);
        QCOMPARE(areas.filter("leadership", Qt::CaseInsensitive).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSubjectAreas)
#include "tst_subject_areas.moc"
