#include "app/sample/make_sample.h"
#include "core/actions/sample.h"
#include "core/packets/packets.h"
#include "core/portfolio/portfolio.h"
#include "core/print/print_packet.h"
#include "core/print/sample_certificate.h"
#include "core/requirements/floor.h"
#include "core/requirements/progress.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace credence;

class TestSample : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder{qEnvironmentVariable("CREDENCE_TEST_FOLDER", QDir::tempPath()) + QStringLiteral("/sample-XXXXXX")};
    const QDate m_today{2026, 11, 22};

    static const Standing &standing(const QList<Standing> &all, const char *id)
    {
        for (const Standing &one : all) {
            if (one.catalogueId == QLatin1String(id))
                return one;
        }
        qFatal("no standing for %s", id);
    }

private Q_SLOTS:
    void theSampleStandsWhereItShould()
    {
        const QString path = m_folder.filePath(QStringLiteral("Rivera.credence"));
        QElapsedTimer timer;
        timer.start();
        const auto made = makeSample(path, m_today);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().sentence + made.error().detail));
        qInfo("made in %lld ms, %lld bytes", timer.elapsed(), QFileInfo(path).size());
        const auto portfolio = Portfolio::open(path);
        QVERIFY(portfolio);
        const auto snapshot = (*portfolio)->snapshot();
        QCOMPARE(snapshot->activities.size(), 200);
        const auto all = standings(*snapshot, m_today);
        QCOMPARE(all.size(), 5);
        for (const Standing &one : all) {
            qInfo("%s: %s of %s, proven %s, planned %s, %d", qPrintable(one.name), qPrintable(one.total.earned ? one.total.earned->text() : "?"), qPrintable(one.total.needed ? one.total.needed->text() : "?"),
                  qPrintable(one.total.proven ? one.total.proven->text() : "?"), qPrintable(one.total.planned ? one.total.planned->text() : "?"), int(one.state));
            for (const RuleStanding &rule : one.rules)
                qInfo("   %s: %s of %s %d", qPrintable(rule.label), qPrintable(rule.figures.earned ? rule.figures.earned->text() : "?"), qPrintable(rule.figures.needed ? rule.figures.needed->text() : "?"), int(rule.figures.state));
        }
        for (const auto &kind : packetKinds()) {
            PacketOptions options;
            options.today = m_today;
            options.authority = kind.needsAuthority ? all.first().source : SourceId();
            const auto made = packet(kind.key, *snapshot, all, options);
            QVERIFY(made);
            timer.restart();
            const auto bytes = [&](const QString &sum) { return (*portfolio)->documentBytes(sum); };
            for (const Paper paper : {Paper::Letter, Paper::A4}) {
                const auto result = writePacket(*made, bytes, PaperOptions{paper, 0.9}, m_folder.filePath(kind.key + (paper == Paper::A4 ? "-a4.pdf" : ".pdf")));
                QVERIFY(result);
                QCOMPARE(result->problems.size(), 0);
                qInfo("%s: %d pages (%d own) %lld ms", qPrintable(kind.key), result->pages, result->ownPages, timer.elapsed());
            }
        }
        if (qEnvironmentVariableIsSet("CREDENCE_TEST_FOLDER"))
            m_folder.setAutoRemove(false);
    }
};

QTEST_MAIN(TestSample)
#include "tst_sample.moc"
