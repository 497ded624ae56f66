#include "core/extraction/find_names.h"

#include "core/base/text.h"
#include "core/extraction/find_provider.h"
#include "core/extraction/find_title.h"

#include <cmath>

namespace credence {

namespace {

bool isAbove(const Place &upper, const Place &lower)
{
    return upper.page >= 0 && upper.page == lower.page && !upper.boxes.isEmpty() && !lower.boxes.isEmpty() && upper.boxes.first().bottom() < lower.boxes.first().top();
}

/// Whether one of the two names is a part of the other.
bool areOneText(const QString &a, const QString &b)
{
    const QString x = folded(a);
    const QString y = folded(b);
    return !x.isEmpty() && !y.isEmpty() && (x == y || (x.size() > 8 && y.contains(x)) || (y.size() > 8 && x.contains(y)));
}

} // namespace

Names findNames(const PageText &text, const QList<DateMention> &dates, const Field<QString> &recipient)
{
    const Field<QString> title = findTitle(text, {dates, recipient.value, {}});
    const Field<QString> provider = findProvider(text, {recipient.value, {}});
    if (!areOneText(title.value, provider.value)) {
        const bool known = provider.confidence >= 0.8 || (title.confidence < 0.8 && isAbove(provider.place, recipient.place));
        return {known ? findTitle(text, {dates, recipient.value, provider.value}) : title, findProvider(text, {recipient.value, {title.value}})};
    }
    const Names titleFirst{title, findProvider(text, {recipient.value, {title.value}})};
    const Names providerFirst{findTitle(text, {dates, recipient.value, provider.value}), provider};
    const auto sum = [](const Names &names) { return names.title.confidence + names.provider.confidence; };
    if (title.confidence >= 0.84 && provider.confidence < 0.7) // a title that is told as such, and no more than a guess at a provider
        return titleFirst;
    const bool letterhead = isAbove(provider.place, recipient.place) && std::abs(sum(titleFirst) - sum(providerFirst)) < 0.05;
    return sum(titleFirst) >= sum(providerFirst) && !letterhead ? titleFirst : providerFirst;
}

} // namespace credence
