// The fields about one license or membership: number, dates printed on it, license type, what stands for credit.
#pragma once

#include "core/catalogue/template.h"
#include "core/requirements/asking.h"
#include "core/requirements/source.h"
#include "core/story/profile.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace credence {

class Choice;
class DateField;
class Inspector;
class LineField;
class QuestionList;

/// Used by the picker (only what the template asks) and by the details of a requirement (all of it).
class SourceForm : public QObject
{
    Q_OBJECT

public:
    /// PastCycle: what belongs to one cycle alone.
    enum class Extent { OnlyAsked, Everything, PastCycle };

    /// Adds its fields for `requirement` to `into`. `stored`: what stands for credit already; what asks the same as a question has a
    /// field only then. With `today` the days are offered on which the cycle may end when the rules leave the year open.
    SourceForm(const Template &requirement, const Profile &profile, Extent extent, Inspector *into, const QStringList &stored = {}, QDate today = {});

    void show(const Source &source, const Profile &profile);
    enum class Refused { AsStored, AsTyped };
    /// `start` with what the form says now; what cannot be read stays as it is there, and so does what was refused, unless asked.
    Source filled(Source start, Refused refused = Refused::AsStored) const;
    /// The field the person changed last; nullptr when it was no line.
    LineField *lastEdited() const { return m_last; }
    /// The first line that was refused, or cannot be read, even when it was not left yet; nullptr: all can be kept.
    LineField *unreadable() const;
    /// The birth date typed here when the template asked for it; invalid otherwise.
    QDate birthDate() const;
    /// Answers given here that hold for all requirements; those of this license are in filled().
    Answers answers() const;

Q_SIGNALS:
    void edited(); ///< the person changed a field of the source
    void answered(const QString &question, std::optional<bool> answer);

private:
    void addIdentity(Inspector *into, const Asking &asked, const Profile &profile, bool all);
    void addDates(Inspector *into, const Asking &asked, QDate birth, bool all);
    void addPastDates(Inspector *into);
    LineField *numberField();
    DateField *dateField(const QString &hint = {});
    void take(LineField *field);
    void offerEnds(QDate birth);
    void addSubstitutes(Inspector *into, const QStringList &stored);
    void addClaim(Inspector *into, const SatisfiedBy &substitute, QCheckBox *tick);
    std::optional<Credits> claimed(const QString &kind) const;
    void addQuestions(Inspector *into, const Profile &profile);
    void showAnswers(const Answers &own);
    void presetFirstPeriod();

    Template m_template;
    Extent m_extent = Extent::OnlyAsked;
    QStringList m_asked; ///< the questions that are shown
    Answers m_told;      ///< what the profile says
    Profile m_profile;
    enum class FirstPeriod { Unsaid, Preset, Said } m_firstPeriod = FirstPeriod::Unsaid;
    QLabel *m_presetWords = nullptr; ///< why a question has its answer already
    LineField *m_last = nullptr;
    QList<DateField *> m_days;
    QList<QCheckBox *> m_substitutes;
    QHash<QString, LineField *> m_claims; ///< hours claimed, of what stands for "up to" so many, by its kind
    LineField *m_identifier = nullptr;
    Choice *m_licenseType = nullptr;
    DateField *m_birthDate = nullptr;
    DateField *m_issued = nullptr;
    DateField *m_start = nullptr;
    DateField *m_end = nullptr;
    DateField *m_from = nullptr;
    DateField *m_to = nullptr;
    LineField *m_number = nullptr;
    QuestionList *m_questions = nullptr;
    QWidget *m_ends = nullptr; ///< the days the cycle may end on; nullptr: none are offered
    QDate m_today;
};

} // namespace credence
