#include "ui/shell/sidebar.h"

#include "ui/activities/activities_desk.h"
#include "ui/kit/icons.h"
#include "ui/kit/window_page.h"
#include "ui/kit/theme.h"
#include "ui/outcomes/outcomes_page.h"
#include "ui/packets/packets_page.h"
#include "ui/requirements/requirements_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/navigation_button.h"
#include "ui/today/today_page.h"
#include "ui/vault/vault_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace credence {

namespace {

template <class AnyPage> WindowPage *make() { return new AnyPage; }

} // namespace

const QList<Entry> &navigation()
{
    static const QList<Entry> entries{
        {QStringLiteral("today"), Sidebar::tr("Today"), QStringLiteral("home"), make<TodayPage>},
        {QStringLiteral("activities"), Sidebar::tr("Activities"), QStringLiteral("list"), make<ActivitiesDesk>,
         [](const Snapshot &snapshot) { return snapshot.activityTotal; }},
        {QStringLiteral("vault"), Sidebar::tr("Vault"), QStringLiteral("vault"), make<VaultPage>, nullptr,
         [](const Snapshot &snapshot, QDate) { return snapshot.inboxTotal; }},
        {QStringLiteral("requirements"), Sidebar::tr("Requirements"), QStringLiteral("shield"), make<RequirementsPage>,
         [](const Snapshot &snapshot) { return static_cast<int>(snapshot.sources.size()); }},
        {QStringLiteral("portfolio"), Sidebar::tr("Portfolio"), QStringLiteral("nodes"), make<OutcomesPage>,
         [](const Snapshot &s) { return static_cast<int>(s.artifacts.size() + s.projects.size() + s.presentations.size() + s.teachings.size() + s.roles.size()); }},
        {QStringLiteral("packets"), Sidebar::tr("Packets"), QStringLiteral("packet"), make<PacketsPage>},
        {QStringLiteral("settings"), Sidebar::tr("Settings"), QStringLiteral("gear"), make<SettingsPage>, nullptr, nullptr, true},
    };
    return entries;
}

Sidebar::Sidebar(QWidget *parent) : QWidget(parent), m_name(label({}, Type::Tiny, Ink::Muted)), m_menu(new QToolButton)
{
    setFixedWidth(size::sidebar);
    setAccessibleName(tr("Navigation"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 15, 9, 14);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(10, 0, 0, 0);
    QFont wordmark = credence::font(Type::Strong);
    wordmark.setPixelSize(15);
    auto *program = label(QStringLiteral("Credence"), Type::Strong);
    program->setFont(wordmark);
    head->addWidget(program, 1);
    m_menu->setObjectName(QStringLiteral("quiet"));
    m_menu->setIcon(icon(QStringLiteral("menu")));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(tr("Menu (F10)"));
    head->addWidget(m_menu);
    column->addLayout(head);
    m_name->setContentsMargins(10, 3, 0, 0);
    column->addWidget(m_name);
    column->addSpacing(15);
    bool below = false;
    for (const Entry &entry : navigation()) {
        if (entry.below && !below) {
            column->addStretch(1);
            below = true;
        }
        auto *entryButton = new NavigationButton(entry.icon, entry.title);
        entryButton->setObjectName(entry.key);
        connect(entryButton, &QAbstractButton::clicked, this, [this, key = entry.key] { Q_EMIT chosen(key); });
        column->addWidget(entryButton);
        m_buttons.append(entryButton);
    }
    if (!below)
        column->addStretch(1);
}

void Sidebar::showSnapshot(const Snapshot &snapshot, QDate today)
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const Entry &entry = navigation()[i];
        m_buttons[i]->setNumbers(entry.count ? entry.count(snapshot) : 0, entry.waiting ? entry.waiting(snapshot, today) : 0);
    }
}

void Sidebar::setPortfolioName(const QString &words)
{
    m_name->setText(m_name->fontMetrics().elidedText(words, Qt::ElideMiddle, size::sidebar - 40));
    m_name->setToolTip(words);
}

void Sidebar::setCurrent(const QString &key)
{
    for (NavigationButton *entryButton : std::as_const(m_buttons)) {
        if (entryButton->objectName() == key)
            entryButton->setChecked(true);
    }
}

void Sidebar::setPagesEnabled(bool enabled)
{
    for (NavigationButton *entryButton : std::as_const(m_buttons))
        entryButton->setEnabled(enabled);
}

void Sidebar::paintEvent(QPaintEvent *)
{
    const Colors &c = colors(palette());
    QPainter painter(this);
    painter.fillRect(rect(), c.sidebar);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), c.line);
}

} // namespace credence
