#include "ui/packets/before_sending.h"

#include "ui/kit/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

namespace {

/// Words in a tone that follow the theme.
class ToneLabel : public QLabel
{
public:
    ToneLabel(const QString &text, Tone tone) : QLabel(text), m_tone(tone)
    {
        setFont(credence::font(Type::Body));
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        tint();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::ApplicationPaletteChange)
            tint();
    }

private:
    void tint()
    {
        const Colors &c = colors(QApplication::palette());
        setStyleSheet(QStringLiteral("color: %1").arg((m_tone == Tone::Neutral ? c.ink : textOn(c, m_tone, c.card)).name()));
    }
    Tone m_tone;
};

} // namespace

BeforeSending::BeforeSending(QWidget *parent) : Card(tr("Before you send it"), parent), m_lines(new QVBoxLayout)
{
    m_lines->setSpacing(5);
    body()->addLayout(m_lines);
    setAccessibleName(tr("Before you send it"));
}

void BeforeSending::clear()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    hide();
}

void BeforeSending::addLine(const QString &text, Tone ink, const QStringList &records)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    const QString sign = ink == Tone::Neutral ? QStringLiteral("✓") : ink == Tone::Red ? QStringLiteral("!") : QStringLiteral("~");
    auto *mark = new ToneLabel(sign, ink);
    mark->setFixedWidth(12);
    mark->setWordWrap(false);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(new ToneLabel(text, ink), 1, Qt::AlignTop);
    if (!records.isEmpty()) {
        auto *show = button(tr("Show"));
        show->setProperty("compact", true);
        show->setAccessibleName(tr("Show: %1").arg(text));
        connect(show, &QPushButton::clicked, this, [this, records, text] { Q_EMIT recordsAsked(records, text); });
        row->addWidget(show, 0, Qt::AlignTop);
    }
    m_lines->addWidget(line);
}

void BeforeSending::show(const QList<WeakPoint> &points, const PacketResult &result, bool withAppendix)
{
    clear();
    const bool unproven = std::any_of(points.begin(), points.end(), [](const WeakPoint &point) { return !point.records.isEmpty(); });
    if (!unproven)
        addLine(tr("every activity has its certificate"), Tone::Neutral);
    if (withAppendix && result.problems.isEmpty())
        addLine(tr("every document has its checksum and can be read"), Tone::Neutral);
    for (const PacketProblem &problem : result.problems)
        addLine(QStringLiteral("%1, %2: %3").arg(problem.label, problem.name, problem.sentence), Tone::Red);
    for (const WeakPoint &point : points)
        addLine(point.text, point.serious ? Tone::Red : Tone::Amber, point.records);
    setVisible(m_lines->count() > 0);
}

} // namespace credence
