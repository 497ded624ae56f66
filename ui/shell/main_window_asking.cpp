// The questions of the window: which file to open, where to keep a copy, which certificates to add.
#include "ui/shell/main_window.h"

#include "core/portfolio/portfolio.h"
#include "ui/activities/activities_desk.h"
#include "ui/kit/drop_area.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/window_page.h"
#include "ui/shell/clock.h"
#include "ui/shell/first_run.h"
#include "ui/shell/workspace.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMessageBox>
#include <QMimeData>
#include <QStandardPaths>

namespace credence {

namespace {

QString documents() { return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation); }

QFileDialog *fileDialog(QWidget *parent, const QString &title, QFileDialog::AcceptMode accept, QFileDialog::FileMode mode, const QString &filter)
{
    auto *dialog = new QFileDialog(parent, title, documents(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(accept);
    dialog->setFileMode(mode);
    return dialog;
}

const QString portfolioFilter() { return QCoreApplication::translate("MainWindow", "Credence portfolio (*.credence)"); }

} // namespace

void MainWindow::askForNew()
{
    QFileDialog *dialog = fileDialog(this, tr("New portfolio"), QFileDialog::AcceptSave, QFileDialog::AnyFile, portfolioFilter());
    dialog->setDefaultSuffix(QStringLiteral("credence"));
    dialog->selectFile(tr("My portfolio.credence"));
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // an existing file is refused, never overwritten
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (createPortfolio(path))
            startFirstRun();
    });
    dialog->open();
}

void MainWindow::startFirstRun()
{
    if (!m_workspace->portfolio())
        return;
    auto *assistant = new FirstRun(*m_workspace->portfolio(), today(), this);
    assistant->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_workspace, &Workspace::portfolioChanged, assistant, &QDialog::reject); // it belongs to the one that was open
    connect(assistant, &FirstRun::filesAsked, this, &MainWindow::askForFiles, Qt::QueuedConnection);
    connect(assistant, &FirstRun::filesDropped, this, &MainWindow::addFiles, Qt::QueuedConnection);
    connect(assistant, &FirstRun::brought, this, &MainWindow::bringIn);
    connect(assistant, &FirstRun::mapAsked, this, [this] { showRecords(QStringLiteral("packets"), {QStringLiteral("map")}, {}); });
    assistant->open();
}

void MainWindow::askForOpen()
{
    QFileDialog *dialog = fileDialog(this, tr("Open a portfolio"), QFileDialog::AcceptOpen, QFileDialog::ExistingFile, portfolioFilter());
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openPortfolio);
    dialog->open();
}

void MainWindow::openSample()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    const QString path = folder.filePath(tr("Sample of Dr. Rivera.credence"));
    if (QFileInfo::exists(path)) {
        openPortfolio(path);
        return;
    }
    if (!m_makeSample || m_sampling.isRunning())
        return;
    folder.mkpath(QStringLiteral("."));
    m_messages->showNotice(tr("Making the sample: three years of an invented hospitalist, with her certificates. This takes a few seconds."));
    m_sampling.run(
        this, [make = m_makeSample, path, day = today()](const Cancel &) { return make(path, day); },
        [this, path](const Result<> &made) {
            if (made)
                openPortfolio(path);
            else
                report(made);
        });
}

void MainWindow::askForCopy()
{
    QFileDialog *dialog = fileDialog(this, tr("Save a copy"), QFileDialog::AcceptSave, QFileDialog::AnyFile, portfolioFilter());
    dialog->setDefaultSuffix(QStringLiteral("credence"));
    dialog->selectFile(tr("%1 copy.credence").arg(QFileInfo(m_workspace->portfolio()->path()).completeBaseName()));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const Result<> done = m_workspace->portfolio()->saveCopy(path);
        report(done);
        if (done)
            m_messages->showNotice(tr("A checked copy was saved as %1.").arg(QDir::toNativeSeparators(path)));
    });
    dialog->open();
}

void MainWindow::askForFiles()
{
    if (!m_workspace->portfolio())
        return;
    QFileDialog *dialog = fileDialog(this, tr("Add files"), QFileDialog::AcceptOpen, QFileDialog::ExistingFiles,
                                     tr("Certificates and papers (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.heic *.heif *.webp *.eml *.mbox *.dat *.zip *.7z *.rar *.tar *.gz *.tgz);;All files (*)"));
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::addFiles);
    dialog->open();
}

void MainWindow::askForFolder()
{
    if (!m_workspace->portfolio())
        return;
    QFileDialog *dialog = fileDialog(this, tr("Add all files of a folder"), QFileDialog::AcceptOpen, QFileDialog::Directory, {});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) { addFiles({folder}); });
    dialog->open();
}

void MainWindow::pasteFiles()
{
    const QMimeData *held = QGuiApplication::clipboard()->mimeData();
    const Brought what = held ? broughtIn(*held) : Brought();
    if (what.isEmpty())
        m_messages->showError(tr("Nothing was added: the clipboard holds no file and no picture. Copy a certificate in your file manager or a picture of it first, then paste it here."));
    else
        bringIn(what);
}

void MainWindow::bringIn(const Brought &what)
{
    WindowPage *vault = page(QStringLiteral("vault"));
    if (!what.paths.isEmpty() || !vault || !m_workspace->portfolio())
        return addFiles(what.paths);
    const WindowPage *front = page(currentPage());
    vault->expectProofFor(front ? front->waitsForProof() : QString());
    showPage(QStringLiteral("vault"));
    vault->bringIn(what);
}

void MainWindow::addFiles(const QStringList &paths)
{
    WindowPage *vault = page(QStringLiteral("vault"));
    const bool portfolio = paths.size() == 1 && paths.first().endsWith(QLatin1String(".credence"), Qt::CaseInsensitive);
    if (portfolio) {
        openPortfolio(paths.first());
    } else if (!m_workspace->portfolio()) {
        m_messages->showError(tr("Nothing was added: no portfolio is open. Make a new one or open yours, then drop the files again."));
    } else if (!vault) {
        m_messages->showError(tr("Nothing was added: this version cannot take in files yet."));
    } else {
        const WindowPage *front = page(currentPage());
        vault->expectProofFor(front && paths.size() == 1 ? front->waitsForProof() : QString());
        showPage(QStringLiteral("vault"));
        vault->addFiles(paths);
    }
}

void MainWindow::logActivity()
{
    if (WindowPage *activities = page(QStringLiteral("activities")); activities && m_workspace->portfolio()) {
        showPage(QStringLiteral("activities"));
        activities->startNew();
    }
}

void MainWindow::evaluateCourse()
{
    if (auto *activities = qobject_cast<ActivitiesDesk *>(page(QStringLiteral("activities"))); activities && m_workspace->portfolio()) {
        showPage(QStringLiteral("activities"));
        activities->startEvaluation();
    }
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Credence"),
                                tr("Credence %1\n\nContinuing medical education kept in order and turned into a career.\n"
                                   "Free software under the GNU General Public License 3. Your data stays in your portfolio file on this computer.")
                                    .arg(QCoreApplication::applicationVersion()),
                                QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace credence
