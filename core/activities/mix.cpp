#include "core/activities/mix.h"

#include "core/activities/word_match.h"
#include "core/base/json_fields.h"

#include <QFile>
#include <QJsonDocument>

#include <array>

namespace credence {

namespace {
constexpr std::array<const char *, 4> words{"off-story", "niche", "non-clinical", "procedural"};
constexpr std::array<const char *, 4> names{"Off story", "Niche and role-relevant clinical", "Leadership, business, systems, education", "Procedural or longitudinal"};

struct MixWords {
    QStringList nonClinical, procedural, proceduralFormats, longitudinalFormats;
};

const MixWords &mixWords()
{
    static const MixWords read = [] {
        QFile file(QStringLiteral(":/career/mix.json"));
        const bool open = file.open(QIODevice::ReadOnly);
        Q_ASSERT(open);
        JsonFields f(QJsonDocument::fromJson(open ? file.readAll() : QByteArray()).object(), QStringLiteral("the mix"));
        return MixWords{f.list(QStringLiteral("non_clinical")), f.list(QStringLiteral("procedural")), f.list(QStringLiteral("procedural_formats")),
                        f.list(QStringLiteral("longitudinal_formats"))};
    }();
    return read;
}

/// Why the activity is role-relevant; empty when it is not.
QString relevance(const Activity &activity, const QString &text, const MixContext &context)
{
    if (!activity.goals.isEmpty())
        return QStringLiteral("It is linked to a goal.");
    if (!activity.signalIds.isEmpty())
        return QStringLiteral("It is linked to a signal of what is rewarded.");
    if (!activity.criteria.isEmpty())
        return QStringLiteral("It is linked to a promotion criterion.");
    if (!activity.theme.isEmpty())
        return QStringLiteral("It belongs to the clinical theme “%1”.").arg(activity.theme);
    const QString domain = context.story ? sharedWord(text, context.story->domain) : QString();
    if (!domain.isEmpty())
        return QStringLiteral("“%1” is part of your story's domain.").arg(domain);
    for (const Goal &goal : context.goals) {
        const QString subject = firstMatch(text, goal.subjects);
        if (!subject.isEmpty())
            return QStringLiteral("“%1” is a subject of a goal.").arg(subject);
    }
    return {};
}
} // namespace

QString mixWord(Mix mix) { return QLatin1String(words[static_cast<size_t>(mix)]); }
QString mixName(Mix mix) { return QLatin1String(names[static_cast<size_t>(mix)]); }

std::optional<Mix> mixFromWord(QStringView word)
{
    for (size_t i = 0; i < words.size(); ++i) {
        if (word == QLatin1String(words[i]))
            return static_cast<Mix>(i);
    }
    return std::nullopt;
}

MixClass mixClass(const Activity &activity, const MixContext &context)
{
    if (const auto own = mixFromWord(activity.mix))
        return {*own, QStringLiteral("You put it there."), true};
    const MixWords &known = mixWords();
    const QString text = matchableText(activity);
    if (known.proceduralFormats.contains(activity.format))
        return {Mix::Procedural, QStringLiteral("Its format is hands-on."), false};
    if (const QString word = firstMatch(text, known.procedural); !word.isEmpty())
        return {Mix::Procedural, QStringLiteral("“%1” is a hands-on skill.").arg(word), false};
    if (const QString word = firstMatch(text, known.nonClinical); !word.isEmpty())
        return {Mix::NonClinical, QStringLiteral("“%1” is about leadership, systems or education.").arg(word.simplified()), false};
    if (known.longitudinalFormats.contains(activity.format))
        return {Mix::Procedural, QStringLiteral("Its format runs over weeks or months."), false};
    if (const QString why = relevance(activity, text, context); !why.isEmpty())
        return {Mix::Niche, why, false};
    if (!context.story && context.goals.isEmpty())
        return {Mix::OffStory, QStringLiteral("There is no story and no goal yet that it could be tied to. Tell your story in Settings."), false};
    return {Mix::OffStory, QStringLiteral("Nothing ties it to your story, a goal or a theme."), false};
}

} // namespace credence
