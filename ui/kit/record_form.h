// A form for one kind of record, put together from fields that each know their place in the record.
#pragma once

#include "core/outcomes/record_names.h"
#include "ui/kit/chips.h"
#include "ui/kit/choice.h"
#include "ui/kit/inspector.h"
#include "ui/kit/outcome_section.h"

#include <functional>

namespace credence {

using NamedIds = QList<std::pair<QString, QString>>;

/// Builds fields into an inspector. `fill()` shows a record in all of them; each change calls `changed` with what to do to it.
template <class Noun> class RecordForm
{
public:
    using Change = std::function<void(Noun &)>;
    RecordForm(Inspector *inspector, std::function<void(const Change &)> changed) : m_inspector(inspector), m_changed(std::move(changed)) {}

    void fill(const Noun &record, const NamedIds &known)
    {
        if (record.id != m_shown)
            m_inspector->startOver();
        m_shown = record.id;
        for (const auto &show : m_fills)
            show(record, known);
    }

    LineField *line(const QString &name, QString Noun::*member) { return lineCell(name, member).first; }

    TextField *text(const QString &name, QString Noun::*member, int lines = 3, int most = 14)
    {
        auto *field = new TextField(lines, most);
        QObject::connect(field, &TextField::edited, field, [this, member](const QString &now) { m_changed([=](Noun &r) { r.*member = now.trimmed(); }); });
        m_fills << [=](const Noun &r, const NamedIds &) { field->showText(r.*member); };
        m_inspector->addField(name, field);
        return field;
    }

    /// A text that is one entry a line.
    void lines(const QString &name, QStringList Noun::*member)
    {
        auto *field = new TextField(2, 8);
        QObject::connect(field, &TextField::edited, field, [this, member](const QString &now) {
            QStringList list = now.split(QLatin1Char('\n'));
            list.removeIf([](const QString &one) { return one.trimmed().isEmpty(); });
            m_changed([=](Noun &r) { r.*member = list; });
        });
        m_fills << [=](const Noun &r, const NamedIds &) { field->showText((r.*member).join(QLatin1Char('\n'))); };
        m_inspector->addField(name, field);
    }

    void references(const QString &name, QStringList Noun::*member, bool free = false)
    {
        auto *chips = new Chips(Tone::Accent, free);
        leads(chips);
        QObject::connect(chips, &Chips::edited, chips, [this, chips, member] { m_changed([ids = chips->ids(), member](Noun &r) { r.*member = ids; }); });
        m_fills << [=](const Noun &r, const NamedIds &known) {
            chips->setKnown(known);
            chips->setIds(r.*member);
        };
        m_inspector->addField(name, chips);
    }

    /// A click on a record that is named opens it, wherever it belongs.
    static void leads(Chips *chips)
    {
        chips->setLeading();
        QObject::connect(chips, &Chips::opened, chips, [chips](const QString &id) {
            for (QWidget *around = chips; around; around = around->parentWidget()) {
                if (auto *section = qobject_cast<OutcomeSection *>(around)) {
                    Q_EMIT section->opened(id);
                    return;
                }
            }
        });
    }

    /// One record of `known`, or none.
    void reference(const QString &name, QString Noun::*member)
    {
        auto *chips = new Chips(Tone::Accent);
        leads(chips);
        QObject::connect(chips, &Chips::edited, chips, [this, chips, member] { m_changed([ids = chips->ids(), member](Noun &r) { r.*member = ids.value(ids.size() - 1); }); });
        m_fills << [=](const Noun &r, const NamedIds &known) {
            chips->setKnown(known);
            chips->setIds((r.*member).isEmpty() ? QStringList() : QStringList{r.*member});
        };
        m_inspector->addField(name, chips);
    }

    // Cells for rows of several fields.
    Inspector::Cell lineOf(const QString &name, QString Noun::*member, int stretch = 1) { return {name, lineCell(name, member, false).first, stretch}; }

    Inspector::Cell choiceOf(const QString &name, QString Noun::*member, const QList<std::pair<QString, QString>> &values)
    {
        auto *field = new Choice;
        field->addItem(QStringLiteral("–"), QString());
        for (const auto &[value, words] : values)
            field->addItem(words, value);
        QObject::connect(field, &QComboBox::activated, field, [this, field, member] { m_changed([now = field->chosen(), member](Noun &r) { r.*member = now; }); });
        m_fills << [=](const Noun &r, const NamedIds &) { field->choose(r.*member, r.*member); };
        return {name, field};
    }

    Inspector::Cell yesNoOf(const QString &name, std::optional<bool> Noun::*member, const QString &yes, const QString &no)
    {
        auto *field = new Choice;
        field->addItem(QStringLiteral("–"), QString());
        field->addItem(yes, QStringLiteral("yes"));
        field->addItem(no, QStringLiteral("no"));
        QObject::connect(field, &QComboBox::activated, field, [this, field, member] {
            const QString now = field->chosen();
            m_changed([now, member](Noun &r) { r.*member = now.isEmpty() ? std::nullopt : std::optional(now == QLatin1String("yes")); });
        });
        m_fills << [=](const Noun &r, const NamedIds &) { field->choose(!(r.*member) ? QString() : *(r.*member) ? QStringLiteral("yes") : QStringLiteral("no")); };
        return {name, field};
    }

    Inspector::Cell dayOf(const QString &name, QDate Noun::*member)
    {
        return dayCell(name, [member](Noun &r) -> QDate & { return r.*member; });
    }
    Inspector::Cell startOf(const QString &name, DateRange Noun::*member)
    {
        return dayCell(name, [member](Noun &r) -> QDate & { return (r.*member).start; });
    }
    Inspector::Cell endOf(const QString &name, DateRange Noun::*member)
    {
        return dayCell(name, [member](Noun &r) -> QDate & { return (r.*member).end; });
    }

    Inspector::Cell numberOf(const QString &name, std::optional<int> Noun::*member)
    {
        auto *field = new LineField;
        field->setPlaceholderText(QStringLiteral("–"));
        QObject::connect(field, &LineField::edited, field, [this, field, member](const QString &now) {
            bool good = false;
            const int number = now.trimmed().toInt(&good);
            if (!now.trimmed().isEmpty() && (!good || number < 0))
                field->refuse(Inspector::tr("Write a whole number, like 12."));
            else
                m_changed([=](Noun &r) { r.*member = good ? std::optional(number) : std::nullopt; });
        });
        m_fills << [=](const Noun &r, const NamedIds &) { field->showText((r.*member) ? QString::number(*(r.*member)) : QString()); };
        return {name, field};
    }

    Inspector::Cell amountOf(const QString &name, std::optional<Credits> Noun::*member)
    {
        auto *field = new LineField;
        field->setPlaceholderText(QStringLiteral("–"));
        QObject::connect(field, &LineField::edited, field, [this, field, member](const QString &now) {
            const auto amount = Credits::parse(now);
            if (!now.trimmed().isEmpty() && !amount)
                field->refuse(Inspector::tr("Write a number with a point and at most two decimals, like 4.25."));
            else
                m_changed([=](Noun &r) { r.*member = amount; });
        });
        m_fills << [=](const Noun &r, const NamedIds &) { field->showText((r.*member) ? (r.*member)->text() : QString()); };
        return {name, field};
    }

    void row(const QList<Inspector::Cell> &cells) { m_inspector->addRow(cells); }
    Inspector *inspector() const { return m_inspector; }
    /// Something else that shows the record.
    void also(const std::function<void(const Noun &)> &show)
    {
        m_fills << [=](const Noun &r, const NamedIds &) { show(r); };
    }
    /// The same for what also needs to know what records are called.
    void alsoKnowing(const std::function<void(const Noun &, const NamedIds &)> &show) { m_fills << show; }
    void change(const Change &change) { m_changed(change); }

private:
    std::pair<LineField *, int> lineCell(const QString &name, QString Noun::*member, bool add = true)
    {
        auto *field = new LineField;
        QObject::connect(field, &LineField::edited, field, [this, member](const QString &now) { m_changed([=](Noun &r) { r.*member = now.trimmed(); }); });
        m_fills << [=](const Noun &r, const NamedIds &) { field->showText(r.*member); };
        if (add)
            m_inspector->addField(name, field);
        return {field, 0};
    }

    template <class Part> Inspector::Cell dayCell(const QString &name, Part part)
    {
        auto *field = new DateField;
        QObject::connect(field, &DateField::dayEdited, field, [this, part](QDate now) { m_changed([=](Noun &r) { part(r) = now; }); });
        m_fills << [=](const Noun &r, const NamedIds &) {
            Noun copy = r;
            field->showDay(part(copy));
        };
        return {name, field};
    }

    Inspector *m_inspector;
    decltype(Noun::id) m_shown;
    std::function<void(const Change &)> m_changed;
    QList<std::function<void(const Noun &, const NamedIds &)>> m_fills;
};

} // namespace credence
