// A new portfolio in a folder of its own that goes with it.
#pragma once

#include "core/portfolio/outcome_lists.h"
#include "core/portfolio/portfolio.h"

#include <QTemporaryDir>

namespace credence::test {

struct TempPortfolio {
    QTemporaryDir folder;
    std::unique_ptr<Portfolio> portfolio;

    TempPortfolio()
    {
        auto made = Portfolio::create(path());
        if (made)
            portfolio = std::move(*made);
        else
            qFatal("%s", qPrintable(made.error().sentence + made.error().detail));
    }
    QString path() const { return folder.filePath(QStringLiteral("test.credence")); }
    Portfolio *operator->() const { return portfolio.get(); }
    Portfolio &operator*() const { return *portfolio; }
    /// Closes and opens again.
    void reopen(Loading loading = Loading::Everything)
    {
        portfolio.reset();
        auto opened = Portfolio::open(path(), loading);
        if (opened)
            portfolio = std::move(*opened);
        else
            qFatal("%s", qPrintable(opened.error().sentence + opened.error().detail));
    }
};

/// The values of two snapshots, compared by value.
inline bool sameValues(const Snapshot &a, const Snapshot &b)
{
    const auto same = [](const auto &left, const auto &right) {
        return std::equal(left.cbegin(), left.cend(), right.cbegin(), right.cend(), [](const auto &x, const auto &y) { return *x == *y; });
    };
    bool outcomes = true;
    forEachOutcomeList([&](auto list) { outcomes = outcomes && same(a.*list, b.*list); });
    return outcomes && a.profile == b.profile && same(a.stories, b.stories) && same(a.goals, b.goals) && same(a.activities, b.activities) &&
           same(a.documents, b.documents) && same(a.sources, b.sources) && a.thresholds == b.thresholds && a.complete == b.complete &&
           a.activityTotal == b.activityTotal && a.documentTotal == b.documentTotal && a.inboxTotal == b.inboxTotal;
}

} // namespace credence::test
