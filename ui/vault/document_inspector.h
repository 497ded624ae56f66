// One document of the vault: its page, what it is, what it proves and when it lapses; edits are saved at once.
#pragma once

#include "core/portfolio/snapshot.h"
#include "ui/vault/document_rows.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace credence {

class Chips;
class Choice;
class DateField;
class DocumentPreview;
class LineField;

class DocumentInspector : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentInspector(QWidget *parent = nullptr);
    /// What it can be attached to: (id, name).
    void setRecords(const QList<std::pair<QString, QString>> &records);
    void show(const DocumentRow &row);
    DocumentPreview *preview() const { return m_preview; }
    QString shownId() const { return m_document.id.text; }

Q_SIGNALS:
    void edited(const credence::Document &document); ///< with one field changed
    void openAsked();
    void saveAsked();
    void reviewAsked(); ///< back into the inbox
    void recordsAsked(const QStringList &ids);

private:
    void build();
    void change(const std::function<void(Document &)> &edit);

    Document m_document;
    DocumentPreview *m_preview;
    LineField *m_name;
    Choice *m_type;
    DateField *m_expires;
    Chips *m_about;
    QLabel *m_origin;
    QLabel *m_facts;
    QLabel *m_twin;
    QPushButton *m_open;
    QPushButton *m_save;
    QPushButton *m_review;
    QPushButton *m_records;
};

} // namespace credence
