#include "ui/kit/equivalents_view.h"

#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace credence {

namespace {

QLabel *wrapped(const QString &text, Type type, Ink ink)
{
    QLabel *words = label(withDayTexts(text), type, ink);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return words;
}

} // namespace

EquivalentsView::EquivalentsView(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(3);
    setAccessibleName(tr("What it would be credited as"));
}

void EquivalentsView::show(const QList<Equivalent> &equivalents)
{
    if (m_shown == equivalents)
        return;
    m_shown = equivalents;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Equivalent &one : equivalents)
        addOne(one);
    if (!equivalents.isEmpty())
        m_column->addWidget(wrapped(tr("Nothing of this is counted by itself. Only the issuer or authority decides; verify with it."), Type::Small, Ink::Muted));
}

void EquivalentsView::addOne(const Equivalent &one)
{
    m_column->addWidget(wrapped(QStringLiteral("%1: %2").arg(one.by, amountWords(one)), Type::SmallStrong, one.type.isEmpty() && !one.rate && !one.wholeTotal ? Ink::Muted : Ink::Full));
    QStringList lines;
    if (!one.conditions.isEmpty())
        lines << tr("If %1.").arg(one.conditions.join(tr("; ")));
    lines << one.apply << one.limit << countsForWords(one);
    if (!one.notFor.isEmpty())
        lines << tr("Its day lies in no current cycle of %1.").arg(one.notFor.join(tr(", ")));
    lines.removeAll(QString());
    if (!lines.isEmpty())
        m_column->addWidget(wrapped(lines.join(QLatin1Char(' ')), Type::Small, Ink::Full));
    const QString source = sourceWords(one);
    if (!source.isEmpty())
        m_column->addWidget(wrapped(tr("Source: %1").arg(source), Type::Small, Ink::Muted));
    m_column->addSpacing(7);
}

} // namespace credence
