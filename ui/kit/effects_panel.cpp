#include "ui/kit/effects_panel.h"

#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace credence {

namespace {

QString thenWords(const Effect &effect)
{
    if (effect.late.isValid())
        return EffectsPanel::tr("closes nothing of it: due %1, before this course").arg(dayText(effect.late));
    if (effect.stateAfter == State::Met && effect.on.isValid())
        return EffectsPanel::tr("would look met on %1 · %2").arg(dayText(effect.on), effect.origin);
    if (effect.stateAfter == State::Met)
        return (effect.stateBefore == State::Met ? EffectsPanel::tr("looks met already · %1") : EffectsPanel::tr("would look met · %1")).arg(effect.origin);
    if (effect.missingAfter && effect.missingAfter->hundredths > 0)
        return effect.on.isValid() ? EffectsPanel::tr("%1 still missing on %2").arg(effect.missingAfter->text(), dayText(effect.on)) : EffectsPanel::tr("%1 still missing").arg(effect.missingAfter->text());
    return stateText(effect.stateAfter);
}

QLabel *tinted(const QString &text, Tone tone, const QPalette &palette)
{
    QLabel *words = label(text, Type::Tiny, tone == Tone::Neutral ? Ink::Muted : Ink::Full);
    if (tone == Tone::Neutral)
        return words;
    QPalette own = palette;
    own.setColor(QPalette::WindowText, textOn(colors(palette), tone, colors(palette).card));
    words->setPalette(own);
    return words;
}

} // namespace

EffectWords effectWords(const Effect &effect)
{
    const bool total = effect.rule == QLatin1String("total");
    EffectWords words;
    words.where = total ? effect.requirement : QStringLiteral("%1: %2").arg(effect.requirement, effect.label);
    words.figures = amountText(effect.before) + QStringLiteral(" → ") + amountText(effect.after);
    if (effect.needed)
        words.figures += EffectsPanel::tr(" of %1").arg(effect.needed->text());
    words.then = thenWords(effect);
    words.state = effect.stateAfter;
    words.late = effect.late.isValid();
    return words;
}

EffectsPanel::EffectsPanel(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("What it would change"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(7);
}

void EffectsPanel::showFor(const Snapshot &snapshot, const Activity &candidate, QDate today)
{
    m_counting.run(
        this, [snapshot, candidate, today](const Cancel &) { return std::pair(effects(snapshot, candidate, today), notReckoned(figures(snapshot, today))); },
        [this, hasDay = creditDay(candidate).isValid()](const std::pair<QList<Effect>, QList<NotReckoned>> &found) { showEffects(found.first, hasDay, found.second); });
}

void EffectsPanel::empty()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void EffectsPanel::clear()
{
    m_counting.cancel();
    empty();
}

void EffectsPanel::addLine(const EffectWords &words)
{
    auto *entry = new QWidget;
    entry->setAccessibleName(QStringLiteral("%1, %2, %3").arg(words.where, words.figures, words.then));
    auto *lines = new QVBoxLayout(entry);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(1);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    auto *where = label(words.where, Type::Small);
    where->setWordWrap(true);
    head->addWidget(where, 1);
    head->addWidget(label(words.figures, Type::SmallStrong), 0, Qt::AlignTop);
    lines->addLayout(head);
    QLabel *then = tinted(words.then, words.late ? Tone::Amber : words.state == State::Met ? Tone::Green : Tone::Neutral, palette());
    then->setWordWrap(true);
    lines->addWidget(then);
    m_column->addWidget(entry);
}

void EffectsPanel::addNote(const QString &words)
{
    auto *note = label(words, Type::Tiny, Ink::Muted);
    note->setWordWrap(true);
    m_column->addWidget(note);
}

void EffectsPanel::showEffects(const QList<Effect> &effects, bool hasDay, const QList<NotReckoned> &notKnown)
{
    empty();
    const QList<Effect> first = m_most > 0 ? effects.mid(0, m_most) : effects;
    for (const Effect &effect : first)
        addLine(effectWords(effect));
    if (first.size() < effects.size())
        m_column->addWidget(label(tr("and %1 more").arg(effects.size() - first.size()), Type::Tiny, Ink::Muted));
    bool some = false;
    for (const NotReckoned &one : notKnown) {
        if (!one.cycle)
            continue;
        some = true;
        addNote(tr("Not known for %1: %2").arg(one.requirement, one.why));
    }
    const QString none = some ? tr("It would count toward none of the requirements that can be reckoned.") : tr("It would count toward none of your requirements.");
    const QString words = effects.isEmpty() ? none : tr("Computed from the rules on file; only the authority decides.");
    addNote(hasDay ? words : tr("It has no day yet: this is reckoned as if it were done today.") + QLatin1Char(' ') + words);
    Q_EMIT shown(static_cast<int>(effects.size()));
}

} // namespace credence
