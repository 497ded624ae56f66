// The part of the inspector about what an activity serves: goals, signals, criteria, theme, its class in the mix and its depth.
#pragma once

#include "core/portfolio/snapshot.h"

#include <QObject>

#include <functional>

class QLabel;

namespace credence {

class Chips;
class Choice;
class Inspector;
class LineField;

/// Adds its fields to `inspector` and shows the activity in them; every finished field is one change.
class StoryFields : public QObject
{
    Q_OBJECT

public:
    using Change = std::function<void(Activity &)>;
    explicit StoryFields(Inspector *inspector);
    void showActivity(const Activity &activity, const Snapshot &snapshot);

Q_SIGNALS:
    void changed(const QString &label, const std::function<void(credence::Activity &)> &change);
    void formatValueEdited(const QString &format, int value); ///< 1 to 10, for every activity of that format

private:
    Chips *addChips(const QString &name, const QString &label, QStringList Activity::*member);
    void takeValue(const QString &text);
    QLabel *addWords();
    Choice *addOverrule(const QString &name, const QString &label, QString Activity::*member);
    void showMix(const Activity &activity, const Snapshot &snapshot);
    void showDepth(const Activity &activity);

    Inspector *m_inspector;
    Chips *m_goals, *m_signals, *m_criteria, *m_theme;
    Choice *m_mix, *m_depth;
    QLabel *m_mixWhy, *m_depthWhy, *m_impact;
    LineField *m_value;
    QString m_format;
    int m_valueNow = 0;
};

/// The impact of the format in words: "Webinar: low impact."; empty for what has none.
QString impactText(const QString &format);

} // namespace credence
