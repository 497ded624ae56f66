#include "ui/settings/setting_words.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <cmath>

namespace credence {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("settings", text); }

/// Shares are kept from 0 to 1 and shown in percent.
bool isShare(const QString &key) { return key == QLatin1String("sure_above"); }

} // namespace

SettingWords settingWords(const QString &key)
{
    static const QHash<QString, SettingWords> known{
        {QStringLiteral("pace_months"), {tr("A year's credit is there after"), tr("months"), tr("Pace: each year's share of a cycle is expected by the end of this month, so that the last quarter is optional.")}},
        {QStringLiteral("ahead_percent"), {tr("“Ahead” begins at"), tr("%"), tr("Above this share of the credit expected by now, a requirement is called ahead.")}},
        {QStringLiteral("buffer_percent"), {tr("Aim over the annual floor"), tr("%"), tr("The yearly aim is the annual floor times this.")}},
        {QStringLiteral("topic_warning_months"), {tr("Topic rules wait until"), tr("months before"), tr("So long before its due date a topic or course that is still open is called behind.")}},
        {QStringLiteral("capture_above"), {tr("Ask what came of it above"), tr("hours"), tr("Completed activities longer than this ask for three lines of capture.")}},
        {QStringLiteral("capture_hours"), {tr("Capture is due within"), tr("hours"), tr("So long after the activity the memory is still fresh.")}},
        {QStringLiteral("capture_lapses_days"), {tr("Stop asking after"), tr("days"), tr("An activity older than this is no longer asked about.")}},
        {QStringLiteral("evaluate_above"), {tr("Evaluate a course above"), tr("hours"), tr("Before registering for anything longer, the questions are asked.")}},
        {QStringLiteral("action_months"), {tr("The one action is due within"), tr("months"), tr("What is promised from an activity is promised for this long.")}},
        {QStringLiteral("mix_months"), {tr("Mix and output look back"), tr("months"), tr("What Today says of your mix and of what came of it is about this time.")}},
        {QStringLiteral("non_clinical_least"), {tr("Non-clinical share at least"), tr("%"), tr("Leadership, systems, quality and education, of your hours.")}},
        {QStringLiteral("past_self_percent"), {tr("Clinical updates are too many from"), tr("%"), tr("A log of updates alone speaks of the physician you were.")}},
        {QStringLiteral("output_least"), {tr("Activities with output at least"), tr("%"), tr("Below this, too many hours leave credits only.")}},
        {QStringLiteral("focus_least"), {tr("On the story at least"), tr("%"), tr("With less of the hours on your story the log reads as scattered.")}},
        {QStringLiteral("same_title_years"), {tr("The same title for"), tr("years"), tr("After so long without a new role, Today says so.")}},
        {QStringLiteral("month_load_limit"), {tr("A month is full at"), tr("credits"), tr("A month with more credits than this is marked.")}},
        {QStringLiteral("expiry_warn_days"), {tr("Warn before a certificate lapses"), tr("days"), tr("So long before it lapses, a life-support card or certificate is shown on Today, in the vault and under Requirements.")}},
        {QStringLiteral("provider_keeps_years"), {tr("A provider can reissue for"), tr("years"), tr("Accredited providers keep completion records six years (ACCME). Activities without proof say until when to ask.")}},
        {QStringLiteral("sure_above"), {tr("A read field is sure from"), tr("%"), tr("Certificates whose fields are all read at least this surely can be filed in one go.")}},
    };
    return known.value(key);
}

QString settingText(const QString &key, const QJsonValue &value)
{
    const double number = isShare(key) ? std::round(value.toDouble() * 10000) / 100 : value.toDouble();
    return QLocale::c().toString(number, 'g', 8);
}

std::optional<QJsonValue> settingValue(const QString &key, const QString &text)
{
    bool ok = false;
    QString plain = text.trimmed();
    const double number = QLocale::c().toDouble(plain.replace(QLatin1Char(','), QLatin1Char('.')), &ok);
    if (!ok || !std::isfinite(number) || number < 0)
        return std::nullopt;
    return isShare(key) ? QJsonValue(number / 100) : QJsonValue(number);
}

} // namespace credence
