#include "ui/activities/reasons_view.h"

#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

ReasonsView::ReasonsView(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(7);
}

void ReasonsView::showReasons(const QList<CountingReason> &reasons, const QString &otherwise)
{
    if (m_filled && reasons == m_shown && otherwise == m_otherwise)
        return;
    m_otherwise = otherwise;
    m_filled = true;
    m_shown = reasons;
    rebuild();
}

void ReasonsView::rebuild()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    int hidden = 0;
    for (const CountingReason &reason : std::as_const(m_shown)) {
        const bool yes = reason.counts || reason.planned;
        if (!yes && !m_all) {
            ++hidden;
            continue;
        }
        auto *entry = new QWidget;
        auto *lines = new QVBoxLayout(entry);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(1);
        auto *head = new QHBoxLayout;
        head->setSpacing(8);
        auto *where = label(reason.where, Type::Small);
        where->setWordWrap(true);
        head->addWidget(where, 1);
        const QString amount = reason.planned ? tr("planned %1").arg(reason.amount.text()) : reason.counts ? reason.amount.text() + QStringLiteral(" ✓") : tr("no");
        head->addWidget(label(amount, yes ? Type::SmallStrong : Type::Small, reason.counts ? Ink::Full : Ink::Muted), 0, Qt::AlignTop);
        lines->addLayout(head);
        auto *why = label(withDayTexts(reason.why), Type::Tiny, Ink::Muted);
        why->setWordWrap(true);
        lines->addWidget(why);
        m_column->addWidget(entry);
    }
    if (m_shown.isEmpty()) {
        auto *none = label(m_otherwise.isEmpty() ? tr("No requirement is near this activity: none covers its day or its kind of credit.") : m_otherwise, Type::Tiny, Ink::Muted);
        none->setWordWrap(true);
        m_column->addWidget(none);
    }
    if (hidden == 0)
        return;
    auto *more = button(hidden == 1 ? tr("Why not toward 1 other") : tr("Why not toward %1 others").arg(hidden));
    more->setObjectName(QStringLiteral("link"));
    connect(more, &QPushButton::clicked, this, [this] {
        m_all = true;
        rebuild();
    });
    m_column->addWidget(more, 0, Qt::AlignLeft);
}

} // namespace credence
