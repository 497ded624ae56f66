#include "ui/settings/backup_card.h"

#include "ui/kit/backup_keeper.h"
#include "ui/kit/choice.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace credence {

namespace {
constexpr qsizetype mostOffered = 20;

QString timeText(const QDateTime &time) { return BackupCard::tr("%1, %2").arg(dayText(time.date()), QLocale().toString(time.time(), QLocale::ShortFormat)); }
} // namespace

BackupCard::BackupCard(BackupKeeper &keeper, QWidget *parent)
    : Card(tr("Backups"), parent), m_keeper(keeper), m_place(label({})), m_state(label({}, Type::Small, Ink::Muted)), m_often(new Choice), m_now(button(tr("Back up now"))),
      m_restore(button(tr("Restore ▾"))), m_copies(new QMenu(this)), m_open(button(tr("Open folder")))
{
    auto *about = label(tr("Whole copies of the portfolio, documents included, each opened and checked after it was written. Those of today and yesterday all stay, older ones by day, "
                           "week and month. A second disk or a cloud folder is the best place."),
                        Type::Small, Ink::Muted);
    for (QLabel *words : {about, m_place, m_state}) {
        words->setWordWrap(true);
        body()->addWidget(words);
    }
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_often->setAccessibleName(tr("How often a copy is made"));
    for (const auto &[minutes, text] : {std::pair(30, tr("After changes, every 30 minutes")), std::pair(180, tr("After changes, every 3 hours")), std::pair(1440, tr("After changes, once a day")),
                                        std::pair(0, tr("Only when I ask"))})
        m_often->addItem(text, QString::number(minutes));
    auto *place = button(tr("Another folder…"));
    for (const auto &widgets : {QWidgetList{m_often, m_now}, QWidgetList{m_restore, place, m_open}}) {
        auto *row = new QHBoxLayout;
        for (QWidget *each : widgets)
            row->addWidget(each, each == m_often ? 1 : 0);
        if (!widgets.contains(m_often))
            row->addStretch(1);
        body()->addLayout(row);
    }
    m_restore->setMenu(m_copies);
    connect(m_copies, &QMenu::aboutToShow, this, &BackupCard::fillMenu);
    connect(m_often, &QComboBox::activated, this, [this] { m_keeper.setMinutes(m_often->chosen().toInt()); });
    connect(m_now, &QPushButton::clicked, &m_keeper, &BackupKeeper::backUpNow);
    connect(place, &QPushButton::clicked, this, &BackupCard::choosePlace);
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_keeper.folder())); });
    connect(&m_keeper, &BackupKeeper::changed, this, &BackupCard::showState);
    showState();
}

void BackupCard::choosePlace()
{
    auto *dialog = new QFileDialog(this, tr("Where to keep the backups"), m_keeper.base());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, &m_keeper, &BackupKeeper::chooseBase);
    dialog->open();
}

void BackupCard::chooseCopy()
{
    auto *dialog = new QFileDialog(this, tr("Restore a copy"), m_keeper.folder(), tr("Credence portfolio (*.credence)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &BackupCard::restoreAsked);
    dialog->open();
}

void BackupCard::fillMenu()
{
    m_copies->clear();
    for (const BackupCopy &copy : m_keeper.copies().mid(0, mostOffered))
        connect(m_copies->addAction(timeText(copy.made)), &QAction::triggered, this, [this, path = copy.path] { Q_EMIT restoreAsked(path); });
    m_copies->addSeparator();
    connect(m_copies->addAction(tr("Another file…")), &QAction::triggered, this, &BackupCard::chooseCopy);
}

QString BackupCard::stateText() const
{
    if (m_keeper.isRunning())
        return tr("Making a copy…");
    const QList<BackupCopy> &copies = m_keeper.copies();
    const QString last = copies.isEmpty() ? tr("No copy of this portfolio yet.")
                                          : tr("Last copy: %1. %2 kept.").arg(timeText(copies.first().made), countText(copies.size(), tr("copy"), tr("copies")));
    return m_keeper.problem() ? m_keeper.problem()->sentence + QLatin1Char(' ') + last : last;
}

void BackupCard::showState()
{
    m_place->setText(QDir::toNativeSeparators(m_keeper.folder().isEmpty() ? m_keeper.base() : m_keeper.folder()));
    m_state->setText(stateText());
    m_often->choose(QString::number(m_keeper.minutes()), tr("After changes, every %1 minutes").arg(m_keeper.minutes()));
    m_now->setEnabled(!m_keeper.isRunning() && !m_keeper.folder().isEmpty());
    m_restore->setEnabled(!m_keeper.isRunning() && !m_keeper.folder().isEmpty());
    m_open->setEnabled(!m_keeper.copies().isEmpty());
}

} // namespace credence
