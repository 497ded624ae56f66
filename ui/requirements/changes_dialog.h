// What a newer catalogue changes for this user, rule by rule, before anything is applied (Q7).
#pragma once

#include "core/requirements/catalogue_change.h"
#include "ui/kit/background.h"

#include <QDialog>

namespace credence {

class Inspector;

class ChangesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ChangesDialog(QWidget *parent = nullptr);

    /// Compares off the window's thread, against `known`, which outlives the dialog.
    void showSnapshot(const Snapshot &snapshot, QDate today, const Catalogue &known = catalogue());
    void showChanges(const QList<CatalogueChange> &changes);

Q_SIGNALS:
    void applied(const credence::SourceId &source);
    void kept(const credence::SourceId &source);
    void shown(int requirements);

private:
    void addRequirement(const CatalogueChange &change);
    void addChange(const ChangeForYou &change);
    void addWords(const QString &text, bool muted = true);

    Inspector *m_list;
    Background m_comparing;
};

} // namespace credence
