#include "ui/packets/packet_output.h"

#include "core/base/date_range.h"
#include "ui/kit/format.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPageSize>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

namespace credence {

namespace {

const QString folderKey = QStringLiteral("packets/folder");

QString startFolder()
{
    const QString last = QSettings().value(folderKey).toString();
    return !last.isEmpty() && QFileInfo(last).isDir() ? last : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

QString suggestedFile(const Packet &packet)
{
    static const QRegularExpression refused(QStringLiteral(R"([\\/:*?"<>|\x00-\x1f])"));
    QString what = packet.title;
    if (packet.kind == QLatin1String("audit"))
        what += QStringLiteral(", ") + packet.subtitle;
    return what.remove(refused).left(120) + QStringLiteral(", ") + isoText(packet.date) + QStringLiteral(".pdf");
}

void askWhereToSave(QWidget *parent, const QString &suggested, std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, QObject::tr("Save packet"), startFolder(), QObject::tr("PDF documents (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(suggested);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen = std::move(chosen)](const QString &path) {
        QSettings().setValue(folderKey, QFileInfo(path).absolutePath());
        chosen(path);
    });
    dialog->open();
}

void askForPrinter(QWidget *parent, Paper paper, const QString &title, int pages, std::function<void(std::unique_ptr<QPrinter>, int, int)> chosen)
{
    auto printer = std::make_shared<std::unique_ptr<QPrinter>>(std::make_unique<QPrinter>(QPrinter::HighResolution));
    (*printer)->setPageSize(QPageSize(paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter));
    (*printer)->setDocName(title);
    auto *dialog = new QPrintDialog(printer->get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    dialog->setMinMax(1, pages);
    dialog->setFromTo(1, pages);
    QObject::connect(dialog, &QDialog::accepted, parent, [dialog, printer, pages, chosen = std::move(chosen)] {
        const bool range = dialog->printRange() == QAbstractPrintDialog::PageRange;
        const int first = range ? std::clamp(dialog->fromPage(), 1, pages) : 1;
        const int last = range ? std::clamp(dialog->toPage(), first, pages) : pages;
        // The dialog lives until it is closed and still looks at the printer: hand it over afterwards.
        QObject::connect(dialog, &QObject::destroyed, qApp, [printer, first, last, chosen] { chosen(std::move(*printer), first, last); });
    });
    dialog->open();
}

QString savedWords(const QString &path, int pages)
{
    return QObject::tr("Saved %1 as %2.").arg(countText(pages, QObject::tr("page")), QFileInfo(path).fileName());
}

void openFile(const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }

} // namespace credence
