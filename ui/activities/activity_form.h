// The fields of an activity that its inspector and the form of a course share; every finished field is a change of its own.
#pragma once

#include "core/activities/activity.h"
#include "ui/kit/inspector.h"

#include <functional>

class QCheckBox;

namespace credence {

class Chips;
class Choice;
class CreditLines;

class ActivityForm : public Inspector
{
    Q_OBJECT

public:
    using Inspector::Inspector;
    void knowSubjects(const QStringList &areas); ///< to choose from; others can be typed

Q_SIGNALS:
    /// The activity as it is now, and what was done ("Change the title").
    void edited(const credence::Activity &activity, const QString &label);

protected:
    using Set = std::function<void(Activity &)>;
    void change(const QString &label, const Set &set);
    /// From now on this activity is changed. True when another one was shown before: the form begins anew at its top.
    bool take(const Activity &activity);
    const Activity &shown() const { return m_activity; }

    // Each makes a field that changes the activity shown; the caller gives it a place and fills it.
    LineField *lineOf(const QString &label, QString Activity::*member);
    LineField *amountOf(const QString &label, std::optional<Credits> Activity::*member);
    LineField *costField();
    DateField *firstDay();
    DateField *lastDay();
    Choice *choiceOf(const QString &label, const std::function<void(Activity &, const QString &)> &set);
    Choice *formatChoice();
    CreditLines *creditLines();
    Chips *topicChips();
    Chips *subjectChips();
    QCheckBox *dutyMark();

private:
    Chips *chipsOf(Chips *chips, const QString &label, QStringList Activity::*member);
    Activity m_activity;
    Chips *m_subjectChips = nullptr;
};

/// "1.25"; empty: not known.
QString amountInField(const std::optional<Credits> &amount);

} // namespace credence
