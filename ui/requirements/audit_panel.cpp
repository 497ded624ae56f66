#include "ui/requirements/audit_panel.h"

#include "core/actions/auditing.h"
#include "core/outcomes/record_checks.h"
#include "core/requirements/progress.h"
#include "core/requirements/retention.h"
#include "core/requirements/rule_origin.h"
#include "ui/kit/choice.h"
#include "ui/kit/format.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace credence {

namespace {

QLabel *wrapped(Type type, Ink ink)
{
    QLabel *words = label({}, type, ink);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return words;
}

struct Proof {
    bool listed = false; ///< some activity counts at all
    QList<Shared<Activity>> missing; ///< of those that count: without a certificate on file
};

Proof proofOf(const Standing &standing, const Snapshot &snapshot)
{
    QSet<QString> counted;
    const auto collect = [&](const Figures &figures) {
        for (const Contribution &line : figures.activities) {
            if (line.counts && !line.planned)
                counted.insert(line.activity.text);
        }
    };
    collect(standing.total);
    for (const RuleStanding &rule : standing.rules)
        collect(rule.figures);
    Proof out{!counted.isEmpty(), {}};
    counted -= provenActivities(snapshot.documents);
    for (const auto &activity : snapshot.activities) {
        if (counted.contains(activity->id.text))
            out.missing.append(activity);
    }
    return out;
}

QString reissueText(const Proof &proof, const Thresholds &thresholds, QDate today)
{
    const auto source = AuditPanel::tr("Providers keep participation for %1 years. Source: %2.").arg(thresholds.providerKeepsYears).arg(reissueSourceWords());
    if (!proof.listed)
        return source;
    QDate first;
    for (const auto &activity : proof.missing) {
        const QDate until = reissuedUntil(*activity, thresholds);
        if (until.isValid() && (!first.isValid() || until < first))
            first = until;
    }
    if (!first.isValid())
        return AuditPanel::tr("Every activity that counts here has its certificate on file. ") + source;
    const QString words = first < today ? AuditPanel::tr("%1 without a certificate on file; the first could be reissued until %2. ") : AuditPanel::tr("%1 without a certificate on file; the first can be reissued until %2. ");
    return words.arg(countText(proof.missing.size(), AuditPanel::tr("activity"), AuditPanel::tr("activities")), dayText(first)) + source;
}

/// Why the audit cannot be like this; "" when it can.
QString refusalOf(const Audit &audit)
{
    return audit.asked.isValid() ? problemOf(audit) : AuditPanel::tr("Write down the day the authority asked, or remove this entry.");
}

QWidget *field(const QString &name, QWidget *editor)
{
    auto *cell = new QWidget;
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(label(name, Type::Small, Ink::Muted));
    column->addWidget(editor);
    if (auto *line = qobject_cast<LineField *>(editor))
        column->addWidget(refusalLine(line));
    column->addStretch(1); // a sentence below one field leaves its neighbor where it is
    editor->setAccessibleName(name);
    return cell;
}

} // namespace

AuditPanel::AuditPanel(QWidget *parent)
    : QWidget(parent), m_until(wrapped(Type::SmallStrong, Ink::Full)), m_why(wrapped(Type::Small, Ink::Muted)), m_reissue(wrapped(Type::Small, Ink::Muted)), m_keep(new LineField), m_log(new QVBoxLayout)
{
    auto *asked = button(tr("Asked…"));
    asked->setToolTip(tr("The authority asked for proof: write down when"));
    auto *file = button(tr("Audit file…"));
    file->setToolTip(tr("Summary and every certificate for this authority, as one PDF"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(asked);
    buttons->addWidget(file);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (QLabel *line : {m_until, m_why, m_reissue})
        column->addWidget(line);
    column->insertWidget(2, field(tr("It may ask for … years after the cycle"), m_keep));
    m_keep->setMaximumWidth(140);
    connect(m_keep, &LineField::edited, this, [this](const QString &text) {
        bool number = false;
        const int years = text.trimmed().toInt(&number);
        if (text.trimmed().isEmpty())
            Q_EMIT keepYearsEdited(std::nullopt);
        else if (number && years >= 1 && years <= 99)
            Q_EMIT keepYearsEdited(years);
        else
            m_keep->refuse(tr("Enter whole years from 1 to 99, or leave it empty."));
    });
    column->addLayout(m_log);
    column->addLayout(buttons);
    connect(asked, &QPushButton::clicked, this, &AuditPanel::askedToday);
    connect(file, &QPushButton::clicked, this, &AuditPanel::fileAsked);
}

void AuditPanel::show(const Source &source, const Standing &standing, const Snapshot &snapshot, QDate today)
{
    const bool other = source.id != m_source;
    if (other)
        m_keep->startOver();
    m_source = source.id;
    m_today = today;
    showClock(source, standing, snapshot);
    QList<Audit> audits;
    for (const auto &audit : auditsOf(snapshot, source.id))
        audits.append(*audit);
    if (!other && audits == m_audits)
        return;
    m_audits = audits;
    showLog();
}

void AuditPanel::showClock(const Source &source, const Standing &standing, const Snapshot &snapshot)
{
    const AskedUntil asked = askedUntil(source, standing.cycle);
    m_until->setText(asked.until.isValid() ? tr("About this cycle it may ask until %1%2").arg(dayText(asked.until), asked.yours ? tr(" (yours)") : QString()) : tr("Until when it may ask: not known"));
    m_why->setText(withDayTexts(asked.why));
    const auto own = ownKeepYears(source);
    m_keep->showText(own ? QString::number(*own) : QString());
    const Keeping *keeping = source.custom.isEmpty() ? keepingOf(source.catalogueId) : nullptr;
    m_keep->setPlaceholderText(keeping ? tr("%1, by its source").arg(keeping->years) : tr("not known"));
    m_reissue->setText(reissueText(proofOf(standing, snapshot), snapshot.thresholds, m_today));
}

void AuditPanel::showLog()
{
    const bool hadKeyboard = std::any_of(m_entries.cbegin(), m_entries.cend(), [](const QWidget *one) { return one->isAncestorOf(QApplication::focusWidget()); });
    m_entries.clear();
    while (QLayoutItem *item = m_log->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const Audit &audit : std::as_const(m_audits)) {
        m_entries << entry(audit);
        m_log->addWidget(m_entries.last());
    }
    if (std::exchange(m_justAsked, false) && !m_entries.isEmpty())
        return showEntry(*m_entries.first());
    if (hadKeyboard && !m_entries.isEmpty())
        m_entries.first()->findChild<QPushButton *>()->setFocus(Qt::OtherFocusReason); // the next step
}

/// Brings the new one into view, with the cursor where the next thing is typed: the day it wants the answer by.
void AuditPanel::showEntry(QWidget &entry)
{
    constexpr int laidOutMs = 50; // some turns of the event loop: one form lies inside the other
    QTimer::singleShot(laidOutMs, &entry, [&entry] {
        for (DateField *one : entry.findChildren<DateField *>()) {
            if (one->accessibleName() == tr("Answer by"))
                one->setFocus(Qt::OtherFocusReason);
        }
        for (QWidget *above = entry.parentWidget(); above; above = above->parentWidget()) {
            if (auto *scroll = qobject_cast<QScrollArea *>(above))
                return scroll->ensureWidgetVisible(&entry, 0, 8);
        }
    });
}

QWidget *AuditPanel::entry(const Audit &audit)
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 4, 0, 4);
    grid->setHorizontalSpacing(8);
    const auto dayField = [&](const QString &name, QDate Audit::*member, int row, int column) {
        auto *editor = new DateField;
        editor->showDay(audit.*member);
        connect(editor, &DateField::dayEdited, this, [this, editor, id = audit.id, member](QDate day) {
            if (const QString why = change(id, [member, day](Audit &changed) { changed.*member = day; }); !why.isEmpty())
                editor->refuse(why);
            else
                editor->showDay(day); // as it was understood: May or December
        });
        grid->addWidget(field(name, editor), row, column);
    };
    dayField(tr("Asked on"), &Audit::asked, 0, 0);
    dayField(tr("Answer by"), &Audit::due, 0, 1);
    dayField(tr("Sent on"), &Audit::sent, 1, 0);
    dayField(tr("Answered on"), &Audit::answered, 1, 1);
    auto *answer = new Choice;
    for (const auto &[value, text] : {std::pair("", tr("No answer yet")), std::pair("accepted", tr("Accepted")), std::pair("more", tr("Wants more")), std::pair("refused", tr("Refused"))})
        answer->addItem(text, QString::fromLatin1(value));
    answer->choose(audit.answer);
    connect(answer, &QComboBox::activated, this, [this, id = audit.id, answer] {
        change(id, [answer](Audit &changed) { changed.answer = answer->chosen(); });
    });
    grid->addWidget(field(tr("Its answer"), answer), 2, 0);
    auto *notes = new LineField;
    notes->showText(audit.notes);
    connect(notes, &LineField::edited, this, [this, id = audit.id](const QString &text) {
        change(id, [text](Audit &changed) { changed.notes = text; });
    });
    grid->addWidget(field(tr("Notes"), notes), 2, 1);

    auto *row = new QHBoxLayout;
    const auto mark = [&](const QString &name, QDate Audit::*member) {
        auto *one = button(name);
        connect(one, &QPushButton::clicked, this, [this, id = audit.id, member] {
            for (Audit changed : std::as_const(m_audits)) {
                if (changed.id != id)
                    continue;
                changed.*member = m_today;
                return Q_EMIT kept(changed); // the form is built anew, with the next button
            }
        });
        row->addWidget(one);
    };
    if (!audit.sent.isValid())
        mark(tr("Sent…"), &Audit::sent);
    else if (!audit.answered.isValid())
        mark(tr("Answered…"), &Audit::answered);
    auto *remove = button(tr("Remove"));
    remove->setAccessibleName(tr("Remove the audit of %1").arg(dayText(audit.asked)));
    connect(remove, &QPushButton::clicked, this, [this, audit] { Q_EMIT removed(audit.id); });
    row->addWidget(remove);
    row->addStretch();
    grid->addLayout(row, 3, 0, 1, 2);
    return box;
}

/// What is typed here comes back with the next snapshot; it is known already, so that the form stays as it is under the fingers.
/// Returns why it cannot be; "" when it was kept.
QString AuditPanel::change(const AuditId &id, const std::function<void(Audit &)> &set)
{
    for (Audit &audit : m_audits) {
        if (audit.id != id)
            continue;
        Audit changed = audit;
        set(changed);
        if (const QString why = refusalOf(changed); !why.isEmpty())
            return why;
        audit = changed;
        Q_EMIT kept(changed);
        break;
    }
    return {};
}

void AuditPanel::askedToday()
{
    Audit audit;
    audit.requirement = m_source.text;
    audit.asked = m_today;
    m_justAsked = true;
    Q_EMIT kept(audit);
}

} // namespace credence
