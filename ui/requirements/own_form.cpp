#include "ui/requirements/own_form.h"

#include "core/catalogue/catalogue.h"
#include "ui/kit/chips.h"
#include "ui/kit/choice.h"
#include "ui/kit/icons.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace credence {

namespace {

template <class T> QList<std::pair<QString, QString>> named(const QList<T> &things)
{
    QList<std::pair<QString, QString>> names;
    for (const T &thing : things)
        names.append({thing.id, thing.name});
    return names;
}

} // namespace

OwnForm::OwnForm(Inspector *into)
    : QObject(into), m_authority(new LineField), m_kind(new Choice), m_months(new LineField), m_total(new LineField), m_unit(new Choice), m_types(new Chips),
      m_cards(new Chips(Tone::Blue)), m_others(label({}, Type::Small, Ink::Muted)), m_topicColumn(new QVBoxLayout)
{
    const std::pair<const char *, QString> kinds[]{{"hospital", tr("Hospital credentialing")}, {"state-license", tr("State license")}, {"specialty-board", tr("Specialty board")},
                                                   {"society", tr("Society")}, {"life-support", tr("Life support")}, {"custom", tr("Something else")}};
    for (const auto &[value, text] : kinds)
        m_kind->addItem(text, QLatin1String(value));
    for (const auto &[value, text] : {std::pair{"hour", tr("hours")}, std::pair{"credit", tr("credits")}, std::pair{"point", tr("points")}})
        m_unit->addItem(text, QLatin1String(value));
    m_authority->setPlaceholderText(tr("for example St. Anne Hospital"));
    m_total->setPlaceholderText(tr("no total"));
    m_types->setKnown(named(catalogue().creditTypes));
    m_cards->setKnown(named(catalogue().certifications));

    into->addField(tr("Who asks for it"), m_authority);
    into->addRow({{tr("Kind"), m_kind, 2}, {tr("Cycle in months"), m_months, 1}});
    into->addRow({{tr("Total in a cycle"), m_total, 1}, {tr("Counted in"), m_unit, 1}});
    into->addField(tr("Accepted credit (none chosen: any)"), m_types);
    into->addField(tr("Cards to renew in every cycle"), m_cards);
    into->addSection(tr("Topics it asks for"));
    m_topicColumn->setSpacing(10);
    into->column()->addLayout(m_topicColumn);
    auto *add = button(tr("Add a topic"));
    add->setIcon(icon(QStringLiteral("plus")));
    into->column()->addWidget(add, 0, Qt::AlignLeft);
    m_others->setWordWrap(true);
    into->addWidget(m_others);

    connect(add, &QPushButton::clicked, this, [this] { addTopicRow({{}, {}, Credits::whole(1), false}); });
    for (LineField *field : {m_authority, m_months, m_total})
        connect(field, &LineField::edited, this, &OwnForm::edited);
    for (Choice *choice : {m_kind, m_unit})
        connect(choice, &QComboBox::activated, this, &OwnForm::edited);
    for (Chips *chips : {m_types, m_cards})
        connect(chips, &Chips::edited, this, &OwnForm::edited);
}

void OwnForm::addTopicRow(const OwnTopicRule &rule)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *topics = new Chips;
    topics->setKnown(named(catalogue().topics));
    topics->setIds(rule.topics);
    topics->setAccessibleName(tr("Topics, any of them counts"));
    auto *amount = new LineField;
    amount->setFixedWidth(64);
    amount->setAccessibleName(tr("Hours on these topics"));
    amount->showText(rule.amount.text());
    auto *oneTime = new QCheckBox(tr("only once"));
    oneTime->setChecked(rule.oneTime);
    auto *remove = new QToolButton;
    remove->setObjectName(QStringLiteral("quiet"));
    remove->setIcon(icon(QStringLiteral("trash")));
    remove->setAccessibleName(tr("Remove this topic"));
    remove->setToolTip(tr("Remove this topic"));
    line->addWidget(topics, 1);
    line->addWidget(amount, 0, Qt::AlignTop);
    line->addWidget(label(tr("hours"), Type::Small, Ink::Muted), 0, Qt::AlignTop);
    line->addWidget(oneTime, 0, Qt::AlignTop);
    line->addWidget(remove, 0, Qt::AlignTop);
    m_topicColumn->addWidget(row);
    m_topicRows.append({rule.id, row, topics, amount, oneTime});
    connect(topics, &Chips::edited, this, &OwnForm::edited);
    connect(amount, &LineField::edited, this, &OwnForm::edited);
    connect(oneTime, &QCheckBox::clicked, this, &OwnForm::edited);
    connect(remove, &QToolButton::clicked, this, [this, row] {
        removeTopicRow(row);
        Q_EMIT edited();
    });
}

void OwnForm::removeTopicRow(QWidget *row)
{
    m_topicRows.removeIf([row](const TopicRow &one) { return one.row == row; });
    row->hide();
    row->deleteLater();
}

void OwnForm::show(const OwnTemplate &own)
{
    if (own == filled() && own.id == m_shown.id)
        return;
    m_shown = own;
    m_authority->showText(own.authority);
    m_kind->choose(own.kind, own.kind);
    m_months->showText(QString::number(own.months));
    m_total->showText(own.total ? own.total->text() : QString());
    m_unit->choose(own.unit, own.unit);
    m_types->setIds(own.types);
    m_cards->setIds(own.certifications);
    const QList<TopicRow> before = m_topicRows;
    for (const TopicRow &one : before)
        removeTopicRow(one.row);
    for (const OwnTopicRule &rule : own.topicRules)
        addTopicRow(rule);
    m_others->setText(tr("It has %n more rule(s) that came with an import. They stay as they are.", nullptr, static_cast<int>(own.otherRules.size())));
    m_others->setVisible(!own.otherRules.isEmpty());
}

OwnTemplate OwnForm::filled() const
{
    OwnTemplate own = m_shown;
    own.authority = m_authority->text().trimmed();
    own.kind = m_kind->chosen();
    if (const int months = m_months->text().toInt(); months > 0 && months <= 1200)
        own.months = months;
    own.total = Credits::parse(m_total->text().trimmed());
    own.unit = m_unit->chosen();
    own.types = m_types->ids();
    own.certifications = m_cards->ids();
    own.topicRules.clear();
    for (const TopicRow &one : m_topicRows) {
        const auto amount = Credits::parse(one.amount->text().trimmed());
        if (amount && !one.topics->ids().isEmpty())
            own.topicRules.append({one.id, one.topics->ids(), *amount, one.oneTime->isChecked()});
    }
    return own;
}

} // namespace credence
