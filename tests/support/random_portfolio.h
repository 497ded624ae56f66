// Portfolios by the dice, the same for the same seed.
#pragma once

#include "core/portfolio/snapshot.h"

#include <QRandomGenerator>

namespace credence::test {

class Dice
{
public:
    explicit Dice(quint32 seed) : m_random(seed) {}
    int below(int n) { return m_random.bounded(n); }
    bool oneIn(int n) { return below(n) == 0; }
    template <class T> const T &of(const QList<T> &list) { return list[below(static_cast<int>(list.size()))]; }

private:
    QRandomGenerator m_random;
};

/// Some status, day between 2014 and 2028, up to three credit lines and topics; now and then an overrule of one of `sources`.
Shared<Activity> randomActivity(Dice &dice, int number, const QList<Shared<Source>> &sources);

/// A requirement of the template `catalogueId`, cycle typed or not, some answers given, something held now and then.
Shared<Source> randomSource(Dice &dice, const QString &catalogueId, int number);

/// Answers to about two thirds of the catalogue's questions.
Answers randomAnswers(Dice &dice);

/// `activities` activities, newest first, over requirements of these templates; certificates for a third of them.
Snapshot randomPortfolio(quint32 seed, const QStringList &templates, int activities);

void sortNewestFirst(QList<Shared<Activity>> &activities);

} // namespace credence::test
