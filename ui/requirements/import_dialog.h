// Shows the templates of a file before any of them is taken over: what they ask, where they come from, how sure they are (Q7).
#pragma once

#include "core/catalogue/template.h"

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace credence {

class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `held`: ids of the templates that the person's requirements follow already; those are not ticked.
    ImportDialog(const QList<Template> &templates, const QStringList &held, const QString &file, QWidget *parent = nullptr);
    QList<Template> chosen() const; ///< those that are ticked

private:
    QList<Template> m_templates;
    QList<QCheckBox *> m_ticks;
    QPushButton *m_add;
};

} // namespace credence
