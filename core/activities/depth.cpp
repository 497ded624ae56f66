#include "core/activities/depth.h"

#include "core/activities/amount.h"

#include <QHash>

#include <array>

namespace credence {

namespace {
constexpr std::array<const char *, 5> words{"micro", "session", "workshop", "multi-day", "longitudinal"};
constexpr std::array<const char *, 5> names{"Micro, up to an hour", "Session, up to four hours", "Workshop, half to two days", "Multi-day", "Longitudinal, weeks or months"};
constexpr qint64 microHours = 1, sessionHours = 4, workshopHours = 16;
constexpr qint64 workshopDays = 2, longitudinalDays = 14;

std::optional<Depth> byFormat(const QString &format)
{
    static const QHash<QString, Depth> usual{
        {QStringLiteral("certificate-program"), Depth::Longitudinal}, {QStringLiteral("leadership-program"), Depth::Longitudinal},
        {QStringLiteral("project-program"), Depth::Longitudinal},     {QStringLiteral("qi-project"), Depth::Longitudinal},
        {QStringLiteral("national-conference"), Depth::MultiDay},     {QStringLiteral("national-conference-presenting"), Depth::MultiDay},
        {QStringLiteral("regional-conference"), Depth::Workshop},     {QStringLiteral("workshop-project"), Depth::Workshop},
        {QStringLiteral("simulation"), Depth::Workshop},              {QStringLiteral("certification-course"), Depth::Workshop},
        {QStringLiteral("grand-rounds"), Depth::Micro},               {QStringLiteral("journal"), Depth::Micro},
        {QStringLiteral("podcast"), Depth::Micro},                    {QStringLiteral("point-of-care"), Depth::Micro},
        {QStringLiteral("webinar"), Depth::Session},                  {QStringLiteral("online-module"), Depth::Session},
        {QStringLiteral("live-virtual"), Depth::Session},             {QStringLiteral("sponsored-dinner"), Depth::Session},
        {QStringLiteral("compliance-module"), Depth::Micro}};
    const auto it = usual.constFind(format);
    return it == usual.constEnd() ? std::nullopt : std::optional(*it);
}

/// What the hours are known from: said, or as many as the credits.
QString tookText(const Activity &activity, Credits hours)
{
    if (activity.hours)
        return QStringLiteral("It took %1 h").arg(hours.text());
    return QStringLiteral("It brought %1").arg(ledgerSumText({ledgerAmount(activity), attendanceHours(activity)}));
}
} // namespace

QString depthWord(Depth depth) { return QLatin1String(words[static_cast<size_t>(depth)]); }
QString depthName(Depth depth) { return QLatin1String(names[static_cast<size_t>(depth)]); }

std::optional<Depth> depthFromWord(QStringView word)
{
    for (size_t i = 0; i < words.size(); ++i) {
        if (word == QLatin1String(words[i]))
            return static_cast<Depth>(i);
    }
    return std::nullopt;
}

std::optional<Credits> activityHours(const Activity &activity)
{
    if (activity.hours)
        return activity.hours;
    const Credits amount = std::max(ledgerAmount(activity), attendanceHours(activity));
    return amount > Credits{} ? std::optional(amount) : std::nullopt;
}

/// The credits of a course over several days are no hours of it; a module may be taken in pieces.
static std::optional<Credits> hoursTaken(const Activity &activity, std::optional<Depth> usual, qint64 days)
{
    const bool inPieces = usual == Depth::Micro || usual == Depth::Session;
    if (!activity.hours && days > 1 && !inPieces)
        return std::nullopt;
    return activityHours(activity);
}

std::optional<DepthClass> depthClass(const Activity &activity)
{
    if (const auto own = depthFromWord(activity.depth))
        return DepthClass{*own, QStringLiteral("You put it there."), true};
    const auto usual = byFormat(activity.format);
    const qint64 days = activity.days.isKnown() ? activity.days.start.daysTo(activity.days.end) + 1 : 0;
    const auto hours = hoursTaken(activity, usual, days);
    if (hours && *hours <= Credits::whole(microHours))
        return DepthClass{Depth::Micro, tookText(activity, *hours) + QStringLiteral(", up to one hour."), false};
    if (hours && *hours <= Credits::whole(sessionHours))
        return DepthClass{Depth::Session, tookText(activity, *hours) + QStringLiteral(", up to four hours."), false};
    if (days >= longitudinalDays)
        return DepthClass{Depth::Longitudinal, QStringLiteral("It ran over %1 days.").arg(days), false};
    if (usual == Depth::Longitudinal)
        return DepthClass{Depth::Longitudinal, QStringLiteral("Its format runs over weeks or months."), false};
    if (days > workshopDays)
        return DepthClass{Depth::MultiDay, QStringLiteral("It took %1 days.").arg(days), false};
    if (days > 1 && !hours)
        return DepthClass{Depth::Workshop, QStringLiteral("It took %1 days.").arg(days), false};
    if (days > 0 && hours)
        return DepthClass{Depth::Workshop, tookText(activity, *hours) + QStringLiteral(" within two days."), false};
    if (hours)
        return *hours <= Credits::whole(workshopHours) ? DepthClass{Depth::Workshop, tookText(activity, *hours) + QStringLiteral(", up to two days."), false}
                                                       : DepthClass{Depth::MultiDay, tookText(activity, *hours) + QStringLiteral(", more than two days.")};
    if (usual)
        return DepthClass{*usual, QStringLiteral("Usual for its format; no hours are recorded."), false};
    return std::nullopt;
}

} // namespace credence
