#include "ui/requirements/figure_panel.h"

#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_words.h"
#include "core/requirements/off_topic.h"
#include "ui/kit/card.h"
#include "ui/kit/format.h"
#include "ui/kit/list_delegate.h"
#include "ui/kit/theme.h"
#include "ui/requirements/contributions_model.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace credence {

namespace {

/// Why there is no figure; the row's own words, which follow, say more.
QString notKnown(const RulesModel::Row &row)
{
    if (row.rule.isEmpty())
        return row.figures.earned ? FigurePanel::tr("%1 brought in").arg(row.figures.earned->text()) : FigurePanel::tr("Nothing is known to be brought in");
    if (row.figures.state == State::NotApplicable)
        return row.about.isEmpty() ? FigurePanel::tr("Nothing is asked") : QString();
    return row.cycleKnown ? FigurePanel::tr("Not computed: check it by hand") : FigurePanel::tr("Not known until the cycle's dates are given");
}

QString topicName(const QString &id)
{
    const Topic *topic = catalogue().topic(id);
    return topic ? topic->name : id;
}

/// "\nAny of: …", where the name of a rule only counts its topics ("… or 9 more").
QString anyOf(const QStringList &topics)
{
    constexpr qsizetype named = 2; // in the name of the rule
    QStringList names;
    for (const QString &topic : topics)
        names << topicName(topic);
    return topics.size() > named ? FigurePanel::tr("\nAny of: %1.").arg(names.join(QStringLiteral(", "))) : QString();
}

/// The names with most activities, at most eight.
QStringList mostOf(const QMap<QString, QStringList> &groups)
{
    QStringList names = groups.keys();
    std::stable_sort(names.begin(), names.end(), [&](const QString &a, const QString &b) { return groups[a].size() > groups[b].size(); });
    return names.mid(0, 8);
}

QString summaryOf(const RulesModel::Row &row)
{
    const Figures &f = row.figures;
    QStringList parts;
    if (row.limit && f.needed && f.earned)
        parts << FigurePanel::tr("%1 used of at most %2 %3").arg(f.earned->text(), f.needed->text(), unitWord(row.unit, *f.needed));
    else if (f.needed && f.earned && row.unit == QLatin1String("course"))
        parts << FigurePanel::tr("%1 of %2 %3").arg(qMin(*f.earned, *f.needed).text(), f.needed->text(), unitWord(row.unit, *f.needed));
    else if (f.needed && f.earned)
        parts << FigurePanel::tr("%1 of %2 %3").arg(f.earned->text(), f.needed->text(), unitWord(row.unit, *f.needed));
    else
        parts << notKnown(row);
    if (f.proven)
        parts << FigurePanel::tr("%1 with a certificate on file").arg(f.proven->text());
    if (f.planned && f.planned->hundredths > 0)
        parts << FigurePanel::tr("%1 planned").arg(f.planned->text());
    if (f.missing && f.missing->hundredths > 0)
        parts << FigurePanel::tr("%1 missing").arg(f.missing->text());
    if (f.due.isValid() && row.instead.isEmpty())
        parts << FigurePanel::tr("due %1").arg(dayText(f.due));
    parts.removeAll(QString());
    const QString words = parts.join(QStringLiteral(" · "));
    return words.isEmpty() || row.about.isEmpty() ? words + row.about : words + QLatin1Char('\n') + row.about;
}

} // namespace

FigurePanel::FigurePanel(QWidget *parent)
    : QWidget(parent), m_model(new ContributionsModel(this)), m_summary(label({}, Type::Small, Ink::Muted)), m_list(listView(tr("Activities behind the figure"))),
      m_nothing(label(tr("Nothing counts here yet. Log an activity or drop its certificate on the window, and it shows up here with the reason."), Type::Small, Ink::Muted)),
      m_own(button(tr("Make these rules my own, to edit them"))), m_mark(button(tr("Mark as my own specialty"))), m_word(new QWidget), m_said(label({}, Type::Small, Ink::Muted)), m_why(new QLineEdit), m_say(button({}))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_summary->setWordWrap(true);
    m_nothing->setWordWrap(true);
    column->addWidget(m_summary);
    column->addWidget(m_nothing);
    column->addWidget(m_own, 0, Qt::AlignLeft);
    connect(m_own, &QPushButton::clicked, this, [this] { Q_EMIT ownAsked(m_source); });
    column->addWidget(m_mark, 0, Qt::AlignLeft);
    m_mark->setToolTip(tr("Several activities at once; Ctrl+Z takes it back"));
    m_mark->setMenu(new QMenu(m_mark));
    connect(m_mark->menu(), &QMenu::aboutToShow, this, &FigurePanel::offerMarks);
    column->addWidget(m_list, 1);
    column->addStretch();
    m_list->setProperty("wraps", true);
    m_list->setModel(m_model);

    auto *word = new QVBoxLayout(m_word);
    word->setContentsMargins(0, 0, 0, 0);
    word->addWidget(rule());
    m_said->setWordWrap(true);
    word->addWidget(m_said);
    auto *line = new QHBoxLayout;
    m_why->setPlaceholderText(tr("Why? For example: the board told me so on the phone"));
    m_why->setAccessibleName(tr("Reason for overruling"));
    line->addWidget(m_why, 1);
    line->addWidget(m_say);
    word->addLayout(line);
    column->addWidget(m_word);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &FigurePanel::showChosen);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) { Q_EMIT activityOpened(index.data(IdRole).toString()); });
    connect(m_say, &QPushButton::clicked, this, &FigurePanel::speak);
    connect(m_why, &QLineEdit::returnPressed, this, &FigurePanel::speak);
    connect(m_why, &QLineEdit::textChanged, this, [this] { m_say->setEnabled(ownWord() || !m_why->text().trimmed().isEmpty()); });
    clear();
}

void FigurePanel::show(const SourceId &source, const RulesModel::Row &row, const Snapshot &snapshot)
{
    const QString kept = m_source == source && m_rule == row.rule ? chosen() : QString();
    m_source = source;
    m_rule = row.rule;
    m_activities = snapshot.activities;
    const QStringList topics = row.limit ? QStringList() : topicsAsked(snapshot, source, row.rule);
    m_summary->setText(summaryOf(row) + anyOf(topics));
    m_model->setRows(row.figures.activities + (row.rule == QLatin1String("total") && row.cycleKnown ? undated(snapshot, row.figures) : QList<Contribution>()), snapshot, offTopic(snapshot, topics, row.cycle, row.figures));
    m_nothing->setVisible(m_model->rowCount() == 0 && row.figures.earned && !row.rule.isEmpty());
    m_list->setVisible(m_model->rowCount() > 0);
    m_own->setVisible(row.unwritten);
    m_unmarked.clear();
    for (const Contribution &one : row.figures.activities) {
        if (one.unmarked)
            m_unmarked << one.activity.text;
    }
    m_mark->setVisible(!m_unmarked.isEmpty());
    if (const int at = m_model->rowOf(kept); at >= 0)
        m_list->setCurrentIndex(m_model->index(at));
    showChosen();
}

void FigurePanel::clear()
{
    m_rule.clear();
    m_summary->clear();
    m_model->setRows({}, {});
    m_nothing->hide();
    m_own->hide();
    m_mark->hide();
    m_word->hide();
}

void FigurePanel::offerMarks()
{
    QMap<QString, QStringList> providers, topics;
    for (const Shared<Activity> &activity : std::as_const(m_activities)) {
        if (!m_unmarked.contains(activity->id.text))
            continue;
        if (!activity->provider.isEmpty())
            providers[activity->provider] << activity->id.text;
        for (const QString &topic : activity->topics)
            topics[topicName(topic)] << activity->id.text;
    }
    m_mark->menu()->clear();
    const auto add = [this](const QString &words, const QStringList &ids) {
        QAction *one = m_mark->menu()->addAction(QString(words).replace(QLatin1Char('&'), QStringLiteral("&&")));
        connect(one, &QAction::triggered, this, [this, ids] { Q_EMIT specialtyMarked(ids); });
    };
    add(tr("All %1 that are listed here").arg(m_unmarked.size()), m_unmarked);
    for (const auto &[groups, words] : {std::pair(&providers, tr("All by %1 (%2)")), std::pair(&topics, tr("All on %1 (%2)"))}) {
        if (!groups->isEmpty())
            m_mark->menu()->addSeparator();
        for (const QString &name : mostOf(*groups))
            add(words.arg(name).arg(groups->value(name).size()), groups->value(name));
    }
}

QString FigurePanel::chosen() const { return m_list->currentIndex().data(IdRole).toString(); }

const Overrule *FigurePanel::ownWord() const
{
    const QString id = chosen();
    for (const Shared<Activity> &activity : m_activities) {
        if (activity->id.text != id)
            continue;
        for (const Overrule &overrule : activity->overrules) {
            if (overrule.source == m_source && overrule.rule == m_rule)
                return &overrule;
        }
    }
    return nullptr;
}

void FigurePanel::showChosen()
{
    const QModelIndex index = m_list->currentIndex();
    m_word->setVisible(index.data(ContributionsModel::CountsRole).isValid());
    const bool counts = index.data(ContributionsModel::CountsRole).toBool();
    const Overrule *word = ownWord();
    m_why->clear();
    m_why->setVisible(!word);
    if (word) {
        m_said->setText((word->count ? tr("You say that it counts: %1") : tr("You say that it does not count: %1")).arg(word->why));
        m_say->setText(tr("Take back"));
    } else {
        m_said->setText(index.data(SecondaryRole).toString());
        m_say->setText(counts ? tr("Overrule: leave it out") : tr("Overrule: count it"));
    }
    m_say->setEnabled(word);
}

void FigurePanel::speak()
{
    const QString why = m_why->text().trimmed();
    if (ownWord())
        Q_EMIT overruleTakenBack(chosen());
    else if (!why.isEmpty())
        Q_EMIT overruled(chosen(), !m_list->currentIndex().data(ContributionsModel::CountsRole).toBool(), why);
}

} // namespace credence
