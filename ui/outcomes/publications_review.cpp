#include "ui/outcomes/publications_review.h"

#include "ui/kit/card.h"
#include "ui/kit/format.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/list_delegate.h"
#include "ui/kit/rows_model.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

namespace {

OutcomeRow rowOf(const PublicationOffer &offer, bool taken, qsizetype place)
{
    const Presentation &p = offer.presentation;
    QStringList more{p.citation.isEmpty() ? p.venue : p.citation};
    if (!offer.isNew())
        more.prepend(offer.adds.isEmpty() ? PublicationsReview::tr("there already, %1").arg(offer.why)
                                          : PublicationsReview::tr("there already, %1; gains %2").arg(offer.why, offer.adds.join(QStringLiteral(", "))));
    OutcomeRow row{QString::number(place), p.title, more.join(QStringLiteral(" · ")), {}, Tone::Neutral};
    if (!offer.isWorthKeeping())
        row.badge = PublicationsReview::tr("there already");
    else if (!taken)
        row.badge = PublicationsReview::tr("left out");
    else
        row.badge = offer.isNew() ? PublicationsReview::tr("will be added") : PublicationsReview::tr("will be completed");
    row.tone = !taken ? Tone::Neutral : offer.isNew() ? Tone::Green : Tone::Blue;
    return row;
}

} // namespace

PublicationsReview::PublicationsReview(QWidget *parent)
    : QWidget(parent), m_card(new Card(tr("Import publications"))), m_model(new RowsModel(this)), m_list(listView(tr("Publications found"))),
      m_problems(label({}, Type::Small, Ink::Muted)), m_import(button({}, Weight::Primary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_list->setModel(m_model);
    m_list->installEventFilter(this);
    m_card->body()->addWidget(m_list, 1);
    m_problems->setWordWrap(true);
    m_card->body()->addWidget(m_problems);
    auto *foot = new QHBoxLayout;
    QLabel *hint = label(tr("Nothing is kept yet. Click an entry, or press Space, to leave it out or take it back in."), Type::Small, Ink::Muted);
    hint->setWordWrap(true);
    foot->addWidget(hint, 1);
    auto *cancel = button(tr("Cancel"));
    foot->addWidget(cancel);
    foot->addWidget(m_import);
    m_card->body()->addLayout(foot);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { toggle(index.row()); });
    connect(cancel, &QPushButton::clicked, this, &PublicationsReview::canceled);
    connect(m_import, &QPushButton::clicked, this, &PublicationsReview::accepted);
}

void PublicationsReview::showOffers(const QString &file, const QList<PublicationOffer> &offers, const QStringList &problems)
{
    m_offers = offers;
    m_taken.clear();
    for (const PublicationOffer &offer : offers)
        m_taken << offer.isWorthKeeping();
    m_card->setTitle(tr("Import from “%1”").arg(file));
    constexpr qsizetype shown = 3;
    QStringList lines = problems.mid(0, shown);
    if (problems.size() > shown)
        lines << tr("… and %1 more that could not be read.").arg(problems.size() - shown);
    m_problems->setText(lines.join(QLatin1Char('\n')));
    m_problems->setVisible(!lines.isEmpty());
    showRows();
    m_list->setCurrentIndex(m_model->first());
    m_list->setFocus();
}

void PublicationsReview::showRows()
{
    QList<OutcomeRow> rows;
    for (qsizetype i = 0; i < m_offers.size(); ++i)
        rows << rowOf(m_offers[i], m_taken[i], i);
    const QString current = m_list->currentIndex().data(IdRole).toString();
    m_model->setRows(rows);
    m_list->setCurrentIndex(m_model->indexOf(current));
    const qsizetype count = m_taken.count(true);
    m_card->setAside(tr("%1 of %2 come in").arg(count).arg(m_offers.size()));
    m_import->setText(count == 1 ? tr("Import 1 publication") : tr("Import %1 publications").arg(count));
    m_import->setEnabled(count > 0);
}

void PublicationsReview::toggle(int row)
{
    if (row < 0 || row >= m_offers.size() || !m_offers[row].isWorthKeeping())
        return;
    m_taken[row] = !m_taken[row];
    showRows();
}

QList<Presentation> PublicationsReview::taken() const
{
    QList<Presentation> kept;
    for (qsizetype i = 0; i < m_offers.size(); ++i) {
        if (m_taken[i])
            kept << m_offers[i].presentation;
    }
    return kept;
}

bool PublicationsReview::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Space)
        toggle(m_list->currentIndex().row());
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        m_import->click();
    else if (key == Qt::Key_Escape)
        Q_EMIT canceled();
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace credence
