#include "ui/kit/record_files.h"

#include "ui/kit/theme.h"

#include <QFontMetrics>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

namespace {
constexpr int widestName = 340;
}

RecordFiles::RecordFiles(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
}

void RecordFiles::showFiles(const QString &record, const QList<Shared<Document>> &documents)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto &document : documents) {
        if (!document->about.contains(record))
            continue;
        auto *link = button(QFontMetrics(credence::font(Type::Strong)).elidedText(document->name, Qt::ElideMiddle, widestName), Weight::Plain, this);
        link->setObjectName(QStringLiteral("link"));
        link->setAccessibleName(document->name);
        link->setToolTip(tr("%1: show in the vault").arg(document->name));
        connect(link, &QPushButton::clicked, this, [this, id = document->id.text] { Q_EMIT opened(id); });
        m_column->addWidget(link, 0, Qt::AlignLeft);
    }
    if (m_column->count() > 0)
        return;
    QLabel *none = label(tr("Nothing on file. Drop a file on this window and name this record under “Attached to” in the vault."), Type::Tiny, Ink::Muted, this);
    none->setWordWrap(true);
    m_column->addWidget(none);
}

} // namespace credence
