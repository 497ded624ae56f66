#include "ui/kit/page_saving.h"

#include "core/base/file_name.h"
#include "core/print/print_packet.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace credence {

namespace {
const QString folderKey = QStringLiteral("packets/folder"); // where packets were saved last
}

QString pageFileName(const Packet &page)
{
    QString title = page.title.simplified();
    title.replace(QLatin1Char('/'), QLatin1Char('-')).replace(QLatin1Char('\\'), QLatin1Char('-'));
    return safeFileName(title + QStringLiteral(" - summary.pdf"));
}

PageSaving::PageSaving(QWidget *parent) : QObject(parent), m_parent(parent) {}

void PageSaving::ask(const Packet &page)
{
    const QString last = QSettings().value(folderKey).toString();
    const QString folder = QFileInfo(last).isDir() ? last : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(m_parent, tr("Save the page"), folder, tr("PDF documents (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(pageFileName(page));
    connect(dialog, &QFileDialog::fileSelected, this, [this, page](const QString &path) {
        QSettings().setValue(folderKey, QFileInfo(path).absolutePath());
        save(page, path);
    });
    dialog->open();
}

void PageSaving::save(const Packet &page, const QString &path)
{
    m_printing.run(
        this,
        [page, path](const Cancel &cancel) {
            const auto none = [](const QString &) { return Result<QByteArray>(QByteArray()); };
            return writePacket(page, none, {}, path, [cancel](int, int) { return !cancel->load(); });
        },
        [this, path](const Result<PacketResult> &written) {
            if (written)
                Q_EMIT saved(path);
            else
                Q_EMIT failed(written.error());
        });
}

} // namespace credence
