// Evaluating a course: the figures, the answers computed, and the verdict of each variant.
#include "core/advice/evaluate.h"
#include "core/advice/verdict.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

Q_DECLARE_METATYPE(credence::EvaluationAnswers)

namespace {
QDate now() { return day("2026-11-20"); }

Snapshot rivera()
{
    Snapshot snapshot;
    Story story;
    story.id = {"story"};
    story.sentence = "I am becoming the go-to person in sepsis quality";
    story.domain = "sepsis quality";
    story.from = day("2025-01-01");
    snapshot.stories << std::make_shared<const Story>(story);
    Goal goal;
    goal.id = {"goal"};
    goal.text = "Realistic candidate for medical director";
    goal.subjects = QStringList{"leadership", "leading"};
    goal.state = "active";
    snapshot.goals << std::make_shared<const Goal>(goal);
    Source source;
    source.id = {"nc"};
    source.catalogueId = "us-nc";
    source.cycle = {day("2025-01-01"), day("2027-12-31")};
    snapshot.sources << std::make_shared<const Source>(source);
    return snapshot;
}

Activity leading()
{
    Activity course = anActivity().id("leading").titled("Leading Change in Healthcare").by("AAPL").from("2027-03-11", "2027-03-12").credits(10).hours(12).format("leadership-program").status(Status::Idea);
    course.cost = Cents{145000};
    course.daysAway = Credits::whole(2);
    return course;
}

/// The same in an afternoon.
Activity halfDay()
{
    Activity course = leading();
    course.days = {day("2027-03-11"), day("2027-03-11")};
    course.hours = Credits::whole(4);
    course.daysAway.reset();
    return course;
}

EvaluationAnswers answers(const QString &letters)
{
    const auto one = [&](int i) {
        return letters[i] == 's' ? Answer::Strong : letters[i] == 'w' ? Answer::Weak : letters[i] == 'n' ? Answer::No : Answer::NotAnswered;
    };
    return {one(0), one(1), one(2), one(3), one(4), one(5)};
}
} // namespace

class TestEvaluate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLeadershipProgramIsBooked()
    {
        const auto found = evaluateCourse(leading(), {}, rivera(), now());
        QCOMPARE(found.questions.size(), 6);
        QCOMPARE(found.questions[0].computed, Answer::Strong);
        QCOMPARE(found.questions[1].computed, Answer::Strong);
        QCOMPARE(found.questions[2].computed, Answer::Strong);
        QCOMPARE(found.questions[3].computed, Answer::Strong);
        QCOMPARE(found.questions[5].computed, Answer::Strong);
        QCOMPARE(found.verdict, Verdict::Book);
        QVERIFY(found.worthAsking);
        QCOMPARE(found.creditPerHour->text(), "0.83");
        QCOMPARE(found.costPerCredit->cents, 14500);
        QCOMPARE(found.valueTenths, 95);
        QVERIFY(!found.fills.isEmpty());
        QCOMPARE(found.fills.first().amount, Credits::whole(10));
        for (const CourseQuestion &question : found.questions)
            QVERIFY2(!question.why.isEmpty(), qPrintable(question.key));
    }

    void theMonthIsCountedWithoutTheCourse()
    {
        Snapshot snapshot = rivera();
        snapshot.activities << anActivity().on("2027-03-02").credits(9).planned() << anActivity().on("2027-03-03").credits(5).status(Status::Idea)
                            << anActivity().on("2027-04-02").credits(9).planned() << std::make_shared<const Activity>(leading());
        const auto found = evaluateCourse(leading(), {}, snapshot, now());
        QCOMPARE(found.monthLoad, Credits::whole(9));
        QCOMPARE(found.questions[4].computed, Answer::Weak);
        QVERIFY(found.questions[4].why.contains("already holds 9"));
    }

    void limits_data()
    {
        QTest::addColumn<QString>("hours");
        QTest::addColumn<qint64>("cost");
        QTest::addColumn<bool>("asking");
        QTest::addColumn<int>("time");
        QTest::newRow("three hours are not asked about") << "3" << qint64(0) << false << int(Answer::Strong);
        QTest::newRow("a little more is") << "3.01" << qint64(0) << true << int(Answer::Strong);
        QTest::newRow("cost at the limit") << "10" << qint64(200000) << true << int(Answer::Strong);
        QTest::newRow("a cent a credit more") << "10" << qint64(200010) << true << int(Answer::Weak);
        QTest::newRow("half a credit an hour") << "20" << qint64(0) << true << int(Answer::Strong);
        QTest::newRow("less, and dear") << "20.5" << qint64(300000) << true << int(Answer::No);
    }
    void limits()
    {
        QFETCH(QString, hours);
        QFETCH(qint64, cost);
        Activity course = leading();
        course.hours = Credits::parse(hours);
        course.cost = Cents{cost};
        const auto found = evaluateCourse(course, {}, rivera(), now());
        QTEST(found.worthAsking, "asking");
        QTEST(int(found.questions[4].computed), "time");
    }

    void verdicts_data()
    {
        QTest::addColumn<QString>("answers"); // story goal requirement tangible time letter
        QTest::addColumn<bool>("paid");
        QTest::addColumn<int>("advice");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, const char *a, bool paid, Advice advice, Verdict v) { QTest::newRow(name) << QString(a) << paid << int(advice) << int(v); };
        row("two of three, free", "swwsww", false, Advice::ThreeFilters, Verdict::Book);
        row("one of three, fills", "swsnww", false, Advice::ThreeFilters, Verdict::Filler);
        row("one of three, fills nothing", "swwnww", false, Advice::ThreeFilters, Verdict::Skip);
        row("paid with goal and requirement", "sssnsn", true, Advice::ThreeFilters, Verdict::Book);
        row("paid without a goal", "swsnsn", true, Advice::ThreeFilters, Verdict::Filler);
        row("paid without a requirement", "sswnsn", true, Advice::ThreeFilters, Verdict::Skip);
        row("harsh: all three", "ssnsnn", false, Advice::HarshFilter, Verdict::Book);
        row("harsh: two are not enough", "swssss", false, Advice::HarshFilter, Verdict::Filler);
        row("harsh: nothing missing", "swnsss", false, Advice::HarshFilter, Verdict::Skip);
        row("four: three strong", "sssnnn", true, Advice::FourQuestions, Verdict::Book);
        row("four: two strong", "ssnwss", false, Advice::FourQuestions, Verdict::Skip);
        row("all strong", "ssssss", true, Advice::ThreeFilters, Verdict::Book);
        row("all no", "nnnnnn", false, Advice::ThreeFilters, Verdict::Skip);
    }
    void verdicts()
    {
        QFETCH(QString, answers);
        QFETCH(bool, paid);
        QFETCH(int, advice);
        Activity course = halfDay();
        course.cost = Cents{paid ? 100 : 0};
        const auto found = evaluateCourse(course, ::answers(answers), Snapshot(), now(), static_cast<Advice>(advice));
        QTEST(int(found.verdict), "expected");
        QVERIFY(!found.reasons.isEmpty());
        QCOMPARE(found.strong, int(answers.count('s')));
        QCOMPARE(answersOf(found), ::answers(answers));
    }

    void whatTakesDaysIsNoFiller_data()
    {
        QTest::addColumn<double>("hours");
        QTest::addColumn<double>("away"); // days; below zero: not known
        QTest::addColumn<int>("expected");
        QTest::newRow("a half-day") << 4.0 << -1.0 << int(Verdict::Filler);
        QTest::newRow("two half-days") << 8.0 << 1.0 << int(Verdict::Filler);
        QTest::newRow("longer") << 8.25 << -1.0 << int(Verdict::Skip);
        QTest::newRow("a conference of six days") << 20.0 << 6.0 << int(Verdict::Skip);
        QTest::newRow("few hours far away") << 4.0 << 2.0 << int(Verdict::Skip);
    }
    void whatTakesDaysIsNoFiller()
    {
        QFETCH(double, hours);
        QFETCH(double, away);
        Activity course = halfDay();
        course.cost = Cents{0};
        course.hours = Credits::fromDouble(hours);
        course.daysAway = Credits::fromDouble(away);
        const auto found = evaluateCourse(course, answers("swsnww"), Snapshot(), now());
        QTEST(int(found.verdict), "expected");
        QVERIFY(found.verdict == Verdict::Filler || !found.reasons.join(' ').contains("batch"));
    }

    void figuresAreRounded_data()
    {
        QTest::addColumn<double>("credits");
        QTest::addColumn<double>("hours");
        QTest::addColumn<qint64>("cost");
        QTest::addColumn<QString>("perHour");
        QTest::addColumn<qint64>("perCredit");
        QTest::newRow("down") << 10.0 << 12.0 << qint64(10000) << "0.83" << qint64(1000);
        QTest::newRow("up") << 20.0 << 12.0 << qint64(10000) << "1.67" << qint64(500);
        QTest::newRow("two thirds") << 4.0 << 6.0 << qint64(10000) << "0.67" << qint64(2500);
        QTest::newRow("cents up") << 6.0 << 6.0 << qint64(10000) << "1" << qint64(1667);
        QTest::newRow("cents of a dear one") << 18.0 << 18.0 << qint64(500000) << "1" << qint64(27778);
        QTest::newRow("a half goes up") << 8.0 << 8.0 << qint64(100) << "1" << qint64(13);
    }
    void figuresAreRounded()
    {
        QFETCH(double, credits);
        QFETCH(double, hours);
        QFETCH(qint64, cost);
        Activity course = anActivity().titled("x").credits(credits).hours(hours);
        course.cost = Cents{cost};
        const auto found = evaluateCourse(course, {}, Snapshot(), now());
        QTEST(found.creditPerHour->text(), "perHour");
        QTEST(found.costPerCredit->cents, "perCredit");
    }

    void wordsOfTheSpineTogether_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("story");
        QTest::newRow("two common words of it") << "Certificate in health professions education for quality" << int(Answer::Strong);
        QTest::newRow("one alone says nothing") << "Quality of sleep" << int(Answer::No);
        QTest::newRow("a word of its own") << "Resident wellness" << int(Answer::Strong);
        QTest::newRow("words that never say anything") << "Medical care of hospital patients" << int(Answer::No);
    }
    void wordsOfTheSpineTogether()
    {
        QFETCH(QString, title);
        Snapshot snapshot;
        Story story;
        story.id = {"story"};
        story.lane = "Medical education";
        story.domain = "resident education in quality";
        snapshot.stories << std::make_shared<const Story>(story);
        const auto found = evaluateCourse(anActivity().titled(title).credits(4), {}, snapshot, now());
        QTEST(int(found.questions[0].computed), "story");
    }

    void aCourseBehindTheDueDayFillsNothing_data()
    {
        QTest::addColumn<QString>("on");
        QTest::addColumn<QString>("planned"); // the day of a course on the plan, or ""
        QTest::addColumn<int>("answer");
        QTest::addColumn<QString>("fills");
        QTest::addColumn<QString>("why");
        const QString late = QStringLiteral("On 5 Mar 2027 it is too late for ");
        QTest::newRow("in time") << "2027-01-10" << "" << int(Answer::Strong) << "8" << "+8";
        QTest::newRow("on the day") << "2027-01-15" << "" << int(Answer::Strong) << "8" << "+8";
        QTest::newRow("too late") << "2027-03-05" << "" << int(Answer::No) << "" << late;
        QTest::newRow("in time, a late one on the plan") << "2027-01-10" << "2027-03-05" << int(Answer::Strong) << "8" << "+8";
        QTest::newRow("in time, and one in time on the plan") << "2027-01-10" << "2027-01-08" << int(Answer::No) << "" << "It fills nothing";
    }
    void aCourseBehindTheDueDayFillsNothing()
    {
        QFETCH(QString, on);
        QFETCH(QString, planned);
        QFETCH(QString, fills);
        QFETCH(QString, why);
        Snapshot snapshot;
        Source dea;
        dea.id = {"dea"};
        dea.catalogueId = "us-dea-mate";
        dea.cycle = {day("2024-01-16"), day("2027-01-15")};
        snapshot.sources << std::make_shared<const Source>(dea);
        snapshot.profile.answers = {{"dea-registrant", true}, {"addiction-certified", false}, {"recent-us-graduate-sud", false}};
        Activity course = anActivity().id("c").titled("Opioids").on(on.toLatin1().constData()).credits(8).hours(8).format("live-virtual").status(Status::Idea);
        course.topics = {"opioid-prescribing"};
        if (!planned.isEmpty()) {
            Activity other = course;
            other.id = {"p"};
            other.days = {day(planned.toLatin1().constData()), day(planned.toLatin1().constData())};
            other.status = Status::Planned;
            snapshot.activities << std::make_shared<const Activity>(other);
        }
        const CourseEvaluation found = evaluateCourse(course, {}, snapshot, now());
        QCOMPARE(found.fills.isEmpty() ? QString() : found.fills.first().amount.text(), fills);
        QTEST(int(found.questions[2].computed), "answer");
        QVERIFY2(found.questions[2].why.contains(why), qPrintable(found.questions[2].why));
        QCOMPARE(found.late.size(), why.startsWith("On ") ? 1 : 0);
        QVERIFY(found.late.isEmpty() || found.late.first().due == day("2027-01-15"));
    }
    void aDutyIsFiller()
    {
        Activity duty = leading();
        duty.compliance = true;
        QCOMPARE(evaluateCourse(duty, answers("ssssss"), Snapshot(), now()).verdict, Verdict::Filler);
        QCOMPARE(evaluateCourse(duty, answers("nnnnnn"), Snapshot(), now()).verdict, Verdict::Filler); // it has to be done
    }

    void whatIsNotKnownDecidesNothing_data()
    {
        QTest::addColumn<QString>("unknown"); // of credits, format, cost, hours: "cfmh"
        QTest::addColumn<QString>("answers"); // given ones; '-' leaves a question to what was computed
        QTest::addColumn<int>("expected");
        QTest::addColumn<QString>("asks");
        const auto row = [](const char *name, const char *unknown, const char *a, Verdict v, const char *asks) { QTest::newRow(name) << QString(unknown) << QString(a) << int(v) << QString(asks); };
        row("all is known", "", "------", Verdict::Book, "");
        row("nothing but a title", "cfmh", "------", Verdict::None, "credits, format and cost (0 when it is free)");
        row("strong anyway, whatever it costs", "m", "sssss-", Verdict::Book, "");
        row("free or paid makes the difference", "m", "swwss-", Verdict::None, "cost (0 when it is free)");
        row("credits decide between filler and skip", "c", "nn-nnn", Verdict::None, "credits");
        row("nothing can save it", "m", "nnnnnn", Verdict::Skip, "");
        row("the format decides", "f", "wss-w-", Verdict::Filler, "");
        row("the format decides, with time", "f", "wss-s-", Verdict::None, "format");
        row("without hours the credits stand for them", "h", "------", Verdict::Book, "");
    }
    void whatIsNotKnownDecidesNothing()
    {
        QFETCH(QString, unknown);
        QFETCH(QString, answers);
        QFETCH(QString, asks);
        Activity course = halfDay();
        if (unknown.contains('c'))
            course.credits.clear();
        if (unknown.contains('f'))
            course.format.clear();
        if (unknown.contains('m'))
            course.cost.reset();
        if (unknown.contains('h'))
            course.hours.reset();
        const auto found = evaluateCourse(course, ::answers(answers), rivera(), now());
        QTEST(int(found.verdict), "expected");
        if (!asks.isEmpty())
            QCOMPARE(found.reasons, QStringList{"It depends on what is not known yet: " + asks + "."});
        for (const CourseQuestion &question : found.questions)
            QCOMPARE(question.computed == Answer::NotAnswered, !question.asks.isEmpty());
    }

    /// Every set of answers: one better answer never makes the verdict worse, or knowing less could decide more.
    void aBetterAnswerNeverLowersTheVerdict()
    {
        const auto rank = [](Verdict v) { return v == Verdict::Book ? 2 : v == Verdict::Filler ? 1 : 0; };
        Activity paid = leading(), free = leading();
        paid.cost = Cents{100};
        free.cost = Cents{0};
        for (const Advice advice : {Advice::ThreeFilters, Advice::HarshFilter, Advice::FourQuestions}) {
            for (int code = 0; code < 729; ++code) {
                QString letters;
                for (int rest = code, i = 0; i < 6; ++i, rest /= 3)
                    letters += QLatin1Char("nws"[rest % 3]);
                const auto verdict = [&](const Activity &course, const QString &a) { return rank(advisedVerdict({{}, {}, {}, ::answers(a), {}, {}, adviceWord(advice)}, course)); };
                QVERIFY(verdict(free, letters) >= verdict(paid, letters));
                for (int i = 0; i < 6; ++i) {
                    QString better = letters;
                    better[i] = QLatin1Char('s');
                    QVERIFY2(verdict(paid, better) >= verdict(paid, letters), qPrintable(letters + ' ' + better));
                }
                if (verdict(paid, letters) == 2)
                    QVERIFY(letters[1] == 's' && letters[2] == 's'); // a goal and a requirement, in every variant
            }
        }
    }

    void aDinnerIsNotWorthItsEvening()
    {
        Activity dinner = anActivity().id("dinner").titled("Sepsis dinner").from("2027-03-11", "2027-03-11").credits(1).hours(2).format("sponsored-dinner").status(Status::Idea);
        dinner.cost = Cents{0};
        const auto found = evaluateCourse(dinner, {}, rivera(), now());
        QCOMPARE(found.questions[0].computed, Answer::Strong);
        QCOMPARE(found.questions[4].computed, Answer::Weak);
        QVERIFY(found.verdict != Verdict::Book);
    }

    void reasonsAgreeWithTheAnswers()
    {
        const auto reasons = [](const char *a) { return evaluateCourse(leading(), answers(a), Snapshot(), now()).reasons.join(' '); };
        QVERIFY(reasons("sn-sss").contains("serves no goal"));
        QVERIFY(reasons("sw-sss").contains("hardly serves a goal"));
        QVERIFY(reasons("sswsss").contains("counts only where nothing is missing"));
        QVERIFY(reasons("ssnsss").contains("fills no requirement"));
        QVERIFY(!reasons("nwwnnn").contains("fills nothing"));
    }

    void hoursOfAttendanceAreNoCredits()
    {
        Activity rounds = leading();
        rounds.credits = {{Credits::whole(4), "attendance-hours", std::nullopt}};
        const auto found = evaluateCourse(rounds, {}, rivera(), now());
        QVERIFY(!found.creditPerHour && !found.costPerCredit);
    }

    void anEmptyPortfolioSaysWhatIsMissing()
    {
        const auto found = evaluateCourse(Activity(), {}, Snapshot(), now());
        QCOMPARE(found.verdict, Verdict::None);
        QVERIFY(!found.creditPerHour && !found.costPerCredit);
        QCOMPARE(found.valueTenths, 0);
        QVERIFY(found.questions[0].why.contains("No story"));
        QVERIFY(found.questions[1].why.contains("No goal"));
        QVERIFY(found.questions[2].why.contains("No requirement"));
    }

    void withoutGoalsAndRequirementsThatIsSaidInsteadOfSkip()
    {
        Activity paid = anActivity().titled("Cardiology board review").on("2027-02-11").credits(20).hours(20).format("webinar").planned();
        paid.cost = Cents{90000};
        const auto found = evaluateCourse(paid, {}, Snapshot(), now(), Advice::FourQuestions);
        QCOMPARE(found.questions[1].answer(), Answer::NotAnswered);
        QCOMPARE(found.questions[2].answer(), Answer::NotAnswered);
        EvaluationAnswers given;
        given.story = given.tangible = Answer::Strong;
        const auto open = evaluateCourse(paid, given, Snapshot(), now());
        QCOMPARE(open.verdict, Verdict::None);
        QVERIFY2(open.reasons.first().contains("your goals (Settings) and your requirements"), qPrintable(open.reasons.first()));
        given.story = given.tangible = Answer::No; // goals would not turn this
        given.requirement = Answer::No;
        QCOMPARE(evaluateCourse(paid, given, Snapshot(), now()).verdict, Verdict::Skip);
    }

    void theSpecialtyIsATieThoughAWeakOne_data()
    {
        QTest::addColumn<QString>("specialty");
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("tie");
        QTest::newRow("named in the title") << "Hospital medicine" << "Hospital Medicine 2027 Annual Congress" << true;
        QTest::newRow("as an id") << "hospital-medicine" << "Hospital Medicine 2027 Annual Congress" << true;
        QTest::newRow("half of it") << "Hospital medicine" << "Travel medicine" << false;
        QTest::newRow("none recorded") << "" << "Hospital Medicine 2027 Annual Congress" << false;
    }
    void theSpecialtyIsATieThoughAWeakOne()
    {
        QFETCH(QString, specialty);
        QFETCH(QString, title);
        Snapshot snapshot;
        Story story;
        story.domain = "perioperative safety";
        story.lane = "medical education";
        snapshot.stories = {std::make_shared<const Story>(story)};
        snapshot.profile.specialty = specialty;
        const Activity course = anActivity().titled(title).on("2027-04-01").credits(20).format("national-conference").planned();
        const auto found = evaluateCourse(course, {}, snapshot, now());
        QFETCH(bool, tie);
        QCOMPARE(found.questions[0].answer(), tie ? Answer::Weak : Answer::No);
    }

    void wordsRoundTrip()
    {
        for (const Advice advice : {Advice::ThreeFilters, Advice::HarshFilter, Advice::FourQuestions}) {
            QCOMPARE(adviceFromWord(adviceWord(advice)), advice);
            QVERIFY(!adviceName(advice).isEmpty() && !adviceRule(advice).isEmpty());
        }
        QVERIFY(!adviceFromWord(QString("none")));
    }
    /// Whether it fills something is not known while a cycle is not: neither no, nor a verdict that turns on it.
    void aRequirementWithoutACycleLeavesItsQuestionOpen()
    {
        Snapshot snapshot = rivera();
        auto unknown = std::make_shared<Source>(*snapshot.sources.first());
        unknown->cycle = {};
        unknown->catalogueId = "us-ma";
        snapshot.sources = {unknown};
        const CourseQuestion question = evaluateCourse(leading(), {}, snapshot, now()).questions[2];
        QCOMPARE(question.computed, Answer::NotAnswered);
        QVERIFY2(question.why.startsWith("Not known for Massachusetts medical license: The cycle is not known"), qPrintable(question.why));
    }
};

QTEST_GUILESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
