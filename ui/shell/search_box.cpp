#include "ui/shell/search_box.h"

#include "core/base/text.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/list_delegate.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>

namespace credence {

namespace {

constexpr int mostShown = 9;
constexpr int fewestLetters = 3; // before words inside documents are looked for

QString kindText(const Findable &item)
{
    static const QHash<QString, const char *> words{{"activity", QT_TRANSLATE_NOOP("credence::SearchBox", "activity")}, {"document", QT_TRANSLATE_NOOP("credence::SearchBox", "document")},
        {"requirement", QT_TRANSLATE_NOOP("credence::SearchBox", "requirement")}, {"evaluation", QT_TRANSLATE_NOOP("credence::SearchBox", "evaluation")},
        {"capture", QT_TRANSLATE_NOOP("credence::SearchBox", "capture")}, {"action", QT_TRANSLATE_NOOP("credence::SearchBox", "action")},
        {"theme", QT_TRANSLATE_NOOP("credence::SearchBox", "theme")}, {"stack", QT_TRANSLATE_NOOP("credence::SearchBox", "stack")},
        {"story", QT_TRANSLATE_NOOP("credence::SearchBox", "story")}, {"goal", QT_TRANSLATE_NOOP("credence::SearchBox", "goal")},
        {"criterion", QT_TRANSLATE_NOOP("credence::SearchBox", "criterion")}, {"signal", QT_TRANSLATE_NOOP("credence::SearchBox", "signal")},
        {"pivot", QT_TRANSLATE_NOOP("credence::SearchBox", "pivot")}, {"project", QT_TRANSLATE_NOOP("credence::SearchBox", "project")},
        {"skill", QT_TRANSLATE_NOOP("credence::SearchBox", "skill")}, {"artifact", QT_TRANSLATE_NOOP("credence::SearchBox", "artifact")}, {"presentation", QT_TRANSLATE_NOOP("credence::SearchBox", "presentation")},
        {"teaching", QT_TRANSLATE_NOOP("credence::SearchBox", "teaching")}, {"role", QT_TRANSLATE_NOOP("credence::SearchBox", "role")},
        {"person", QT_TRANSLATE_NOOP("credence::SearchBox", "person")}, {"note", QT_TRANSLATE_NOOP("credence::SearchBox", "note")}};
    return item.kind.isEmpty() ? SearchBox::tr("command") : SearchBox::tr(words.value(item.kind, ""));
}

/// The color of the page that shows it.
Tone kindTone(const Findable &item)
{
    static const QHash<QString, Tone> tones{{QStringLiteral("activities"), Tone::Accent}, {QStringLiteral("vault"), Tone::Blue}, {QStringLiteral("requirements"), Tone::Plum}, {QStringLiteral("portfolio"), Tone::Green}};
    return tones.value(item.page, Tone::Neutral);
}

} // namespace

SearchBox::SearchBox(QWidget *parent) : QLineEdit(parent), m_list(listView(tr("Matches"), this)), m_model(new QStandardItemModel(this))
{
    setPlaceholderText(tr("Search activities, papers, projects…"));
    setAccessibleName(tr("Search"));
    m_list->setObjectName(QStringLiteral("popup"));
    m_list->setModel(m_model);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->hide();
    connect(this, &QLineEdit::textEdited, this, &SearchBox::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { openRow(index.row()); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        if (now == this && old)
            m_before = old;
    });
}

void SearchBox::setCommands(const QList<QAction *> &commands)
{
    m_actions.clear();
    m_commands.clear();
    for (QAction *action : commands) {
        QString title = action->text();
        title.remove(QLatin1Char('&'));
        m_commands.append(findable({}, QString::number(m_actions.size()), title, action->shortcut().toString(QKeySequence::NativeText)));
        m_commands.last().foldedMore += QLatin1Char(' ') + folded(action->property("alsoCalled").toString());
        m_actions.append(action);
    }
}

void SearchBox::setRecords(std::shared_ptr<const Snapshot> snapshot, const QList<Standing> &standings)
{
    m_snapshot = std::move(snapshot);
    m_standings = standings;
    m_stale = true;
    if (hasFocus())
        prepare();
}

void SearchBox::prepare()
{
    if (!m_stale || !m_snapshot)
        return;
    m_stale = false;
    m_preparing.run(
        this, [snapshot = m_snapshot, standings = m_standings](const Cancel &) { return findables(*snapshot, standings); },
        [this](QList<Findable> records) {
            m_records = std::move(records);
            if (!text().isEmpty() && hasFocus())
                search();
        });
}

void SearchBox::search()
{
    QList<Findable> runnable;
    for (const Findable &command : std::as_const(m_commands)) {
        if (const QAction *action = m_actions.value(command.id.toInt()); action && action->isEnabled())
            runnable.append(command);
    }
    m_found = bestMatches(runnable, m_records, text(), mostShown);
    if (m_inside && m_snapshot && text().trimmed().size() >= fewestLetters)
        m_found = withWordHits(m_found, *m_snapshot, m_inside(text()), mostShown);
    m_model->clear();
    for (const Findable &item : std::as_const(m_found)) {
        auto *row = new QStandardItem(item.title);
        row->setData(item.more, SecondaryRole);
        row->setData(kindText(item), BadgeRole);
        row->setData(static_cast<int>(kindTone(item)), ToneRole);
        m_model->appendRow(row);
    }
    if (text().trimmed().isEmpty()) {
        closeList();
        return;
    }
    if (m_found.isEmpty()) {
        auto *row = new QStandardItem(tr("Nothing found for “%1”").arg(text().trimmed()));
        row->setFlags(Qt::NoItemFlags);
        m_model->appendRow(row);
    }
    m_list->setParent(window());
    int height = 12;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_list->sizeHintForRow(row) + 2;
    m_list->setGeometry(QRect(mapTo(window(), QPoint(0, this->height() + 4)), QSize(std::max(width(), 380), height)));
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->show();
    m_list->raise();
}

void SearchBox::openRow(int row)
{
    if (row < 0 || row >= m_found.size())
        return;
    const Findable item = m_found[row];
    clear();
    closeList();
    giveBack();
    if (!item.page.isEmpty())
        Q_EMIT chosen(item.page, item.id);
    else if (QAction *action = m_actions.value(item.id.toInt()))
        action->trigger();
}

void SearchBox::giveBack()
{
    if (m_before && m_before->isVisible() && m_before->isEnabled())
        m_before->setFocus(Qt::OtherFocusReason);
    else
        clearFocus();
}

void SearchBox::closeList() { m_list->hide(); }

void SearchBox::move(int rows)
{
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, std::max(0, m_model->rowCount() - 1));
    m_list->setCurrentIndex(m_model->index(row, 0));
    setAccessibleDescription(m_list->currentIndex().data().toString());
}

void SearchBox::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    prepare();
    if (!text().isEmpty())
        search();
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (!m_list->underMouse())
        closeList();
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down: move(1); return;
    case Qt::Key_Up: move(-1); return;
    case Qt::Key_PageDown: move(mostShown); return;
    case Qt::Key_PageUp: move(-mostShown); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: openRow(m_list->isVisible() ? m_list->currentIndex().row() : -1); return;
    case Qt::Key_Escape:
        clear();
        closeList();
        giveBack();
        return;
    default: QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || width() < 260)
        return;
    const Colors &c = colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(credence::font(Type::Tiny));
    const QString words = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' '));
    const int wide = painter.fontMetrics().horizontalAdvance(words) + 12;
    const QRectF box(width() - wide - 12.5, (height() - 18) / 2.0, wide, 18);
    painter.setPen(c.line);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(readable(c.muted, c.card));
    painter.drawText(box, Qt::AlignCenter, words);
}

} // namespace credence
