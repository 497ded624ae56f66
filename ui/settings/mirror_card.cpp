#include "ui/settings/mirror_card.h"

#include "ui/kit/format.h"
#include "ui/kit/mirror_keeper.h"
#include "ui/kit/theme.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>
#include <QStandardPaths>

namespace credence {

namespace {
constexpr int mostProblems = 6;
}

MirrorCard::MirrorCard(MirrorKeeper &keeper, QWidget *parent)
    : Card(tr("Folder mirror"), parent), m_keeper(keeper), m_place(label({})), m_state(label({}, Type::Small, Ink::Muted)), m_problems(label({}, Type::Small)),
      m_choose(button({})), m_open(button(tr("Open folder"))), m_now(button(tr("Mirror now"))), m_off(button(tr("Stop mirroring")))
{
    auto *about = label(tr("Your certificates and what came of them as plain folders with readable names, kept up to date wherever you want, for instance in a cloud folder. "
                           "Files that you add or change there stay as they are."),
                        Type::Small, Ink::Muted);
    for (QLabel *words : {about, m_place, m_state, m_problems}) {
        words->setWordWrap(true);
        body()->addWidget(words);
    }
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problems->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout;
    for (QPushButton *each : {m_choose, m_open, m_now, m_off})
        row->addWidget(each);
    row->addStretch(1);
    body()->addLayout(row);
    connect(m_choose, &QPushButton::clicked, this, &MirrorCard::choose);
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_keeper.place())); });
    connect(m_now, &QPushButton::clicked, &m_keeper, &MirrorKeeper::mirrorNow);
    connect(m_off, &QPushButton::clicked, this, [this] { m_keeper.choose({}); });
    connect(&m_keeper, &MirrorKeeper::changed, this, &MirrorCard::showState);
    showState();
}

void MirrorCard::choose()
{
    auto *dialog = new QFileDialog(this, tr("Where to keep the mirror"),
                                   m_keeper.place().isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : m_keeper.place());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, &m_keeper, &MirrorKeeper::choose);
    dialog->open();
}

QString MirrorCard::stateText() const
{
    if (m_keeper.place().isEmpty())
        return {};
    if (m_keeper.isRunning())
        return m_keeper.count() > 0 ? tr("Writing file %1 of %2…").arg(m_keeper.done() + 1).arg(m_keeper.count()) : tr("Comparing…");
    const auto &outcome = m_keeper.outcome();
    if (outcome && !*outcome)
        return outcome->error().sentence;
    const QDateTime last = m_keeper.lastRun();
    const QString when = last.isValid() ? tr("Last run: %1, %2.").arg(dayText(last.date()), QLocale().toString(last.time(), QLocale::ShortFormat)) : tr("Not run yet.");
    if (!outcome)
        return when;
    const MirrorReport &report = **outcome;
    return when + QLatin1Char(' ') + tr("%1; %2 written, %3 removed.").arg(countText(report.files, tr("file"))).arg(report.written).arg(report.removed);
}

QString MirrorCard::problemsText() const
{
    const auto &outcome = m_keeper.outcome();
    if (!outcome || !*outcome || m_keeper.isRunning())
        return {};
    QStringList lines;
    for (const MirrorProblem &problem : (*outcome)->problems.mid(0, mostProblems))
        lines << QStringLiteral("%1: %2").arg(problem.path, problem.sentence);
    if (const qsizetype more = (*outcome)->problems.size() - mostProblems; more > 0)
        lines << tr("and %1 more").arg(more);
    return lines.join(QLatin1Char('\n'));
}

void MirrorCard::showState()
{
    const bool on = !m_keeper.place().isEmpty();
    m_place->setText(on ? QDir::toNativeSeparators(m_keeper.place()) : tr("No folder chosen."));
    const QString state = stateText();
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    const QString problems = problemsText();
    m_problems->setText(problems);
    m_problems->setVisible(!problems.isEmpty());
    m_choose->setText(on ? tr("Another folder…") : tr("Choose a folder…"));
    for (QPushButton *each : {m_open, m_now, m_off})
        each->setVisible(on);
    m_now->setEnabled(!m_keeper.isRunning());
}

} // namespace credence
