// Reads the sample certificates with the reader and compares every field with what a careful person would enter.
#include "core/base/text.h"
#include "core/extraction/reader_client.h"
#include "core/settings/thresholds.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace credence;

namespace {

const QString place = QStringLiteral(CREDENCE_SOURCE_DIR "/tests/data/certificates/");

QStringList tokens(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[^\\p{L}\\p{N}']+"), QRegularExpression::UseUnicodePropertiesOption);
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded().split(separators, Qt::SkipEmptyParts);
}

/// Share of tokens in common (F1).
double likeness(const QString &a, const QString &b)
{
    const QStringList x = tokens(a);
    QStringList y = tokens(b);
    const double all = static_cast<double>(x.size() + y.size());
    int common = 0;
    for (const QString &token : x)
        common += y.removeOne(token) ? 1 : 0;
    return all > 0 ? 2 * common / all : 1;
}

bool isLike(const QString &read, const QJsonObject &truth, const QString &key)
{
    QStringList accepted{truth.value(key).toString()};
    for (const QJsonValue &other : truth.value(key + "_alternatives").toArray())
        accepted << other.toString();
    return std::any_of(accepted.begin(), accepted.end(), [&](const QString &text) { return likeness(read, text) >= 0.9; });
}

bool hasDays(const ReadActivity &read, const QJsonObject &truth)
{
    const QJsonObject date = truth.value("date").toObject();
    return isoText(read.days.value.start) == date.value("start").toString() && isoText(read.days.value.end) == date.value("end").toString();
}

bool hasCredits(const ReadActivity &read, const QJsonObject &truth)
{
    QList<std::pair<double, QString>> left;
    for (const ReadCredit &credit : read.credits)
        left << std::pair(credit.amount.toDouble(), credit.type);
    const auto take = [&](const QJsonValue &credit) { return left.removeOne(std::pair(credit["amount"].toDouble(), credit["type"].toString())); };
    for (const QJsonValue &needed : truth.value("credits").toArray()) {
        if (!take(needed))
            return false;
    }
    for (const QJsonValue &optional : truth.value("optional_credits").toArray())
        take(optional);
    return left.isEmpty();
}

struct Count {
    int right = 0;
    int all = 0;
    void add(bool isRight) { right += isRight ? 1 : 0, ++all; }
    double percent() const { return all ? 100.0 * right / all : 100; }
};

struct Counts {
    Count title, provider, days, credits, recipient, everything;
    Count sure;       ///< of the fields shown as sure, those that are right
    Count shownAsSure; ///< of all fields, those shown as sure
    int invented = 0;
};

void judge(Counts &counts, const Reading &reading, const QJsonObject &truth)
{
    const QJsonArray activities = truth.value("activities").toArray();
    bool allRight = reading.activities.size() == activities.size();
    counts.invented += static_cast<int>(std::max<qsizetype>(0, reading.activities.size() - activities.size()));
    for (qsizetype i = 0; i < activities.size(); ++i) {
        const QJsonObject wanted = activities[i].toObject();
        const ReadActivity read = i < reading.activities.size() ? reading.activities[i] : ReadActivity{};
        const bool title = isLike(read.title.value, wanted, "title");
        const bool provider = isLike(read.provider.value, wanted, "provider");
        const bool days = hasDays(read, wanted);
        const bool credits = hasCredits(read, wanted);
        counts.title.add(title);
        counts.provider.add(provider);
        counts.days.add(days);
        counts.credits.add(credits);
        const double limit = Thresholds{}.sureAbove;
        QList<std::pair<double, bool>> judged{{read.title.confidence, title}, {read.provider.confidence, provider}, {read.days.confidence, days}};
        for (const ReadCredit &credit : read.credits)
            judged << std::pair(credit.confidence, credits);
        for (const auto &[confidence, right] : judged) {
            counts.shownAsSure.add(confidence >= limit);
            if (confidence >= limit)
                counts.sure.add(right);
        }
        allRight = allRight && title && provider && days && credits;
    }
    const QString recipient = reading.activities.isEmpty() ? QString() : reading.activities.first().recipient.value;
    counts.recipient.add(likeness(recipient, truth.value("recipient").toString()) > 0.99);
    counts.everything.add(allRight);
}

} // namespace

class TestCertificates : public QObject
{
    Q_OBJECT

    QList<QJsonObject> truths(const QString &layer)
    {
        QList<QJsonObject> found;
        for (const QString &name : QDir(place + "truth").entryList(QDir::Files, QDir::Name)) {
            QFile file(place + "truth/" + name);
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QJsonObject truth = QJsonDocument::fromJson(file.readAll()).object();
            if (truth.value("text_layer").toString() == layer)
                found << truth;
        }
        return found;
    }

private Q_SLOTS:
    void textLayersAreReadRight()
    {
        ReaderClient client;
        Counts counts;
        const QList<QJsonObject> wanted = truths("text");
        QCOMPARE(wanted.size(), 33);
        for (const QJsonObject &truth : wanted) {
            const auto reading = client.readNow(place + "files/" + truth.value("file").toString());
            QVERIFY2(reading, qPrintable(truth.value("file").toString()));
            QCOMPARE(reading->how, How::TextLayer);
            QVERIFY(reading->mergeable);
            judge(counts, *reading, truth);
        }
        qInfo("title %.1f %%, provider %.1f %%, days %.1f %%, credits %.1f %%, recipient %.1f %%, shown as sure %.1f %%, of these right %.1f %%, all %.1f %%", counts.title.percent(), counts.provider.percent(),
              counts.days.percent(), counts.credits.percent(), counts.recipient.percent(), counts.shownAsSure.percent(), counts.sure.percent(), counts.everything.percent());
        QCOMPARE(counts.invented, 0);
        QVERIFY(counts.title.percent() >= 95);
        QVERIFY(counts.provider.percent() >= 93);
        QVERIFY(counts.days.percent() >= 99);
        QVERIFY(counts.credits.percent() >= 97);
        QVERIFY(counts.sure.percent() >= 98);
        QVERIFY(counts.everything.percent() >= 88);
    }

    void scansAndPhotosAreRecognized()
    {
        ReaderClient client;
        Counts counts;
        for (const QJsonObject &truth : truths("none")) {
            const auto reading = client.readNow(place + "files/" + truth.value("file").toString());
            QVERIFY2(reading, qPrintable(truth.value("file").toString()));
            if (reading->how == How::None)
                QSKIP("this build does not recognize pictures");
            QCOMPARE(reading->how, How::Ocr);
            judge(counts, *reading, truth);
        }
        qInfo("all right %.1f %%, shown as sure %.1f %%, of these right %.1f %%", counts.everything.percent(), counts.shownAsSure.percent(), counts.sure.percent());
        QCOMPARE(counts.invented, 0);
        QVERIFY(counts.everything.percent() >= 70);
        QVERIFY(counts.sure.percent() >= 98);
    }

    void placesPointAtTheWordsThatWereRead()
    {
        const auto reading = ReaderClient(1).readNow(place + "files/P01-2.pdf");
        QVERIFY(reading);
        const ReadActivity &activity = reading->activities.first();
        for (const Place &spot : {activity.title.place, activity.days.place, activity.recipient.place, activity.credits.first().place}) {
            QCOMPARE(spot.page, 0);
            QCOMPARE(spot.boxes.size(), 1);
            QVERIFY(QRectF(0, 0, 1, 1).contains(spot.boxes.first()));
        }
        QVERIFY(activity.recipient.place.boxes.first().bottom() < activity.title.place.boxes.first().top());
        QVERIFY(activity.title.place.boxes.first().bottom() < activity.days.place.boxes.first().bottom());
    }
};

QTEST_GUILESS_MAIN(TestCertificates)
#include "tst_certificates.moc"
