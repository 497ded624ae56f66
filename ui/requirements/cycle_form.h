// A cycle that is over, to be put right: its days, number, ticks and answers. It saves at once, and undo brings it back.
#pragma once

#include "core/requirements/past_cycle.h"
#include "core/requirements/source.h"
#include "ui/requirements/source_form.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace credence {

class Inspector;

class CycleForm : public QWidget
{
    Q_OBJECT

public:
    explicit CycleForm(QWidget *parent = nullptr);

    /// `current`: the days of the cycle of today. The same cycle again only updates the fields, so that typing goes on.
    void show(const Source &source, const PastCycle &cycle, const DateRange &current, const Profile &profile);

Q_SIGNALS:
    void edited(const credence::SourceId &source, const credence::DateRange &which, const credence::KeptCycle &corrected);
    void forgotten(const credence::SourceId &source, const credence::DateRange &which);
    void refused(const QString &sentence); ///< a choice that cannot be kept; a line says so itself

private:
    void build(const Profile &profile);
    void save(std::optional<std::pair<QString, std::optional<bool>>> told = {});
    KeptCycle filled(SourceForm::Refused refused) const;

    QVBoxLayout *m_column;
    Inspector *m_inspector = nullptr;
    QLabel *m_words = nullptr;
    QPushButton *m_forget = nullptr;
    SourceForm *m_form = nullptr;
    Source m_source;
    Source m_then; ///< as it was in that cycle
    DateRange m_which;
    DateRange m_current;
    Profile m_profile;
};

} // namespace credence
