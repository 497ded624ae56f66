#include "ui/requirements/changes_dialog.h"

#include "ui/kit/card.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

namespace {

QLabel *wrapped(const QString &text, Type type, Ink ink)
{
    QLabel *words = label(text, type, ink);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return words;
}

} // namespace

ChangesDialog::ChangesDialog(QWidget *parent) : QDialog(parent), m_list(new Inspector)
{
    setWindowTitle(tr("Newer rules"));
    resize(760, 620);
    m_list->setAccessibleName(tr("Changes by requirement"));
    auto *card = new Card;
    card->setPadding(1);
    card->body()->addWidget(m_list, 1);
    auto *close = button(tr("Close"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(wrapped(tr("Nothing is changed until you apply it. Cycles that are over keep the rules of their time."), Type::Small, Ink::Muted), 1);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size::page, size::page, size::page, size::pad);
    column->setSpacing(size::gap);
    column->addWidget(label(tr("Newer rules in the catalogue"), Type::Title));
    column->addWidget(wrapped(tr("Your requirements follow the rules they were made from. Here is what the catalogue of this version says differently, and what it would mean for you."), Type::Small, Ink::Muted));
    column->addWidget(card, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void ChangesDialog::showSnapshot(const Snapshot &snapshot, QDate today, const Catalogue &known)
{
    m_comparing.run(
        this, [snapshot, today, &known](const Cancel &) { return catalogueChanges(snapshot, today, known); }, [this](const QList<CatalogueChange> &changes) { showChanges(changes); });
}

void ChangesDialog::addWords(const QString &text, bool muted) { m_list->addWidget(wrapped(text, Type::Small, muted ? Ink::Muted : Ink::Full)); }

void ChangesDialog::showChanges(const QList<CatalogueChange> &changes)
{
    while (QLayoutItem *item = m_list->column()->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    if (changes.isEmpty())
        addWords(tr("Every requirement follows the catalogue of this version. Nothing waits to be applied."));
    for (const CatalogueChange &change : changes)
        addRequirement(change);
    m_list->addStretch();
    Q_EMIT shown(static_cast<int>(changes.size()));
}

void ChangesDialog::addRequirement(const CatalogueChange &change)
{
    auto *head = new QWidget;
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(wrapped(change.title, Type::Strong, Ink::Full), 1);
    auto *keep = button(change.declined ? tr("Kept") : tr("Keep mine"));
    auto *apply = button(tr("Apply"));
    keep->setEnabled(!change.declined);
    keep->setAccessibleName(tr("Keep mine: %1").arg(change.title));
    apply->setAccessibleName(tr("Apply: %1").arg(change.title));
    for (QPushButton *one : {keep, apply}) {
        one->setAutoDefault(false);
        line->addWidget(one, 0, Qt::AlignTop);
    }
    m_list->addWidget(head);
    addWords(tr("Yours: edition %1, %2. Newer: edition %3, %4.").arg(change.fromEdition, change.fromOrigin, change.toEdition, change.toOrigin));
    for (const ChangeForYou &one : change.changes)
        addChange(one);
    addWords(change.verify);
    m_list->addWidget(rule());
    connect(keep, &QPushButton::clicked, this, [this, id = change.source] { Q_EMIT kept(id); });
    connect(apply, &QPushButton::clicked, this, [this, id = change.source] { Q_EMIT applied(id); });
}

void ChangesDialog::addChange(const ChangeForYou &one)
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 2, 0, 2);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(wrapped(one.change.what, Type::SmallStrong, Ink::Full), 0, 0, 1, 2);
    const QString before = one.change.before.isEmpty() ? tr("not asked") : one.change.before;
    const QString after = one.change.after.isEmpty() ? tr("not asked any more") : one.change.after;
    int row = 1;
    for (const auto &[name, text] : {std::pair{tr("Yours"), before}, std::pair{tr("Newer"), after}}) {
        grid->addWidget(label(name, Type::Small, Ink::Muted), row, 0, Qt::AlignTop);
        grid->addWidget(wrapped(text, Type::Small, Ink::Full), row++, 1);
    }
    if (!one.figures.isEmpty())
        grid->addWidget(wrapped(one.figures, Type::SmallStrong, Ink::Full), row, 1);
    box->setAccessibleName(QStringLiteral("%1. %2: %3. %4: %5. %6").arg(one.change.what, tr("Yours"), before, tr("Newer"), after, one.figures));
    m_list->addWidget(box);
}

} // namespace credence
