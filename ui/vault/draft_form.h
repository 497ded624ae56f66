// "What we read": the fields of one activity, to be checked and corrected before it is filed.
#pragma once

#include "ui/kit/inspector.h"
#include "ui/vault/review_item.h"

namespace credence {

class Chips;
class Choice;
class CreditsField;
class ReadPill;
class Remark;
struct Snapshot;

class DraftForm : public QWidget
{
    Q_OBJECT

public:
    explicit DraftForm(QWidget *parent = nullptr);
    /// Goals come from the portfolio; types, topics and formats from the catalogue.
    void setRemark(const QString &remark); ///< empty: nothing
    void setGoals(const QList<std::pair<QString, QString>> &goals);
    /// `remark`: what the person should notice about it (someone else's name …); empty: nothing.
    void show(const Draft &draft, const Reading &reading, double sureAbove, const QString &remark);
    /// The draft with what the fields say now.
    Draft draft() const;
    /// What keeps it from being filed, in one sentence; empty: nothing.
    QString problem() const;
    void focusProblem(); ///< the field that keeps it from being filed
    void focusFirst();                     ///< the title, ready to type
    void focusField(const QString &name);  ///< the field of a mark on the page

Q_SIGNALS:
    void edited();                    ///< by the person, also while typing
    void entered(const QString &name); ///< the focus came to this field

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectFields();
    void showPills();
    QDate dayIn(const DateField *field, QDate before) const;
    std::pair<QString, QWidget *> wrong() const;
    void watch(QWidget *field, const QString &name);

    Draft m_draft;
    QString m_text; ///< the document's text, for line numbers
    Remark *m_remark;
    TextField *m_title;
    LineField *m_provider;
    DateField *m_from;
    DateField *m_to;
    CreditsField *m_credits;
    Choice *m_format;
    Chips *m_topics;
    Chips *m_goals;
    LineField *m_number;
    ReadPill *m_titlePill;
    ReadPill *m_providerPill;
    ReadPill *m_daysPill;
    ReadPill *m_numberPill;
    QHash<QObject *, QString> m_names;
    double m_sureAbove = 0;
    bool m_showing = false;
};

} // namespace credence
