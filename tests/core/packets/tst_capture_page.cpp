// The one-page summary of an activity, as words.
#include "core/packets/capture_page.h"
#include "core/packets/html.h"
#include "tests/support/build.h"
#include "tests/support/golden.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {
Activity summit() { return anActivity().id("a1").titled("Sepsis Bundle Summit: A/B").by("NESHM").from("2026-11-19", "2026-11-20").credits(8); }

Capture taken()
{
    Capture capture;
    capture.id = {"c1"};
    capture.activity = "a1";
    capture.takeaways = QStringList{"Six points, not three", "Date each change", "Ask the <night> shift"};
    capture.application = "The chart hangs on 6 West.";
    capture.implement = "Post the run chart every first Monday.";
    capture.share = "Ten minutes at the huddle.";
    capture.document = "One slide.";
    capture.date = day("2026-11-22");
    return capture;
}

Profile elena()
{
    Profile profile;
    profile.name = "Elena Rivera";
    profile.degree = "MD";
    return profile;
}
} // namespace

class TestCapturePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholePage()
    {
        Action action;
        action.verb = "share";
        action.text = "Teach the night float to read a shift";
        action.due = day("2027-02-20");
        COMPARE_GOLDEN("packets/capture.html", html(capturePage(summit(), taken(), action, elena(), day("2026-11-22"))));
    }
    void whatWasLeftBlankIsLeftOut()
    {
        Capture little;
        little.activity = "a1";
        little.takeaways = QStringList{"One thing"};
        const Packet page = capturePage(summit(), little, {}, {}, day("2026-11-22"));
        QCOMPARE(page.sections.size(), 1);
        QCOMPARE(page.sections.first().blocks.size(), 2);
        QCOMPARE(page.date, day("2026-11-22"));
    }
    void itIsFoundByActivityOrCapture()
    {
        Snapshot snapshot;
        snapshot.activities << std::make_shared<const Activity>(summit());
        QVERIFY(capturePageOf(snapshot, "a1", day("2026-11-22")).error().kind == ErrorKind::NotFound);
        snapshot.captures << std::make_shared<const Capture>(taken());
        for (const char *id : {"a1", "c1"})
            QCOMPARE(capturePageOf(snapshot, id, day("2026-11-22"))->title, "Sepsis Bundle Summit: A/B");
    }
    void theNameIsAFileName()
    {
        QCOMPARE(capturePageName(summit()), "2026-11-20 Sepsis Bundle Summit AB - summary.pdf");
        Activity undated = anActivity().titled(QString(300, 'x'));
        QCOMPARE(capturePageName(undated).size(), 80 + int(qstrlen(" - summary.pdf")));
    }
};

QTEST_GUILESS_MAIN(TestCapturePage)
#include "tst_capture_page.moc"
