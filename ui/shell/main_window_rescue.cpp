// The ways back: from a damaged portfolio, whose sound records go into a new one (Z5), and to an earlier copy (Z2).
#include "ui/shell/main_window.h"

#include "core/actions/backing_up.h"
#include "core/backup/salvage.h"
#include "core/portfolio/portfolio.h"
#include "ui/kit/backup_keeper.h"
#include "ui/kit/format.h"
#include "ui/kit/message_bar.h"
#include "ui/shell/workspace.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace credence {

namespace {

constexpr qsizetype mostLosses = 4;

QString sentenceFor(const Salvaged &saved, const QString &into)
{
    QString sentence = MainWindow::tr("Taken out: %1 and %2. They are in the new portfolio “%3”, which is open now; the damaged one is as it was.")
                           .arg(countText(saved.activities, MainWindow::tr("activity"), MainWindow::tr("activities")), countText(saved.documents, MainWindow::tr("document")), QFileInfo(into).fileName());
    if (saved.lost.isEmpty())
        return sentence;
    sentence += MainWindow::tr(" Lost: %1").arg(saved.lost.mid(0, mostLosses).join(QLatin1Char(' ')));
    if (const qsizetype more = saved.lost.size() - mostLosses; more > 0)
        sentence += MainWindow::tr(" And %1 more.").arg(more);
    return sentence;
}

} // namespace

void MainWindow::reportOpening(const QString &path, const Error &error)
{
    if (error.kind == ErrorKind::Damaged)
        m_messages->showError(error.sentence, tr("Save what can be read"), [this, path] { salvagePortfolio(path); });
    else
        m_messages->showError(error);
}

void MainWindow::askForSalvage()
{
    auto *dialog = new QFileDialog(this, tr("Salvage a damaged portfolio"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("Credence portfolio (*.credence);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::salvagePortfolio);
    dialog->open();
}

void MainWindow::salvagePortfolio(const QString &path)
{
    if (m_rescuing.isRunning())
        return;
    m_messages->showNotice(tr("Reading what is sound in “%1”. The damaged file is not changed.").arg(QFileInfo(path).fileName()));
    m_rescuing.run(
        this, [path, into = salvagePath(path)](const Cancel &) { return std::pair(into, salvage(path, into)); },
        [this](const std::pair<QString, Result<Salvaged>> &done) {
            const auto &[into, saved] = done;
            if (!saved)
                return m_messages->showError(saved.error());
            if (!openPortfolio(into))
                return;
            if (saved->lost.isEmpty())
                m_messages->showNotice(sentenceFor(*saved, into));
            else
                m_messages->showError(sentenceFor(*saved, into));
        });
}

void MainWindow::backUpNow()
{
    m_messages->showNotice(tr("Making a copy of the whole portfolio…"));
    m_backups->backUpNow();
}

void MainWindow::askForRestore()
{
    auto *dialog = new QFileDialog(this, tr("Restore a backup"), m_backups->folder(), tr("Credence portfolio (*.credence)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::restoreBackup);
    dialog->open();
}

void MainWindow::restoreBackup(const QString &copy)
{
    if (!m_workspace->portfolio() || m_rescuing.isRunning())
        return;
    const QString path = m_workspace->portfolio()->path();
    m_workspace->close(); // nothing may have it open while it is replaced
    m_messages->showNotice(tr("Restoring “%1”…").arg(QFileInfo(copy).fileName()));
    m_rescuing.run(
        this, [copy, path](const Cancel &) { return restore(copy, path); },
        [this, copy, path](const Result<QString> &kept) {
            if (!openPortfolio(path))
                return;
            if (kept)
                m_messages->showNotice(tr("Restored “%1”. What was here before is kept beside it as “%2”.").arg(QFileInfo(copy).fileName(), QFileInfo(*kept).fileName()));
            else
                m_messages->showError(kept.error());
        });
}

} // namespace credence
