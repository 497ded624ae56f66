// The ways on: from a damaged portfolio, whose sound records go into a new one (Z5), to an earlier copy (Z2), and past a lock (Z3).
#include "ui/shell/main_window.h"

#include "core/actions/backing_up.h"
#include "core/backup/rotating.h"
#include "core/backup/salvage.h"
#include "core/base/durable_file.h"
#include "core/portfolio/file_lock.h"
#include "core/portfolio/looking.h"
#include "core/portfolio/portfolio.h"
#include "ui/kit/backup_keeper.h"
#include "ui/kit/format.h"
#include "ui/kit/message_bar.h"
#include "ui/shell/workspace.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace credence {

namespace {

constexpr qsizetype mostLosses = 4;

QString withLosses(QString sentence, const QStringList &lost)
{
    if (lost.isEmpty())
        return sentence;
    sentence += MainWindow::tr(" Lost: %1").arg(lost.mid(0, mostLosses).join(QLatin1Char(' ')));
    if (const qsizetype more = lost.size() - mostLosses; more > 0)
        sentence += MainWindow::tr(" And %1 more.").arg(more);
    return sentence;
}

/// "NAME salvaged, what is lost.txt" beside the new portfolio.
QString lossesPath(const QString &into) { return QFileInfo(into).absoluteDir().filePath(QFileInfo(into).completeBaseName() + QStringLiteral(", what is lost.txt")); }

QString sentenceFor(const Salvaged &saved, const QString &into)
{
    QString sentence = MainWindow::tr("Taken out: %1 and %2. They are in the new portfolio “%3”, which is open now; the damaged one is as it was.")
                           .arg(countText(saved.activities, MainWindow::tr("activity"), MainWindow::tr("activities")), countText(saved.documents, MainWindow::tr("document")), QFileInfo(into).fileName());
    sentence = withLosses(sentence, saved.lost);
    return saved.lost.isEmpty() ? sentence : sentence + MainWindow::tr(" The whole list is in “%1” beside it.").arg(QFileInfo(lossesPath(into)).fileName());
}

} // namespace

void MainWindow::report(const Result<> &done)
{
    if (done)
        m_messages->dismiss();
    else
        m_messages->showError(done.error());
}

void MainWindow::reportOpening(const QString &path, const Error &error)
{
    if (error.kind == ErrorKind::Invalid && QFileInfo(path).isFile() && QFileInfo(path).size() == 0)
        return m_messages->showError(error.sentence, waysFromDamage(path).mid(0, 1));
    if (error.kind == ErrorKind::InUse)
        return m_messages->showError(error.sentence, waysFromLock(path));
    if (error.kind != ErrorKind::Damaged)
        return m_messages->showError(error);
    m_messages->showError(error.sentence, waysFromDamage(path));
    const Portfolio *open = m_workspace->portfolio();
    if (!open || QFileInfo(open->path()).absoluteFilePath() != QFileInfo(path).absoluteFilePath())
        lookInto(path, error);
}

QList<Offer> MainWindow::waysFromDamage(const QString &path)
{
    return {{tr("Restore a backup…"), [this, path] { askForRestoreInto(path); }}, {tr("Save what can be read"), [this, path] { salvagePortfolio(path); }}};
}

QList<Offer> MainWindow::waysFromLock(const QString &path)
{
    QList<Offer> ways{{tr("Open to look"), [this, path] { lookAtHeld(path); }}};
    if (const auto holder = lockHolder(path); holder && !holder->computer.isEmpty())
        ways << Offer{tr("Take over…"), [this, path] { askForTakingOver(path); }};
    return ways;
}

void MainWindow::lookAtHeld(const QString &path)
{
    m_messages->showNotice(tr("Reading “%1” as it was saved last…").arg(QFileInfo(path).fileName()));
    m_looking.run(
        this, [path](const Cancel &) { return std::make_shared<Result<ReadingPlace>>(copyToLook(path)); },
        [this, path](const std::shared_ptr<Result<ReadingPlace>> &place) {
            const Error why = onlyToLook(path);
            finishTyping();
            const Result<> opened = *place ? m_workspace->openCopy(path, (*place)->file, std::move((*place)->copy), why) : Result<>(place->error());
            if (!opened)
                return m_messages->showError(opened.error());
            m_messages->showError(why.sentence, {{tr("Open it again"), [this, path] { openPortfolio(path); }}});
        });
}

void MainWindow::askForTakingOver(const QString &path)
{
    const auto holder = lockHolder(path);
    if (!holder) { // it was closed there meanwhile
        openPortfolio(path);
        return;
    }
    const QString name = QFileInfo(path).fileName();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Take over “%1”?").arg(name),
                                tr("“%1” was opened on the computer “%2” %3 and not closed there.").arg(name, holder->computer, tr("on %1 at %2").arg(dayText(holder->since.date()), holder->since.toString(QStringLiteral("hh:mm")))), QMessageBox::NoButton, this);
    box->setInformativeText(tr("Take it over when that computer is off, or Credence is closed there. Nothing is lost if it is still open: the next change made there goes into a second file beside "
                               "this one, “%1 (kept by Credence)”, and you choose which of the two you go on with. What is still on its way from there, in a cloud folder, comes as a second file too.")
                                .arg(QFileInfo(path).completeBaseName()));
    QPushButton *take = box->addButton(tr("Take over"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(take, &QPushButton::clicked, this, [this, path] {
        if (const auto released = FileLock::release(path); !released)
            m_messages->showError(released.error().sentence, waysFromLock(path));
        else
            openPortfolio(path);
    });
    box->open();
}

void MainWindow::lookInto(const QString &damaged, const Error &why)
{
    struct Found {
        std::shared_ptr<QTemporaryDir> folder;
        QString file;
        Result<Salvaged> saved;
    };
    m_looking.run(
        this,
        [damaged](const Cancel &) {
            auto folder = std::make_shared<QTemporaryDir>();
            const QString file = folder->filePath(QFileInfo(damaged).fileName());
            return Found{folder, file, salvage(damaged, file)};
        },
        [this, damaged, why](const Found &found) {
            if (!found.saved)
                return; // nothing to look at; what is wrong and the ways on stand there already
            const QString sentence = tr("“%1” is damaged. You can look at what can still be read: %2 and %3. Nothing can be saved here.")
                                         .arg(QFileInfo(damaged).fileName(), countText(found.saved->activities, tr("activity"), tr("activities")), countText(found.saved->documents, tr("document")));
            const Result<> opened = m_workspace->openCopy(damaged, found.file, found.folder, Error{ErrorKind::Damaged, sentence, why.detail});
            if (opened)
                m_messages->showError(withLosses(sentence, found.saved->lost), waysFromDamage(damaged));
        });
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
    m_looking.cancel();
    m_messages->showNotice(tr("Reading what is sound in “%1”. The damaged file is not changed.").arg(QFileInfo(path).fileName()));
    m_rescuing.run(
        this,
        [path, into = salvagePath(path)](const Cancel &) {
            auto saved = salvage(path, into);
            if (saved && !saved->lost.isEmpty()) // the message goes; the list stays
                static_cast<void>(writeWhole(lossesPath(into), (saved->lost.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8()));
            return std::pair(into, std::move(saved));
        },
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
    if (const Portfolio *open = m_workspace->portfolio())
        askForRestoreInto(open->path());
}

void MainWindow::askForRestoreInto(const QString &path)
{
    auto *dialog = new QFileDialog(this, tr("Restore a backup"), backupFolder(m_backups->base(), path), tr("Credence portfolio (*.credence)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, path](const QString &copy) { restoreInto(path, copy); });
    dialog->open();
}

void MainWindow::restoreBackup(const QString &copy)
{
    if (const Portfolio *open = m_workspace->portfolio())
        restoreInto(open->path(), copy);
}

void MainWindow::restoreInto(const QString &path, const QString &copy)
{
    if (m_rescuing.isRunning())
        return;
    m_looking.cancel();
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
