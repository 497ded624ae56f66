#include "ui/kit/chips.h"

#include "ui/kit/badge.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/theme.h"
#include "ui/kit/window_page.h"

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

constexpr int leastList = 44; ///< a list of one row is not cut

constexpr int crossRoom = 13; ///< pixels of a pill behind its words

/// One pill. With a cross, only the cross and Del remove it: a click on the words just chooses it, or opens what they name. Without
/// one it is a button.
class Pill : public QAbstractButton
{
public:
    Pill(const QString &text, Tone tone, bool cross, QWidget *parent) : QAbstractButton(parent), m_tone(tone), m_room(cross ? crossRoom : 0)
    {
        setText(text);
        setFocusPolicy(Qt::StrongFocus);
        setMouseTracking(cross);
        if (!cross)
            setCursor(Qt::PointingHandCursor);
    }
    QSize sizeHint() const override { return badgeSize(text(), m_room); }
    std::function<void()> open; ///< what the words do; empty: nothing

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        const bool words = open && !hitButton(event->pos()) && rect().contains(event->pos()) && event->button() == Qt::LeftButton;
        QAbstractButton::mouseReleaseEvent(event);
        if (words)
            QTimer::singleShot(0, parentWidget(), open); // the pill may go with what it opens
    }
    bool hitButton(const QPoint &at) const override { return m_room == 0 ? rect().contains(at) : crossArea().contains(at); }
    void mouseMoveEvent(QMouseEvent *event) override
    {
        QAbstractButton::mouseMoveEvent(event);
        if (m_room > 0)
            setCursor(open || hitButton(event->pos()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBadge(painter, rect(), text(), m_tone, palette(), false, m_room);
        painter.setRenderHint(QPainter::Antialiasing);
        const Colors &c = colors(palette());
        const bool overCross = m_room > 0 && underMouse() && hitButton(mapFromGlobal(QCursor::pos()));
        if (hasFocus() || (m_room == 0 && underMouse())) {
            painter.setPen(QPen(solid(c, m_tone), hasFocus() ? 1.6 : 1));
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.8, 0.8, -0.8, -0.8), height() / 2.0 - 1, height() / 2.0 - 1);
        }
        if (m_room == 0)
            return;
        const QRectF area = crossArea();
        if (overCross) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(c.card);
            painter.drawEllipse(area.center(), 7, 7);
        }
        painter.setPen(QPen(textOn(c, m_tone, overCross ? c.card : soft(c, m_tone)), 1.3, Qt::SolidLine, Qt::RoundCap));
        const QPointF arm(2.6, 2.6), other(2.6, -2.6);
        painter.drawLine(area.center() - arm, area.center() + arm);
        painter.drawLine(area.center() - other, area.center() + other);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool removes = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
        const bool presses = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
        if (m_room > 0 ? removes : presses)
            click();
        else if (presses && open)
            QTimer::singleShot(0, parentWidget(), open);
        else if (m_room > 0 && presses)
            event->ignore(); // a word is no button
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    QRect crossArea() const { return {width() - m_room - 6, 0, m_room + 6, height()}; }
    Tone m_tone;
    int m_room;
};

/// Down, or a click into the empty field, opens the whole list: not everybody knows what there is to type.
class ListOpener : public QObject
{
public:
    explicit ListOpener(QLineEdit *edit) : QObject(edit), m_edit(edit) { edit->installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool down = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down;
        if ((down || event->type() == QEvent::MouseButtonRelease) && m_edit->text().isEmpty() && !m_edit->completer()->popup()->isVisible()) {
            m_edit->completer()->setCompletionPrefix(QString());
            m_edit->completer()->complete();
            return down;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QLineEdit *m_edit;
};

QString firstOf(const QCompleter &completer) { return completer.completionModel()->index(0, completer.completionColumn()).data().toString(); }

/// The page a form stands in, when what it changes is kept at once; not across a dialog, which has its own Cancel.
WindowPage *pageAround(QWidget *widget)
{
    while (widget && !widget->isWindow() && !qobject_cast<WindowPage *>(widget))
        widget = widget->parentWidget();
    return qobject_cast<WindowPage *>(widget);
}

} // namespace

QList<std::pair<QString, QString>> wordChoices(const QStringList &words)
{
    QList<std::pair<QString, QString>> choices;
    for (const QString &word : words)
        choices << std::pair(word, word);
    return choices;
}

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

void Chips::setLeading()
{
    m_leading = true;
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
        auto *pill = new Pill(shown, m_tone, true, this);
        pill->setToolTip(shown == nameOf(id) ? QString() : nameOf(id));
        pill->setAccessibleName(nameOf(id));
        pill->setAccessibleDescription(m_leading ? tr("Enter opens it, Del removes it") : tr("Del removes it"));
        const bool known = std::any_of(m_known.cbegin(), m_known.cend(), [&id](const auto &one) { return one.first == id; });
        if (m_leading && known)
            pill->open = [this, id] { Q_EMIT opened(id); };
        if (m_leading && known && pill->toolTip().isEmpty())
            pill->setToolTip(tr("Open “%1”").arg(nameOf(id)));
        connect(pill, &QAbstractButton::clicked, this, [this, id] { remove(id); });
        layout()->addWidget(pill);
    }
    auto *add = new Pill(tr("+ add"), Tone::Neutral, false, this);
    add->setAccessibleName(tr("Add"));
    connect(add, &QAbstractButton::clicked, this, &Chips::ask);
    layout()->addWidget(add);
    for (int i = 0; i < layout()->count(); ++i)
        layout()->itemAt(i)->widget()->show();
    if (hadKeyboard)
        add->setFocus(Qt::OtherFocusReason); // else it would go on to the next field, and the next letters with it
    updateGeometry();
}

void Chips::remove(const QString &id)
{
    const QString name = nameOf(id);
    const qsizetype at = m_ids.indexOf(id);
    const bool hadKeyboard = isAncestorOf(QApplication::focusWidget());
    const auto change = [this, id, at, hadKeyboard] {
        m_ids.removeAll(id);
        rebuild();
        if (hadKeyboard)
            layout()->itemAt(static_cast<int>(at))->widget()->setFocus(Qt::OtherFocusReason); // the next one, or "+ add"
        Q_EMIT edited();
    };
    if (WindowPage *page = pageAround(this))
        page->removing(name, change);
    else
        change();
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
    edit->setPlaceholderText(names.isEmpty() ? tr("Type a word") : tr("Type, or ↓ for all"));
    edit->setMinimumWidth(170);
    auto *completer = new QCompleter(names, edit);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(10);
    completer->popup()->setObjectName(QStringLiteral("popup")); // a background of its own, in both themes
    completer->popup()->setMinimumSize(320, leastList);
    edit->setCompleter(completer);
    if (!names.isEmpty())
        new ListOpener(edit);
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
    connect(edit, &QLineEdit::returnPressed, this, [this, edit, completer, take] {
        const bool chosen = completer->popup()->isVisible() && completer->popup()->currentIndex().isValid();
        if (chosen || edit->text().trimmed().isEmpty())
            return; // what is marked in the list is on its way
        const QString typed = edit->text();
        completer->popup()->hide();
        completer->setCompletionPrefix(typed);
        edit->clear(); // it says once more that it is finished
        take(!m_free && completer->completionCount() > 0 ? firstOf(*completer) : typed); // Enter takes the first that fits
    });
    connect(edit, &QLineEdit::editingFinished, this, [edit, take] {
        if (edit->completer()->popup() == nullptr || !edit->completer()->popup()->isVisible())
            take(edit->text());
    });
}

} // namespace credence
