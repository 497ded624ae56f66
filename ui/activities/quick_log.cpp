#include "ui/activities/quick_log.h"

#include "core/activities/amount.h"
#include "core/activities/changing.h"
#include "core/catalogue/catalogue.h"
#include "ui/activities/activity_words.h"
#include "ui/kit/choice.h"
#include "ui/kit/credits_typed.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

Activity quickActivity(const Activity &last, const QString &title, QDate day, std::optional<Credits> credits, const QString &type, QDate today)
{
    Activity made;
    made.title = title.simplified();
    made.days = {day, day};
    made = begun(made, day > today ? Status::Planned : Status::Completed, today);
    made.format = last.format;
    made.provider = last.provider;
    made.funder = last.funder;
    if (credits)
        made.credits.append({*credits, type, std::nullopt});
    return made;
}

QuickLog::QuickLog(QWidget *parent)
    : QWidget(parent), m_title(new LineField), m_day(new DateField), m_credits(new LineField), m_type(new Choice), m_rest(label({}, Type::Tiny, Ink::Muted)),
      m_wrong(label({}, Type::Small))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size::pad, size::gap, size::pad, size::pad);
    column->setSpacing(10);
    column->addWidget(label(tr("Log activity"), Type::Strong));
    const auto field = [](const QString &name, QWidget *widget) {
        auto *box = new QVBoxLayout;
        box->setSpacing(4);
        auto *words = label(name, Type::Tiny, Ink::Muted);
        words->setBuddy(widget);
        widget->setAccessibleName(name);
        box->addWidget(words);
        box->addWidget(widget);
        return box;
    };
    column->addLayout(field(tr("Title"), m_title));
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addLayout(field(tr("Day"), m_day), 3);
    row->addLayout(field(tr("Credits"), m_credits), 2);
    column->addLayout(row);
    m_type->addItem(tr("Type not known"), QString());
    for (const CreditType &known : catalogue().creditTypes)
        m_type->addItem(known.name, known.id);
    column->addLayout(field(tr("Type of credit"), m_type));
    m_rest->setWordWrap(true);
    column->addWidget(m_rest);
    m_wrong->setWordWrap(true);
    column->addWidget(m_wrong);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    auto *log = button(tr("Log it"), Weight::Primary);
    auto *cancel = button(tr("Cancel"));
    buttons->addWidget(log);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(log, &QPushButton::clicked, this, &QuickLog::submit);
    connect(cancel, &QPushButton::clicked, this, &QuickLog::canceled);
    for (LineField *line : {m_title, static_cast<LineField *>(m_day), m_credits})
        connect(line, &QLineEdit::returnPressed, this, &QuickLog::submit);
}

void QuickLog::start(const Activity &last, QDate today)
{
    m_last = last;
    m_today = today;
    m_title->showText({});
    m_title->clear();
    m_day->showDay(today);
    m_credits->showText({});
    m_credits->clear();
    const CreditLine *line = leadingLine(last);
    m_type->choose(line && !line->type.isEmpty() ? line->type : QStringLiteral("ama-pra-1"));
    QStringList kept{formatText(last.format), last.provider};
    kept.removeAll(QString());
    m_rest->setText(kept.isEmpty() ? QString() : tr("From your last entry: %1. You can change everything afterwards.").arg(kept.join(QStringLiteral(", "))));
    m_wrong->hide();
    m_title->setFocus(Qt::OtherFocusReason);
}

void QuickLog::submit()
{
    const QDate day = dayFromText(m_day->text());
    const std::optional<Credits> credits = creditsTyped(m_credits->text());
    QString wrong;
    QWidget *where = nullptr;
    if (m_title->text().simplified().isEmpty()) {
        wrong = tr("Give it a title, so that you find it again.");
        where = m_title;
    } else if (!day.isValid()) {
        wrong = tr("The day is not one. Write it as 2026-11-20 or 20 Nov 2026.");
        where = m_day;
    } else if (!credits && !m_credits->text().trimmed().isEmpty()) {
        wrong = tr("Write credits with a point and at most two decimals, like 1.25.");
        where = m_credits;
    }
    m_wrong->setText(wrong);
    m_wrong->setVisible(!wrong.isEmpty());
    if (where) {
        where->setFocus();
        return;
    }
    Q_EMIT logged(quickActivity(m_last, m_title->text(), day, credits, m_type->chosen(), m_today));
}

void QuickLog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT canceled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace credence
