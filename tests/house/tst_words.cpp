// Nothing anywhere says "met" without "looks", a source and a date: only the authority decides.
#include "core/catalogue/catalogue.h"
#include "core/packets/wording.h"
#include "core/requirements/past_cycle.h"
#include "core/requirements/progress.h"
#include "core/requirements/standing_json.h"
#include "core/requirements/state_words.h"
#include "tests/support/records.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace credence;

namespace {

const QString root = QStringLiteral(CREDENCE_SOURCE_DIR "/");
const QDate today(2026, 11, 22);

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Where "met" stands as a word without "looks", "look" or "looked" before it.
QStringList bare(const QString &text)
{
    static const QRegularExpression met(QStringLiteral("(?<!looks )(?<!look )(?<!looked )\\bmet\\b[^\n]{0,40}"), QRegularExpression::CaseInsensitiveOption);
    QStringList found;
    auto matches = met.globalMatch(text);
    while (matches.hasNext())
        found << matches.next().captured();
    return found;
}

/// The texts in quotes of a source file, joined where the compiler joins them.
QStringList literals(const QString &code)
{
    static const QRegularExpression comment(QStringLiteral("(?<![:\"])//[^\n]*"));
    static const QRegularExpression text(QStringLiteral("\"((?:[^\"\\\\\n]|\\\\.)*)\""));
    QStringList found;
    auto matches = text.globalMatch(QString(code).remove(comment));
    while (matches.hasNext())
        found << matches.next().captured(1);
    return found;
}

Snapshot portfolio()
{
    return test::snapshotOf(QJsonDocument::fromJson(R"([
        {"kind": "profile", "name": "Elena Rivera", "degree": "MD", "answers": {"cs-prescriber": true, "dea-registrant": true}},
        {"kind": "requirement", "id": "ma", "catalogue": "us-ma", "issued": "2019-03-15", "cycle": {"end": "2027-03-14"}, "satisfied_by": []},
        {"kind": "requirement", "id": "nc", "catalogue": "us-nc", "cycle": {"start": "2025-09-14", "end": "2028-09-13"}, "satisfied_by": ["moc-participation"]},
        {"kind": "requirement", "id": "acls", "catalogue": "card-acls", "cycle": {"end": "2027-12-31"}},
        {"kind": "requirement", "id": "own", "custom": {"id": "own-1", "authority": "St. Anne", "cycle": {"months": 12, "anchor": "calendar-year"}, "total": {"amount": 1, "unit": "hour"}, "rules": []}},
        {"kind": "activity", "id": "b", "title": "Earlier review", "status": "completed", "start": "2024-02-10", "credits": [{"amount": 90, "type": "ama-pra-1"}]},
        {"kind": "activity", "id": "a", "title": "ACLS renewal", "status": "completed", "start": "2026-02-10", "credits": [{"amount": 90, "type": "ama-pra-1"}], "topics": ["opioid-prescribing", "end-of-life", "risk-management", "substance-use-disorder"]}
    ])").array());
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theScanFindsWhatItShould_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("found");
        QTest::newRow("plain") << "Total: met" << 1;
        QTest::newRow("capital") << "Met by the other way" << 1;
        QTest::newRow("looks") << "Looks met, due" << 0;
        QTest::newRow("would look") << "would look met" << 0;
        QTest::newRow("looked") << "it looked met" << 0;
        QTest::newRow("part of a word") << "method, metal, Mettler, helmet" << 0;
        QTest::newRow("both") << "looks met and is met" << 1;
    }
    void theScanFindsWhatItShould()
    {
        QFETCH(QString, text);
        QTEST(static_cast<int>(bare(text).size()), "found");
    }

    void noSentenceOfTheProgramSaysMet()
    {
        // The word alone is what the command line's JSON calls the state; a pattern reads certificates.
        const QSet<QString> allowed{"met"};
        QStringList wrong;
        for (const char *folder : {"core", "ui", "app"}) {
            QDirIterator files(root + QLatin1String(folder), {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                if (path.contains("/extraction/"))
                    continue;
                for (const QString &text : literals(textOf(path))) {
                    if (!allowed.contains(text) && !bare(text).isEmpty())
                        wrong << path.mid(root.size()) + QStringLiteral(": ") + text;
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void noHelpPageSaysMetExceptToExplainIt()
    {
        QStringList wrong;
        QDirIterator files(root + "resources/help", {"*.md"}, QDir::Files);
        while (files.hasNext()) {
            const QString path = files.next();
            for (const QString &line : textOf(path).split(QLatin1Char('\n'))) {
                if (!bare(line).isEmpty() && !line.contains("never shown as met"))
                    wrong << path.mid(root.size()) + QStringLiteral(": ") + line;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void theStatusHasASourceAndADateWithEveryRequirement()
    {
        const Snapshot snapshot = portfolio();
        for (const QList<Standing> &all : {standings(snapshot, today), standingsBack(snapshot, 1, today)}) {
            const QString text = statusText(snapshot, all, today);
            QVERIFY2(bare(text).isEmpty(), qPrintable(bare(text).join(QLatin1Char('\n'))));
            const QStringList blocks = text.split("\n\n");
            int told = 0;
            for (const QString &block : blocks)
                told += block.contains("Looks met") && block.contains("Verify with") && (block.contains("Rules as of") || block.contains("Undated rules, seen") || block.contains("Your own rules"));
            const int saying = static_cast<int>(std::count_if(blocks.begin(), blocks.end(), [](const QString &block) { return block.contains("Looks met"); }));
            QVERIFY(saying > 0 || all.first().past); // of a past cycle often nothing can be said
            QCOMPARE(told, saying);
        }
    }

    void everyReasonOfEveryTemplateReadsLooksMet()
    {
        QStringList wrong;
        for (const Template &one : catalogue().templates) {
            Source source;
            source.id = {"s"};
            source.catalogueId = one.id;
            source.cycle = {QDate(2026, 1, 1), QDate(2027, 12, 31)};
            for (const SatisfiedBy &other : one.satisfiedBy)
                source.satisfiedBy << other.kind;
            for (const Question &question : catalogue().questions)
                source.answers.insert(question.id, true);
            Snapshot snapshot = portfolio();
            snapshot.sources = {std::make_shared<const Source>(source)};
            const Standing standing = standings(snapshot, today).first();
            QStringList words{standing.reason};
            for (const RuleStanding &rule : standing.rules)
                words << rule.reason;
            const QString text = words.join(QLatin1Char('\n'));
            if (!bare(text).isEmpty())
                wrong << one.id + QStringLiteral(": ") + bare(text).first();
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void statesAreLabeledLooksMet()
    {
        QCOMPARE(stateLabel(State::Met), QString("Looks met"));
        QCOMPARE(standingWords(State::Met), QString("looks met"));
    }
};

QTEST_APPLESS_MAIN(TestWords)
#include "tst_words.moc"
