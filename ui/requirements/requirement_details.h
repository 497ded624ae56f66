// Everything about one requirement that can be edited: it saves at once, and undo brings it back.
#pragma once

#include "core/requirements/source.h"
#include "core/story/profile.h"

#include <QWidget>

class QVBoxLayout;

namespace credence {

class AuditPanel;
class Inspector;
class OwnForm;
class SourceForm;
struct Template;

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
    void answered(const QString &question, std::optional<bool> answer);
    void removed(const credence::SourceId &source);
    void exportAsked();                                ///< the rules, as a file
    void ownAsked(const credence::SourceId &source); ///< the catalogue's rules are to become the user's own
    void built(); ///< the widgets are new, the audits too

private:
    void build(const Template &known, const Profile &profile);
    void addOrigin(const Template &known);
    void addActions();
    void save();

    QVBoxLayout *m_column;
    Inspector *m_inspector = nullptr;
    SourceForm *m_form = nullptr;
    OwnForm *m_own = nullptr;
    AuditPanel *m_audits = nullptr;
    Source m_source;
};

} // namespace credence
