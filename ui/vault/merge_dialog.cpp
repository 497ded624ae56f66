#include "ui/vault/merge_dialog.h"

#include "core/catalogue/catalogue.h"
#include "ui/kit/format.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/list_delegate.h"
#include "ui/kit/theme.h"
#include "ui/vault/document_words.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace credence {

namespace {

constexpr int mostShown = 50;

QString nameOf(MergeField field)
{
    switch (field) {
    case MergeField::Title: return MergeDialog::tr("Title");
    case MergeField::Provider: return MergeDialog::tr("Provider");
    case MergeField::Days: return MergeDialog::tr("Days");
    case MergeField::Credits: return MergeDialog::tr("Credits");
    case MergeField::Format: return MergeDialog::tr("Format");
    case MergeField::CertificateNumber: return MergeDialog::tr("Certificate number");
    }
    return {};
}

QString creditsText(const QList<CreditLine> &credits)
{
    QStringList lines;
    for (const CreditLine &line : credits) {
        const CreditType *type = catalogue().creditType(line.type);
        lines << line.amount.text() + QLatin1Char(' ') + (type ? type->name : line.type);
    }
    return lines.join(QLatin1Char('\n'));
}

QString valueText(const Activity &activity, MergeField field)
{
    const Format *format = catalogue().format(activity.format);
    const QString text = field == MergeField::Credits  ? creditsText(activity.credits)
                         : field == MergeField::Days   ? spanText(activity.days)
                         : field == MergeField::Format && format ? format->name
                                                                 : mergeText(activity, field);
    return text.trimmed().isEmpty() ? MergeDialog::tr("not said") : text;
}

QString stateText(Status status)
{
    return status == Status::Completed ? MergeDialog::tr("recorded") : status == Status::Idea ? MergeDialog::tr("idea") : MergeDialog::tr("planned");
}

} // namespace

MergeDialog::MergeDialog(const Snapshot &snapshot, const Draft &draft, const ActivityId &first, QWidget *parent)
    : QDialog(parent), m_snapshot(snapshot), m_draft(draft), m_first(first), m_words(new QLineEdit), m_list(listView(tr("Activities"))), m_model(new QStandardItemModel(this)),
      m_right(new QWidget), m_merge(button(tr("Merge"), Weight::Primary))
{
    build();
    connect(m_words, &QLineEdit::textEdited, this, &MergeDialog::search);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &MergeDialog::showChosen);
    connect(m_list, &QListView::doubleClicked, this, &QDialog::accept);
    connect(m_merge, &QPushButton::clicked, this, &QDialog::accept);
    search();
}

void MergeDialog::build()
{
    setWindowTitle(tr("Merge with an activity"));
    resize(900, 520);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size::page, size::page, size::page, size::page);
    column->setSpacing(size::gap);
    column->addWidget(label(tr("Which activity is this certificate for?"), Type::Title));
    auto *row = new QHBoxLayout;
    row->setSpacing(size::page);
    auto *left = new QVBoxLayout;
    m_words->setPlaceholderText(tr("Search title, provider or day"));
    m_words->setAccessibleName(tr("Search activities"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    left->addWidget(m_words);
    m_list->setModel(m_model);
    m_list->setFixedWidth(330);
    left->addWidget(m_list, 1);
    row->addLayout(left);
    auto *side = new QVBoxLayout(m_right);
    side->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_right, 1);
    column->addLayout(row, 1);
    auto *words = label(tr("Notes, links, goals, cost and proof of the activity stay. What you replace is written into its notes."), Type::Small, Ink::Muted);
    words->setWordWrap(true);
    column->addWidget(words);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = button(tr("Cancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(cancel);
    m_merge->setDefault(true);
    buttons->addWidget(m_merge);
    column->addLayout(buttons);
    m_words->setFocus();
}

void MergeDialog::search()
{
    m_found = mergeCandidates(m_draft.activity, m_snapshot, m_words->text(), mostShown);
    if (const Activity *first = m_words->text().trimmed().isEmpty() ? activityIn(m_snapshot, m_first.text) : nullptr) {
        m_found.removeIf([&](const auto &each) { return each->id == m_first; });
        m_found.prepend(std::make_shared<const Activity>(*first));
    }
    m_model->clear();
    for (const auto &activity : std::as_const(m_found)) {
        QStringList more{activity->provider, dayText(creditDay(*activity))};
        more.removeAll(QString());
        auto *item = new QStandardItem(activity->title);
        item->setEditable(false);
        item->setData(more.join(QStringLiteral(" · ")), SecondaryRole);
        item->setData(stateText(activity->status), BadgeRole);
        item->setData(int(activity->status == Status::Completed ? Tone::Green : Tone::Blue), ToneRole);
        m_model->appendRow(item);
    }
    if (m_found.isEmpty()) {
        auto *none = new QStandardItem(tr("No activity with these words"));
        none->setFlags(Qt::NoItemFlags);
        m_model->appendRow(none);
    }
    m_list->setCurrentIndex(m_found.isEmpty() ? QModelIndex() : m_model->index(0, 0));
    showChosen();
}

const Activity *MergeDialog::chosen() const
{
    const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    return row >= 0 && row < m_found.size() ? m_found[row].get() : nullptr;
}

void MergeDialog::showChosen()
{
    delete m_sides;
    m_sides = new QWidget;
    m_choices.clear();
    m_right->layout()->addWidget(m_sides);
    m_merge->setEnabled(chosen());
    auto *grid = new QGridLayout(m_sides);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(10);
    const Activity *there = chosen();
    if (!there)
        return;
    grid->addWidget(label(tr("On the certificate"), Type::SmallStrong), 0, 1);
    grid->addWidget(label(tr("As recorded"), Type::SmallStrong), 0, 2);
    QSet<MergeField> usual = usuallyRead(*there, m_draft.activity);
    if (there->id == m_first && !m_draft.activity.credits.isEmpty())
        usual.insert(MergeField::Credits); // the reason to compare the two
    int row = 1;
    for (const MergeField field : mergeFields()) {
        auto *group = new QButtonGroup(m_sides);
        grid->addWidget(label(nameOf(field), Type::Small, Ink::Muted), row, 0, Qt::AlignTop);
        const bool differs = mergeText(m_draft.activity, field) != mergeText(*there, field);
        for (const bool read : {true, false}) {
            const QString text = valueText(read ? m_draft.activity : *there, field);
            auto *side = new QWidget;
            auto *line = new QHBoxLayout(side);
            line->setContentsMargins(0, 0, 0, 0);
            auto *choice = new QRadioButton;
            choice->setAccessibleName(QStringLiteral("%1: %2, %3").arg(nameOf(field), read ? tr("on the certificate") : tr("as recorded"), text));
            choice->setChecked(read == usual.contains(field));
            choice->setVisible(differs);
            group->addButton(choice, read ? 1 : 0);
            auto *words = label(text, Type::Body);
            words->setWordWrap(true);
            line->addWidget(choice, 0, Qt::AlignTop);
            line->addWidget(words, 1);
            grid->addWidget(side, row, read ? 1 : 2, Qt::AlignTop);
        }
        m_choices.insert(field, group);
        ++row;
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(row, 1);
}

Draft MergeDialog::merged() const
{
    const Activity *there = chosen();
    if (!there)
        return m_draft;
    QSet<MergeField> fromRead;
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it) {
        if (it.value()->checkedId() == 1)
            fromRead.insert(it.key());
    }
    return mergedDraft(m_draft, *there, fromRead);
}

/// The arrows move through the list while the words are typed.
bool MergeDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace credence
