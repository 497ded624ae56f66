#include "ui/shell/welcome_view.h"

#include "ui/kit/card.h"
#include "ui/kit/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

QString folderText(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const bool ours = folder == QDir::homePath() || folder.startsWith(QDir::homePath() + QLatin1Char('/'));
    return QDir::toNativeSeparators(ours ? QLatin1Char('~') + folder.mid(QDir::homePath().size()) : folder);
}

WelcomeView::WelcomeView(QWidget *parent) : QWidget(parent), m_recent(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size::page, size::page, size::page, size::page);
    auto *card = new Card;
    card->setFixedWidth(520);
    card->setPadding(28);
    card->body()->setSpacing(12);
    card->body()->addWidget(label(tr("Keep your CME in order, and make it count"), Type::Title));
    auto *words = label(tr("Drop a certificate, confirm what was read, and see what every license, board and hospital still needs. "
                           "Everything stays in one file on this computer: no account, no cloud."),
                        Type::Body, Ink::Muted);
    words->setWordWrap(true);
    card->body()->addWidget(words);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    auto *fresh = button(tr("New portfolio…"), Weight::Primary);
    auto *open = button(tr("Open…"));
    auto *sample = button(tr("Look at a sample"));
    row->addWidget(fresh);
    row->addWidget(open);
    row->addWidget(sample);
    row->addStretch(1);
    card->body()->addLayout(row);
    m_recent->setSpacing(2);
    card->body()->addLayout(m_recent);
    column->addStretch(2);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(card);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addStretch(3);
    setFocusProxy(fresh);
    connect(fresh, &QPushButton::clicked, this, &WelcomeView::newAsked);
    connect(sample, &QPushButton::clicked, this, &WelcomeView::sampleAsked);
    connect(open, &QPushButton::clicked, this, &WelcomeView::openAsked);
}

void WelcomeView::setRecent(const QStringList &paths)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (paths.isEmpty())
        return;
    m_recent->addWidget(label(tr("Recent"), Type::Tiny, Ink::Muted));
    for (const QString &path : paths) {
        auto *link = button(QFileInfo(path).completeBaseName());
        link->setObjectName(QStringLiteral("link"));
        link->setToolTip(QDir::toNativeSeparators(path));
        connect(link, &QPushButton::clicked, this, [this, path] { Q_EMIT recentAsked(path); });
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        row->addWidget(link);
        auto *folder = label({}, Type::Small, Ink::Muted);
        folder->setText(folder->fontMetrics().elidedText(folderText(path), Qt::ElideMiddle, 300));
        folder->setToolTip(QDir::toNativeSeparators(path));
        row->addWidget(folder, 1);
        m_recent->addWidget(line);
    }
}

} // namespace credence
