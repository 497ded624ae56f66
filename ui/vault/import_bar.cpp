#include "ui/vault/import_bar.h"

#include "ui/kit/format.h"
#include "ui/kit/progress_bar.h"
#include "ui/kit/theme.h"
#include "ui/vault/import_queue.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace credence {

ImportBar::ImportBar(ImportQueue &queue, QWidget *parent)
    : QFrame(parent), m_queue(queue), m_words(label({}, Type::Small)), m_progress(new ProgressBar), m_cancel(button(tr("Cancel")))
{
    setObjectName(QStringLiteral("card"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(size::pad, 6, 8, 6);
    row->setSpacing(size::gap);
    row->addWidget(m_words);
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    hide();
    connect(m_cancel, &QPushButton::clicked, &queue, &ImportQueue::cancel);
    connect(&queue, &ImportQueue::progressed, this, &ImportBar::showState);
}

void ImportBar::setStandingBack(bool back)
{
    m_back = back;
    showState();
}

void ImportBar::showState()
{
    setVisible(m_queue.isBusy() && !m_back);
    const qsizetype all = m_queue.lines().size();
    if (!m_queue.isBusy() || all == 0) {
        m_words->setText(tr("Looking for files…"));
        return m_progress->set(0, Tone::Accent);
    }
    const qsizetype refused = m_queue.count(ImportState::Refused);
    const QString words = tr("Reading file %1 of %2").arg(qMin(all, m_queue.done() + 1)).arg(all);
    m_words->setText(refused > 0 ? tr("%1 · %2 not added").arg(words).arg(refused) : words);
    m_progress->set(double(m_queue.done()) / double(all), Tone::Accent);
    m_progress->setSaid(words);
}

namespace {

/// " (from the mail “Your certificates”)", for at most two; the remarks on them follow.
QString originWords(const ImportQueue &queue)
{
    QStringList from;
    QStringList remarks;
    for (const ImportLine &line : queue.lines()) {
        if (line.state != ImportState::Opened)
            continue;
        from << line.from;
        remarks << line.sentence;
    }
    remarks.removeAll(QString());
    if (from.isEmpty())
        return {};
    if (from.size() > 2)
        return ImportBar::tr(" (from %1 mails or archives)").arg(from.size());
    QString words = ImportBar::tr(" (from %1)").arg(from.join(ImportBar::tr(" and ")));
    for (const QString &remark : std::as_const(remarks))
        words += QStringLiteral(". ") + remark.chopped(remark.endsWith(QLatin1Char('.')) ? 1 : 0);
    return words;
}

} // namespace

QString importSentence(const ImportQueue &queue)
{
    QStringList parts;
    const auto add = [&](ImportState state, const QString &one, const QString &many) {
        const qsizetype count = queue.count(state);
        if (count > 0)
            parts << (count == 1 ? one : many.arg(count));
    };
    add(ImportState::Stored, ImportBar::tr("1 file was added"), ImportBar::tr("%1 files were added"));
    add(ImportState::Duplicate, ImportBar::tr("1 was there already"), ImportBar::tr("%1 were there already"));
    add(ImportState::Refused, ImportBar::tr("1 was not added"), ImportBar::tr("%1 were not added"));
    add(ImportState::Canceled, ImportBar::tr("1 was canceled"), ImportBar::tr("%1 were canceled"));
    if (parts.isEmpty())
        return ImportBar::tr("There are no files in it. Nothing was added.");
    return parts.join(QStringLiteral("; ")) + originWords(queue) + QLatin1Char('.');
}

} // namespace credence
