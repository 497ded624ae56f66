// "What if": what completing one activity would change in every requirement, before it is booked.
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/requirements/effect.h"
#include "core/requirements/not_reckoned.h"
#include "ui/kit/background.h"

#include <QWidget>

class QVBoxLayout;

namespace credence {

/// One figure that would move, in words.
struct EffectWords {
    QString where;   ///< "Massachusetts medical license", "DEA registration, MATE Act: opioid prescribing"
    QString figures; ///< "41.5 → 49.5 of 50"
    QString then;    ///< "0.5 still missing", "would look met · Rules as of Oct 2025 …"
    State state = State::CheckByHand;
    bool late = false; ///< it comes after the day the figure is due
    friend bool operator==(const EffectWords &, const EffectWords &) = default;
};

EffectWords effectWords(const Effect &effect);

class EffectsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit EffectsPanel(QWidget *parent = nullptr);

    /// Counts off the window's thread; what was shown stays until the answer is there.
    void showFor(const Snapshot &snapshot, const Activity &candidate, QDate today);
    /// `notKnown`: requirements toward which it cannot be reckoned; those without a cycle are named.
    void showEffects(const QList<Effect> &effects, bool hasDay = true, const QList<NotReckoned> &notKnown = {});
    void clear();
    void setMost(qsizetype most) { m_most = most; } ///< further ones are only counted; 0: all

Q_SIGNALS:
    void shown(int effects); ///< the answer is there

private:
    void empty();
    void addLine(const EffectWords &words);
    void addNote(const QString &words);

    QVBoxLayout *m_column;
    qsizetype m_most = 0;
    Background m_counting;
};

} // namespace credence
