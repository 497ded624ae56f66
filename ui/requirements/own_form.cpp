#include "ui/requirements/own_form.h"

#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_json.h"
#include "core/requirements/own_rule_words.h"
#include "core/requirements/typed.h"
#include "ui/kit/chips.h"
#include "ui/kit/choice.h"
#include "ui/kit/icons.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"
#include "ui/requirements/own_rule_row.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace credence {

namespace {

constexpr std::array anchors{Anchor::IndividualDate, Anchor::FixedDate, Anchor::BirthMonth, Anchor::BirthDate, Anchor::IssueAnniversary, Anchor::CalendarYear, Anchor::Rolling, Anchor::Unknown};

QString anchorText(Anchor anchor)
{
    switch (anchor) {
    case Anchor::FixedDate: return OwnForm::tr("on the same day for everyone");
    case Anchor::BirthMonth: return OwnForm::tr("with the birth month");
    case Anchor::BirthDate: return OwnForm::tr("on the birthday");
    case Anchor::IssueAnniversary: return OwnForm::tr("on the day of issue");
    case Anchor::CalendarYear: return OwnForm::tr("with the calendar year");
    case Anchor::Rolling: return OwnForm::tr("today: it rolls");
    case Anchor::IndividualDate: return OwnForm::tr("on the date printed on it");
    case Anchor::Unknown: break;
    }
    return OwnForm::tr("not known");
}

Anchor anchorOf(const QString &word)
{
    const auto found = std::find_if(anchors.begin(), anchors.end(), [&](Anchor one) { return anchorWord(one) == word; });
    return found == anchors.end() ? Anchor::Unknown : *found;
}

OwnRule blankRule()
{
    OwnRule rule;
    rule.amount = Credits::whole(1);
    rule.unit = QStringLiteral("hour");
    return rule;
}

void offer(Choice *choice, const QList<std::pair<const char *, QString>> &values)
{
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(8);
    for (const auto &[value, text] : values)
        choice->addItem(text, QLatin1String(value));
}

} // namespace

OwnForm::OwnForm(Inspector *into)
    : QObject(into), m_authority(new LineField), m_kind(new Choice), m_months(new LineField), m_anchor(new Choice), m_day(new LineField), m_parity(new Choice),
      m_total(new LineField), m_unit(new Choice), m_types(new Chips), m_carry(new Choice), m_mostCarried(new LineField), m_others(label({}, Type::Small, Ink::Muted)),
      m_column(new QVBoxLayout)
{
    offer(m_kind, {{"hospital", tr("Hospital credentialing")}, {"state-license", tr("State license")}, {"specialty-board", tr("Specialty board")},
                   {"society", tr("Society")}, {"life-support", tr("Life support")}, {"dea", tr("DEA")}, {"custom", tr("Something else")}});
    offer(m_unit, {{"hour", tr("hours")}, {"credit", tr("credits")}, {"point", tr("points")}});
    offer(m_carry, {{"", tr("not known")}, {"yes", tr("allowed")}, {"no", tr("not allowed")}});
    offer(m_parity, {{"", tr("in any year")}, {"even", tr("in even years")}, {"odd", tr("in odd years")}, {"by-birth-year", tr("by the birth year")}});
    offer(m_anchor, {});
    for (const Anchor one : anchors)
        m_anchor->addItem(anchorText(one), anchorWord(one));
    m_authority->setPlaceholderText(tr("for example St. Anne Hospital"));
    m_months->setPlaceholderText(tr("not known"));
    m_total->setPlaceholderText(tr("no total"));
    m_day->setPlaceholderText(tr("for example June 30"));
    m_mostCarried->setPlaceholderText(tr("limit not known"));
    m_types->setKnown(named(catalogue().creditTypes));

    into->addField(tr("Who asks for it"), m_authority);
    into->addField(tr("Kind"), m_kind);
    into->addRow({{tr("Total in a cycle"), m_total, 1}, {tr("Counted in"), m_unit, 1}});
    into->addField(tr("Accepted credit (none chosen: any)"), m_types);
    addCycle(into);
    addRules(into);
    for (LineField *field : {m_authority, m_months, m_day, m_total, m_mostCarried})
        connect(field, &LineField::edited, this, [this, field] { take(field); });
    for (Choice *choice : {m_kind, m_unit, m_anchor, m_parity, m_carry})
        connect(choice, &QComboBox::activated, this, [this] { take(nullptr); });
    connect(m_types, &Chips::edited, this, [this] { take(nullptr); });
    fit();
}

void OwnForm::addCycle(Inspector *into)
{
    into->addRow({{tr("Cycle in months"), m_months, 1}, {tr("The cycle ends"), m_anchor, 2}});
    into->addRow({{tr("Day of the year"), m_day, 1}, {tr("Years"), m_parity, 1}});
    into->addRow({{tr("Carry-over into the next cycle"), m_carry, 1}, {tr("At most carried over"), m_mostCarried, 1}});
}

void OwnForm::addRules(Inspector *into)
{
    into->addSection(tr("Its rules"));
    m_column->setSpacing(10);
    into->column()->addLayout(m_column);
    auto *add = button(tr("Add a rule"));
    add->setIcon(icon(QStringLiteral("plus")));
    add->setToolTip(tr("Hours on a topic, a minimum or a cap of a kind of credit, a card, or what is checked by hand"));
    into->column()->addWidget(add, 0, Qt::AlignLeft);
    m_others->setWordWrap(true);
    into->addWidget(m_others);
    connect(add, &QPushButton::clicked, this, [this] { addRow(blankRule()); });
}

void OwnForm::addRow(const OwnRule &rule)
{
    auto *row = new OwnRuleRow(rule);
    m_column->addWidget(row);
    m_rows.append(row);
    connect(row, &OwnRuleRow::edited, this, &OwnForm::edited);
    connect(row, &OwnRuleRow::removed, this, [this, row] {
        removeRow(row);
        Q_EMIT edited();
    });
}

void OwnForm::removeRow(OwnRuleRow *row)
{
    m_rows.removeOne(row);
    row->hide();
    row->deleteLater();
}

void OwnForm::fit()
{
    const bool fixed = m_anchor->chosen() == anchorWord(Anchor::FixedDate);
    m_day->setEnabled(fixed);
    m_parity->setEnabled(fixed || m_anchor->chosen() == anchorWord(Anchor::BirthMonth) || m_anchor->chosen() == anchorWord(Anchor::BirthDate));
    m_mostCarried->setEnabled(m_carry->chosen() == QLatin1String("yes"));
}

void OwnForm::show(const OwnTemplate &own)
{
    const bool keepsChips = !own.total && own.id == m_shown.id; // the kinds of credit wait for the total to come back
    m_shown = own;
    m_authority->showText(own.authority);
    m_kind->choose(own.kind, own.kind);
    m_months->showText(own.months ? QString::number(*own.months) : QString());
    m_anchor->choose(anchorWord(own.anchor), anchorText(own.anchor));
    m_day->showText(own.anchor == Anchor::FixedDate ? dayOfYearText({own.month, own.day}) : QString());
    m_parity->choose(own.parity, own.parity);
    m_total->showText(own.total ? own.total->text() : QString());
    if (!keepsChips) {
        m_unit->choose(own.unit, own.unit);
        m_types->setIds(own.types);
    }
    m_carry->choose(own.carryOver ? *own.carryOver ? QStringLiteral("yes") : QStringLiteral("no") : QString());
    m_mostCarried->showText(own.mostCarried ? own.mostCarried->text() : QString());
    showRules(own.rules);
    QString others = otherRulesWords(own.others.size());
    for (const OtherRule &other : own.others)
        others += QStringLiteral("\n· ") + other.words;
    m_others->setText(others);
    m_others->setVisible(!others.isEmpty());
    fit();
}

void OwnForm::showRules(const QList<OwnRule> &rules)
{
    const QList<OwnRuleRow *> before = m_rows;
    const auto rowOf = [&](const OwnRule &rule) -> OwnRuleRow * {
        OwnRule fresh = rule;
        fresh.id.clear();
        for (OwnRuleRow *row : before) {
            if (row->stored().id == rule.id || (row->stored().id.isEmpty() && row->filled() == fresh))
                return row;
        }
        return nullptr;
    };
    QList<OwnRuleRow *> used;
    for (const OwnRule &rule : rules) {
        OwnRuleRow *row = rowOf(rule);
        if (row && !used.contains(row))
            row->show(rule);
        else
            addRow(rule);
        used.append(row ? row : m_rows.last());
    }
    for (OwnRuleRow *row : before) {
        if (!used.contains(row) && !row->stored().id.isEmpty()) // a new one that is not whole yet stays
            removeRow(row);
    }
}

OwnTemplate OwnForm::filled() const
{
    OwnTemplate own = m_shown;
    own.authority = m_authority->text().trimmed();
    own.kind = m_kind->chosen();
    if (const auto months = typedMonths(m_months->text()))
        own.months = *months;
    own.anchor = anchorOf(m_anchor->chosen());
    const auto day = typedDayOfYear(m_day->text());
    if (own.anchor == Anchor::FixedDate && day) {
        own.month = day->month;
        own.day = day->day;
    } else if (own.anchor != m_shown.anchor) {
        own.month = own.day = 0;
    }
    own.parity = m_parity->isEnabled() ? m_parity->chosen() : QString();
    if (own.anchor == m_shown.anchor && !m_parity->isEnabled())
        own.parity = m_shown.parity;
    if (const auto total = typedTotal(m_total->text()))
        own.total = *total;
    own.unit = own.total ? m_unit->chosen() : m_shown.unit;
    own.types = own.total ? m_types->ids() : m_shown.types;
    own.carryOver = m_carry->chosen().isEmpty() ? std::nullopt : std::optional(m_carry->chosen() == QLatin1String("yes"));
    if (const auto most = typedAmount(m_mostCarried->text()))
        own.mostCarried = own.carryOver.value_or(false) ? *most : std::nullopt;
    own.rules.clear();
    for (const OwnRuleRow *row : m_rows) {
        if (const OwnRule rule = row->filled(); problemOf(rule).isEmpty())
            own.rules.append(rule);
        else if (!row->stored().id.isEmpty())
            own.rules.append(row->stored());
    }
    return own;
}

QString OwnForm::refusalOf(const LineField *field) const
{
    const auto sentence = [](const auto &read) { return read ? QString() : read.error().sentence; };
    if (field == m_months)
        return sentence(typedMonths(field->text()));
    if (field == m_total)
        return sentence(typedTotal(field->text()));
    if (field == m_day && m_day->isEnabled())
        return sentence(typedDayOfYear(field->text()));
    if (field == m_mostCarried && m_mostCarried->isEnabled())
        return sentence(typedAmount(field->text()));
    return field == m_authority && field->text().trimmed().isEmpty() ? tr("Who asks for it needs a name; it stays as it was.") : QString();
}

void OwnForm::take(LineField *field)
{
    fit();
    if (field) {
        if (const QString why = refusalOf(field); !why.isEmpty())
            return field->refuse(why);
    }
    Q_EMIT edited();
}

QString OwnForm::problem() const
{
    for (const LineField *field : {m_authority, m_months, m_day, m_total, m_mostCarried}) {
        if (const QString why = refusalOf(field); !why.isEmpty())
            return why;
    }
    for (const OwnRuleRow *row : m_rows) {
        if (const QString why = row->problem(); !why.isEmpty())
            return why;
    }
    return {};
}

} // namespace credence
