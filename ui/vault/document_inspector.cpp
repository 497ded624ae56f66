#include "ui/vault/document_inspector.h"

#include "ui/kit/chips.h"
#include "ui/kit/choice.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/format.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"
#include "ui/vault/document_preview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

namespace {
constexpr auto lastType = DocumentType::Unknown;

QString factsOf(const Document &document)
{
    QStringList facts;
    if (document.pages)
        facts << countText(*document.pages, DocumentInspector::tr("page"));
    facts << fileSizeText(document.size);
    if (document.added.isValid())
        facts << DocumentInspector::tr("added %1").arg(dayText(document.added));
    return facts.join(QStringLiteral(" · ")) + DocumentInspector::tr("\nSHA-256 %1…").arg(document.sha256.left(16));
}
} // namespace

DocumentInspector::DocumentInspector(QWidget *parent)
    : QWidget(parent), m_preview(new DocumentPreview), m_name(new LineField), m_type(new Choice), m_expires(new DateField), m_about(new Chips),
      m_origin(label({}, Type::Small, Ink::Muted)), m_facts(label({}, Type::Tiny, Ink::Muted)), m_twin(label({}, Type::Small)), m_open(button(tr("Open"))), m_save(button(tr("Save a copy…"))),
      m_review(button(tr("Review it"), Weight::Primary)), m_records(button(tr("Show")))
{
    build();
    connect(m_name, &LineField::edited, this, [this](const QString &name) {
        if (name.trimmed().isEmpty())
            return m_name->setText(m_document.name);
        change([&](Document &document) { document.name = name.trimmed(); });
    });
    connect(m_type, &QComboBox::activated, this, [this](int) { change([this](Document &document) { document.type = DocumentType(m_type->chosen().toInt()); }); });
    connect(m_expires, &DateField::dayEdited, this, [this](QDate day) { change([day](Document &document) { document.expires = day; }); });
    connect(m_about, &Chips::edited, this, [this] { change([this](Document &document) { document.about = m_about->ids(); }); });
    connect(m_open, &QPushButton::clicked, this, &DocumentInspector::openAsked);
    connect(m_save, &QPushButton::clicked, this, &DocumentInspector::saveAsked);
    connect(m_review, &QPushButton::clicked, this, &DocumentInspector::reviewAsked);
    connect(m_records, &QPushButton::clicked, this, [this] { Q_EMIT recordsAsked(m_document.about); });
}

void DocumentInspector::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_preview->setMinimumHeight(200);
    column->addWidget(m_preview, 5);
    auto *form = new Inspector;
    form->addField(tr("Document"), m_name);
    for (int type = 0; type <= int(lastType); ++type)
        m_type->addItem(documentTypeText(DocumentType(type)), QString::number(type));
    form->addRow({{tr("Kind"), m_type, 1}, {tr("Expires"), m_expires, 1}});
    m_expires->setPlaceholderText(tr("does not lapse"));
    form->addField(tr("Attached to"), m_about);
    m_twin->setWordWrap(true);
    form->addWidget(m_twin);
    m_origin->setWordWrap(true);
    form->addWidget(m_origin);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form->addWidget(m_facts);
    auto *buttons = new FlowLayout(nullptr, 8); // all four do not fit in one row
    for (QPushButton *each : {m_review, m_open, m_save, m_records})
        buttons->addWidget(each);
    form->column()->addLayout(buttons);
    form->addStretch();
    form->setMinimumHeight(300);
    column->addWidget(form, 4);
}

void DocumentInspector::setRecords(const QList<std::pair<QString, QString>> &records) { m_about->setKnown(records); }

void DocumentInspector::change(const std::function<void(Document &)> &edit)
{
    Document changed = m_document;
    edit(changed);
    if (changed != m_document)
        Q_EMIT edited(changed);
}

void DocumentInspector::show(const DocumentRow &row)
{
    m_document = *row.document;
    m_name->showText(m_document.name);
    m_type->choose(QString::number(int(m_document.type)));
    m_expires->showDay(m_document.expires);
    m_about->setIds(m_document.about);
    m_twin->setText(row.twin.isEmpty() ? QString() : tr("The same as “%1”. Both are kept; nothing was removed.").arg(row.twin));
    m_twin->setVisible(!row.twin.isEmpty());
    m_origin->setText(m_document.origin.isEmpty() ? QString() : tr("Came in %1.").arg(m_document.origin));
    m_origin->setVisible(!m_document.origin.isEmpty());
    m_facts->setText(factsOf(m_document));
    m_facts->setToolTip(m_document.sha256);
    m_review->setVisible(m_document.filing != Filing::Filed);
    m_records->setVisible(!m_document.about.isEmpty());
}

} // namespace credence
