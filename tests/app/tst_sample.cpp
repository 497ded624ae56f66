#include "app/sample/make_sample.h"
#include "core/actions/sample.h"
#include "core/extraction/reader_client.h"
#include "core/packets/packets.h"
#include "core/portfolio/portfolio.h"
#include "core/print/print_packet.h"
#include "core/print/sample_certificate.h"
#include "core/requirements/progress.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

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
        QCOMPARE(snapshot->activities.size(), 208);
        QCOMPARE(snapshot->stories.size(), 2);
        QCOMPARE(std::count_if(snapshot->documents.cbegin(), snapshot->documents.cend(), [](const auto &d) { return d->type == DocumentType::Summary; }), snapshot->captures.size());
        const auto all = standings(*snapshot, m_today);
        QCOMPARE(all.size(), 5);
        const auto earned = [&](const char *id) { return standing(all, id).total.earned->text() + QStringLiteral(" of ") + standing(all, id).total.needed->text(); };
        QCOMPARE(earned("us-ma"), QStringLiteral("46.5 of 50"));
        QCOMPARE(earned("us-nh"), QStringLiteral("21 of 100"));
        QCOMPARE(earned("board-abim"), QStringLiteral("62 of 100"));
        QCOMPARE(earned("custom-mvmc"), QStringLiteral("23 of 25"));
        QCOMPARE(standing(all, "us-dea-mate").rules.first().figures.earned->text(), QStringLiteral("4"));
        QCOMPARE(int(standing(all, "us-ma").state), int(State::OnPace));
        QCOMPARE(int(standing(all, "custom-mvmc").total.state), int(State::Ahead));
        QCOMPARE(int(standing(all, "us-dea-mate").state), int(State::Behind));
        QCOMPARE(snapshot->audits.size(), 1);
        QCOMPARE(snapshot->audits.first()->requirement, standing(all, "us-ma").source.text);
        int waiting = 0;
        for (const auto &document : snapshot->documents)
            waiting += document->filing == Filing::Inbox ? 1 : 0;
        QCOMPARE(waiting, 3);
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

    void theReaderReadsItsCertificatesRight()
    {
        const auto plan = samplePlan(m_today);
        QVERIFY(plan);
        ReaderClient client;
        QStringList wrong;
        int files = 0, providers = 0;
        for (qsizetype i = 0; i < plan->files.size(); i += 4) {
            const SampleFile &file = plan->files.at(i);
            QFile written(m_folder.filePath(QStringLiteral("one.pdf")));
            QVERIFY(written.open(QIODevice::WriteOnly));
            written.write(certificatePdf(file.paper));
            written.close();
            const auto read = client.readNow(written.fileName());
            QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence));
            QVERIFY(read->mergeable);
            QCOMPARE(read->activities.size(), 1);
            const ReadActivity &found = read->activities.first();
            const ReadCredit &printed = file.read.credits.first();
            const bool credits = std::any_of(found.credits.begin(), found.credits.end(), [&](const ReadCredit &credit) { return credit.amount == printed.amount; });
            if (found.title.value != file.read.title.value || found.days.value.end != file.read.days.value.end || !credits)
                wrong << file.document.name + QStringLiteral(": ") + found.title.value + QLatin1Char(' ') + isoText(found.days.value.end);
            ++files;
            providers += found.provider.value == file.read.provider.value ? 1 : 0;
        }
        QVERIFY2(wrong.size() <= 1, qPrintable(wrong.join(QLatin1Char('\n'))));
        QVERIFY2(providers * 100 >= files * 80, qPrintable(QStringLiteral("%1 of %2 providers").arg(providers).arg(files)));
    }
};

QTEST_MAIN(TestSample)
#include "tst_sample.moc"
