// Everything about one requirement that can be edited: it saves at once, and undo brings it back.
#pragma once

#include "core/requirements/source.h"
#include "core/story/profile.h"
#include "core/catalogue/template.h"
#include "ui/requirements/source_form.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace credence {

class AuditPanel;
class Inspector;
class OwnForm;

class RequirementDetails : public QWidget
{
    Q_OBJECT

public:
    explicit RequirementDetails(QWidget *parent = nullptr);

    /// The same source again only updates the fields, so that typing goes on.
    void show(const Source &source, const Profile &profile);
    void clear();
    AuditPanel *audits() const { return m_audits; } ///< below the fields; nullptr before the first requirement

Q_SIGNALS:
    void edited(const credence::Source &source);
    void refused(const QString &sentence); ///< a choice that cannot be kept; a line says so itself
    void answered(const QString &question, std::optional<bool> answer);
    void removed(const credence::SourceId &source);
    void exportAsked();                                ///< the rules, as a file
    void ownAsked(const credence::SourceId &source); ///< the catalogue's rules are to become the user's own
    void built(); ///< the widgets are new, the audits too

private:
    void build(const Template &known, const Profile &profile);
    void addOrigin(const Template &known);
    void showOrigin();
    void addActions();
    void save();
    Source filled(SourceForm::Refused refused) const;

    QVBoxLayout *m_column;
    Inspector *m_inspector = nullptr;
    SourceForm *m_form = nullptr;
    OwnForm *m_own = nullptr;
    AuditPanel *m_audits = nullptr;
    QLabel *m_origin = nullptr;
    Source m_source;
    Profile m_profile;
};

} // namespace credence
