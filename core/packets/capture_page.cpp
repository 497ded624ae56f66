#include "core/packets/capture_page.h"

#include "core/activities/amount.h"
#include "core/activities/capture_due.h"
#include "core/packets/wording.h"

namespace credence {

namespace {

using namespace paper;

constexpr qsizetype longestTitle = 80; ///< in a file's name

QString verbWords(const QString &verb)
{
    if (verb == QLatin1String("share"))
        return QStringLiteral("I will share");
    return verb == QLatin1String("do") ? QStringLiteral("I will do") : QStringLiteral("I will implement");
}

void addAction(Section &section, const Action &action)
{
    if (action.text.trimmed().isEmpty())
        return;
    section.blocks << Heading{QStringLiteral("One action")};
    const QString when = action.due.isValid() ? QStringLiteral(" by ") + dayWords(action.due) : QString();
    section.blocks << Paragraph{action.text.trimmed(), verbWords(action.verb) + when + QLatin1Char(':'), {}};
    if (!action.result.trimmed().isEmpty())
        section.blocks << Paragraph{action.result.trimmed(), QStringLiteral("Result:"), {}};
}

} // namespace

Packet capturePage(const Activity &activity, const Capture &capture, const Action &action, const Profile &profile, QDate today)
{
    const CaptureSummary summary = captureSummary(activity, capture);
    Packet page;
    page.kind = QStringLiteral("capture");
    page.title = summary.title;
    const bool oneDay = !activity.days.start.isValid() || activity.days.start == activity.days.end;
    QStringList line{activity.provider, oneDay ? dayWords(creditDay(activity)) : spanWords(activity.days)};
    if (const Credits amount = ledgerAmount(activity); amount > Credits{})
        line << (amount == Credits::whole(1) ? QStringLiteral("1 credit") : amount.text() + QStringLiteral(" credits"));
    line.removeAll(QString());
    page.subtitle = line.join(QStringLiteral(" · "));
    page.person = personWords(profile);
    page.date = capture.date.isValid() ? capture.date : today;
    Section section;
    section.key = QStringLiteral("capture");
    section.newPage = false;
    for (const SummaryPart &part : summary.parts) {
        section.blocks << Heading{part.heading};
        if (part.list)
            section.blocks << BulletList{part.lines, Tone::Plain};
        else
            section.blocks << Paragraph{part.lines.join(QLatin1Char('\n')), {}, {}};
    }
    addAction(section, action);
    page.sections << section;
    return page;
}

Result<Packet> capturePageOf(const Snapshot &snapshot, const QString &record, QDate today)
{
    const Capture *capture = nullptr;
    for (const auto &one : snapshot.captures) {
        if (one->id.text == record || one->activity == record)
            capture = one.get();
    }
    const Activity *about = nullptr;
    for (const auto &one : snapshot.activities) {
        if (capture && one->id.text == capture->activity)
            about = one.get();
    }
    if (!about)
        return Error{ErrorKind::NotFound, QStringLiteral("Nothing was written down about this activity yet, so there is no summary to print. Capture it first."), record};
    Action action;
    for (const auto &one : snapshot.actions) {
        if (one->activity == capture->activity)
            action = *one;
    }
    return capturePage(*about, *capture, action, snapshot.profile, today);
}

QString capturePageName(const Activity &activity)
{
    QString title = activity.title.simplified();
    title.removeIf([](QChar c) { return QStringLiteral("\\/:*?\"<>|").contains(c) || c.category() == QChar::Other_Control; });
    const QDate day = creditDay(activity);
    return (day.isValid() ? isoText(day) + QLatin1Char(' ') : QString()) + title.left(longestTitle).trimmed() + QStringLiteral(" - summary.pdf");
}

} // namespace credence
