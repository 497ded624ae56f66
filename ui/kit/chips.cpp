#include "ui/kit/chips.h"

#include "ui/kit/badge.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>

namespace credence {

namespace {

constexpr int widestName = 210; ///< pixels of a pill's words; a whole sentence must not push a form apart

/// One pill; a click or Del removes it (or adds, for the last one).
class Pill : public QAbstractButton
{
public:
    Pill(const QString &text, Tone tone, QWidget *parent) : QAbstractButton(parent), m_tone(tone)
    {
        setText(text);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
    }
    QSize sizeHint() const override { return badgeSize(text()); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBadge(painter, rect(), text(), m_tone, palette());
        if (hasFocus() || underMouse()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(solid(colors(palette()), m_tone), hasFocus() ? 1.6 : 1));
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.8, 0.8, -0.8, -0.8), height() / 2.0 - 1, height() / 2.0 - 1);
        }
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Return)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    Tone m_tone;
};

} // namespace

Chips::Chips(Tone tone, bool free, QWidget *parent) : QWidget(parent), m_tone(tone), m_free(free)
{
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    rebuild();
}

void Chips::setKnown(const QList<std::pair<QString, QString>> &known)
{
    QStringList before, after;
    for (const QString &id : std::as_const(m_ids))
        before << nameOf(id);
    m_known = known;
    for (const QString &id : std::as_const(m_ids))
        after << nameOf(id);
    if (before != after)
        rebuild();
}

void Chips::setIds(const QStringList &ids)
{
    if (ids == m_ids)
        return;
    m_ids = ids;
    rebuild();
}

QString Chips::nameOf(const QString &id) const
{
    for (const auto &[known, name] : m_known) {
        if (known == id)
            return name;
    }
    return id;
}

void Chips::rebuild()
{
    const bool hadKeyboard = isAncestorOf(QApplication::focusWidget());
    while (QLayoutItem *item = layout()->takeAt(0)) {
        item->widget()->blockSignals(true); // what is hidden loses the keyboard, and would report its letters for what is shown next
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &id : std::as_const(m_ids)) {
        const QString shown = QFontMetrics(credence::font(Type::Tiny)).elidedText(nameOf(id), Qt::ElideRight, widestName);
        auto *pill = new Pill(shown, m_tone, this);
        pill->setToolTip(shown == nameOf(id) ? tr("Click to remove") : tr("%1: click to remove").arg(nameOf(id)));
        pill->setAccessibleName(nameOf(id));
        pill->setAccessibleDescription(tr("Press to remove"));
        connect(pill, &QAbstractButton::clicked, this, [this, id] {
            m_ids.removeAll(id);
            rebuild();
            Q_EMIT edited();
        });
        layout()->addWidget(pill);
    }
    auto *add = new Pill(tr("+ add"), Tone::Neutral, this);
    add->setAccessibleName(tr("Add"));
    connect(add, &QAbstractButton::clicked, this, &Chips::ask);
    layout()->addWidget(add);
    for (int i = 0; i < layout()->count(); ++i)
        layout()->itemAt(i)->widget()->show();
    if (hadKeyboard)
        add->setFocus(Qt::OtherFocusReason); // else it would go on to the next field, and the next letters with it
    updateGeometry();
}

/// The id of the one name that holds the text; "" when none or several do.
QString Chips::onlyMatch(const QString &text) const
{
    QStringList found;
    for (const auto &[id, name] : m_known) {
        if (!text.isEmpty() && !m_ids.contains(id) && name.contains(text, Qt::CaseInsensitive))
            found << id;
    }
    return found.size() == 1 ? found.first() : QString();
}

void Chips::ask()
{
    QStringList names;
    for (const auto &[id, name] : std::as_const(m_known)) {
        if (!m_ids.contains(id))
            names.append(name);
    }
    auto *edit = new QLineEdit(this);
    edit->setAccessibleName(tr("Add"));
    edit->setPlaceholderText(tr("Type to find"));
    edit->setMinimumWidth(170);
    auto *completer = new QCompleter(names, edit);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(10);
    completer->popup()->setObjectName(QStringLiteral("popup")); // a background of its own, in both themes
    completer->popup()->setMinimumWidth(320);
    edit->setCompleter(completer);
    layout()->addWidget(edit);
    edit->show();
    edit->setFocus();
    updateGeometry();
    const auto take = [this](const QString &text) {
        QString chosen = m_free ? text.simplified() : QString();
        for (const auto &[id, name] : std::as_const(m_known)) {
            if (name.compare(text.simplified(), Qt::CaseInsensitive) == 0)
                chosen = id;
        }
        if (chosen.isEmpty())
            chosen = onlyMatch(text.simplified());
        if (!chosen.isEmpty() && !m_ids.contains(chosen)) {
            m_ids.append(chosen);
            Q_EMIT edited(); // at once: whatever is shown next here may be of another record
        }
        QTimer::singleShot(0, this, &Chips::rebuild); // after the field is done with its key
    };
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, take);
    connect(edit, &QLineEdit::editingFinished, this, [edit, take] {
        if (edit->completer()->popup() == nullptr || !edit->completer()->popup()->isVisible())
            take(edit->text());
    });
}

} // namespace credence
