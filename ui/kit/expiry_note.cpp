#include "ui/kit/expiry_note.h"

#include "core/vault/expiry.h"
#include "ui/kit/badge.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace credence {

namespace {
constexpr qsizetype mostNamed = 3;

QString lapseText(const Document &document, QDate today)
{
    const qint64 left = today.daysTo(document.expires);
    if (left < 0)
        return ExpiryNote::tr("%1 lapsed on %2").arg(document.name, dayText(document.expires));
    return left == 0 ? ExpiryNote::tr("%1 lapses today").arg(document.name) : ExpiryNote::tr("%1 lapses on %2 (%3)").arg(document.name, dayText(document.expires), countText(left, ExpiryNote::tr("day")));
}
} // namespace

ExpiryNote::ExpiryNote(QWidget *parent) : QFrame(parent), m_words(label({}, Type::Small)), m_show(button(tr("Show")))
{
    setObjectName(QStringLiteral("well"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(10);
    row->addWidget(new Badge(tr("renew"), Tone::Amber));
    m_words->setWordWrap(true);
    row->addWidget(m_words, 1);
    m_show->setProperty("compact", true);
    m_show->setAccessibleName(tr("Show the certificates that lapse"));
    row->addWidget(m_show);
    hide();
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT asked(m_documents); });
}

void ExpiryNote::show(const Snapshot &snapshot, QDate today)
{
    const auto documents = lapsing(snapshot, today);
    QStringList words;
    m_documents.clear();
    for (const auto &document : documents) {
        m_documents << document->id.text;
        if (words.size() < mostNamed)
            words << lapseText(*document, today);
    }
    if (documents.size() > mostNamed)
        words << tr("and %1 more").arg(documents.size() - mostNamed);
    m_words->setText(words.join(QStringLiteral(" · ")));
    setVisible(!documents.isEmpty());
}

QString ExpiryNote::text() const { return isHidden() ? QString() : m_words->text(); }

} // namespace credence
