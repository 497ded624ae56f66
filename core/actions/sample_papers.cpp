#include "core/actions/sample_papers.h"

#include "core/catalogue/catalogue.h"

#include <QLocale>

namespace credence {

namespace {

QString longDay(QDate day) { return QLocale::c().toString(day, QStringLiteral("MMMM d, yyyy")); }

QString whenWords(const DateRange &days)
{
    if (days.start == days.end)
        return longDay(days.end);
    if (days.start.month() == days.end.month() && days.start.year() == days.end.year())
        return QLocale::c().toString(days.start, QStringLiteral("MMMM d")) + QStringLiteral("–%1, %2").arg(days.end.day()).arg(days.end.year());
    return longDay(days.start) + QStringLiteral(" – ") + longDay(days.end);
}

QString decimals(Credits amount) { return QString::number(amount.toDouble(), 'f', amount.hundredths % 100 == 0 || amount.hundredths % 10 == 0 ? 1 : 2); }

QString creditWords(const CreditLine &line)
{
    const QString amount = decimals(line.amount);
    if (line.type == QLatin1String("ama-pra-1"))
        return amount + QStringLiteral(" AMA PRA Category 1 Credits™");
    if (line.type == QLatin1String("ama-pra-2"))
        return amount + QStringLiteral(" AMA PRA Category 2 Credits™");
    if (line.type == QLatin1String("abim-moc-mk"))
        return amount + QStringLiteral(" ABIM MOC points (Medical Knowledge)");
    return amount + QStringLiteral(" participation hours");
}

bool has(const Activity &activity, const char *type)
{
    for (const CreditLine &line : activity.credits) {
        if (line.type == QLatin1String(type))
            return true;
    }
    return false;
}

/// "live", "enduring" or "" from the catalogue's format.
QString modeOf(const Activity &activity)
{
    const Format *format = catalogue().format(activity.format);
    return format ? format->mode : QString();
}

QStringList statementsOf(const Activity &activity)
{
    QStringList statements;
    const QString material = modeOf(activity) == QLatin1String("enduring") ? QStringLiteral("enduring material") : QStringLiteral("live activity");
    for (const CreditLine &line : activity.credits) {
        if (line.type == QLatin1String("ama-pra-1")) {
            statements << QStringLiteral("%1 is accredited by the Accreditation Council for Continuing Medical Education (ACCME) to provide continuing medical education for physicians.").arg(activity.provider);
            statements << QStringLiteral("%1 designates this %2 for a maximum of %3 AMA PRA Category 1 Credits™. Physicians should claim only the credit commensurate with the extent of their participation in the activity.")
                              .arg(activity.provider, material, decimals(line.amount));
        }
        if (line.type == QLatin1String("abim-moc-mk"))
            statements << QStringLiteral("Successful completion of this CME activity enables the participant to earn up to %1 Medical Knowledge MOC points in the American Board of Internal Medicine's (ABIM) Maintenance of Certification (MOC) program.")
                              .arg(decimals(line.amount));
    }
    if (statements.isEmpty())
        statements << QStringLiteral("%1 keeps a record of attendance for six years.").arg(activity.provider);
    return statements;
}

QString verbOf(const Activity &activity)
{
    if (has(activity, "attendance-hours"))
        return QStringLiteral("attended");
    if (has(activity, "ama-pra-2"))
        return QStringLiteral("has documented the activity");
    return modeOf(activity) == QLatin1String("enduring") ? QStringLiteral("has completed the enduring activity titled") : QStringLiteral("has participated in the live activity titled");
}

QString headingOf(const Activity &activity, int number)
{
    if (has(activity, "attendance-hours"))
        return QStringLiteral("Certificate of Attendance");
    if (has(activity, "ama-pra-1"))
        return number % 2 == 0 ? QStringLiteral("Certificate of Completion") : QStringLiteral("CME Certificate");
    return QStringLiteral("Certificate of Participation");
}

/// A provider always prints the same design.
int designOf(const QString &provider)
{
    int sum = 0;
    for (const QChar c : provider)
        sum += c.unicode();
    return sum;
}

QString fileName(const Activity &activity)
{
    QString title = activity.title;
    title.removeIf([](QChar c) { return QStringLiteral("/\\:*?\"<>|").contains(c); });
    return isoText(activity.days.end) + QLatin1Char(' ') + title + QStringLiteral(".pdf");
}

template <class T> Field<T> sure(const T &value)
{
    Field<T> field;
    field.value = value;
    field.confidence = 0.95;
    return field;
}

ReadActivity readingOf(const Activity &activity, const CertificatePaper &paper)
{
    ReadActivity read;
    read.title = sure(activity.title);
    read.provider = sure(activity.provider);
    read.days = sure(activity.days);
    read.recipient = sure(paper.recipient);
    read.format = sure(modeOf(activity));
    read.certificateNumber = sure(paper.number);
    read.topics = activity.topics;
    for (const CreditLine &line : activity.credits)
        read.credits << ReadCredit{line.amount, line.type, line.max, 0.95, {}};
    return read;
}

} // namespace

SampleFile certificateFor(const Activity &activity, const Profile &profile, int number)
{
    SampleFile file;
    CertificatePaper &paper = file.paper;
    paper.design = designOf(activity.provider);
    paper.provider = activity.provider;
    paper.heading = headingOf(activity, number);
    paper.recipient = profile.name + QStringLiteral(", ") + profile.degree;
    paper.verb = verbOf(activity);
    paper.title = activity.title;
    paper.when = whenWords(activity.days);
    for (const CreditLine &line : activity.credits)
        paper.credits << creditWords(line);
    paper.statements = statementsOf(activity);
    paper.number = QStringLiteral("%1-%2").arg(activity.days.end.year()).arg(48213 + number * 137);
    paper.signer = QStringLiteral("Director of Continuing Education");
    file.document.name = fileName(activity);
    file.document.mediaType = QStringLiteral("application/pdf");
    file.document.added = activity.days.end.addDays(1);
    file.read = readingOf(activity, paper);
    return file;
}

Reading plainReading(const SampleFile &file, const QByteArray &bytes)
{
    Reading reading;
    reading.size = bytes.size();
    reading.mediaType = file.document.mediaType;
    reading.pages = 1;
    reading.how = How::TextLayer;
    reading.activities = {file.read};
    reading.mergeable = true;
    const CertificatePaper &paper = file.paper;
    reading.text = (QStringList{paper.heading, paper.provider, paper.recipient, paper.verb, paper.title, paper.when} + paper.credits + paper.statements).join(QLatin1Char('\n'));
    return reading;
}

} // namespace credence
