#include "ui/activities/capture_form.h"

#include "core/base/date_range.h"
#include "ui/kit/choice.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QLabel>

namespace credence {

namespace {
constexpr int mostTakeaways = 5; // A6: three to five
} // namespace

CaptureForm::CaptureForm(QWidget *parent) : Inspector(parent), m_verb(new Choice), m_due(new DateField)
{
    setAccessibleName(tr("Capture"));
    column()->addWidget(label(tr("Three to five takeaways"), Type::Tiny, Ink::Muted));
    for (int i = 0; i < mostTakeaways; ++i) {
        auto *line = new QLineEdit;
        line->setAccessibleName(tr("Takeaway %1").arg(i + 1));
        line->setPlaceholderText(QString::number(i + 1));
        connect(line, &QLineEdit::textEdited, this, &CaptureForm::typed);
        m_takeaways << line;
        addWidget(line);
    }
    m_application = text(tr("One application here, with us"), 2);
    addSection(tr("Three questions"));
    m_implement = text(tr("One thing to implement this month"), 2);
    m_share = text(tr("One thing to share, and with whom"), 2);
    m_document = text(tr("One way to document it"), 2);
    addSection(tr("One action"));
    for (const auto &[value, words] : {std::pair(QStringLiteral("implement"), tr("I will implement")), {QStringLiteral("do"), tr("I will do")}, {QStringLiteral("share"), tr("I will share")}})
        m_verb->addItem(words, value);
    addRow({{tr("Promise"), m_verb, 5}, {tr("By"), m_due, 4}});
    connect(m_verb, &QComboBox::activated, this, &CaptureForm::typed);
    connect(m_due, &QLineEdit::textEdited, this, &CaptureForm::typed);
    m_text = text(tr("What exactly"), 2);
    addStretch();
}

QPlainTextEdit *CaptureForm::text(const QString &name, int lines)
{
    auto *field = new TextField(lines, 6);
    addField(name, field);
    connect(field, &QPlainTextEdit::textChanged, this, &CaptureForm::typed);
    return field;
}

void CaptureForm::showCapture(const Capture &capture, const Action &action, QDate latestDue)
{
    if (capture == m_capture && action == m_action && capture.activity == m_capture.activity)
        return;
    const QSignalBlocker quiet(this);
    const bool other = capture.activity != m_capture.activity;
    m_capture = capture;
    m_action = action;
    showTyped(capture, action);
    m_due->setPlaceholderText(isoText(latestDue));
    m_due->setToolTip(tr("Within three months is the rule; without a day it is %1.").arg(dayText(latestDue)));
    if (other)
        ensureVisible(0, 0);
}

void CaptureForm::showTyped(const Capture &capture, const Action &action)
{
    for (int i = 0; i < m_takeaways.size(); ++i)
        m_takeaways[i]->setText(capture.takeaways.value(i));
    m_application->setPlainText(capture.application);
    m_implement->setPlainText(capture.implement);
    m_share->setPlainText(capture.share);
    m_document->setPlainText(capture.document);
    m_verb->choose(action.verb.isEmpty() ? QStringLiteral("implement") : action.verb);
    m_due->showDay(action.due);
    m_text->setPlainText(action.text);
}

Capture CaptureForm::capture() const
{
    Capture written = m_capture;
    written.takeaways.clear();
    for (const QLineEdit *line : m_takeaways) {
        if (!line->text().trimmed().isEmpty())
            written.takeaways << line->text().trimmed();
    }
    written.takeaways << m_capture.takeaways.mid(mostTakeaways); // more than the form shows came with a record
    written.application = m_application->toPlainText().trimmed();
    written.implement = m_implement->toPlainText().trimmed();
    written.share = m_share->toPlainText().trimmed();
    written.document = m_document->toPlainText().trimmed();
    return written;
}

Action CaptureForm::action() const
{
    Action written = m_action;
    written.text = m_text->toPlainText().trimmed();
    if (written.text.isEmpty() && m_action.text.isEmpty())
        return written;
    written.verb = m_verb->chosen();
    written.due = m_due->text().trimmed().isEmpty() ? QDate() : dayFromText(m_due->text());
    return written;
}

void CaptureForm::start()
{
    m_takeaways.first()->setFocus(Qt::OtherFocusReason);
}

} // namespace credence
