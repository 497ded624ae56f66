// The panel beside the rules: what stands behind the chosen figure, the details of the requirement, or the yes/no questions.
#pragma once

#include "ui/kit/card.h"

class QButtonGroup;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace credence {

/// A card whose head switches between named parts.
class SidePanel : public Card
{
    Q_OBJECT

public:
    explicit SidePanel(QWidget *parent = nullptr);
    /// Adds a part called `name` on its switch, with its own title; the first one is in front.
    int addPart(const QString &name, QWidget *widget);
    void setPartTitle(int part, const QString &title);
    void setPartVisible(int part, bool visible); ///< the next one is shown instead of a hidden one; shown again, the first part comes to the front
    void showPart(int part);
    int part() const;

Q_SIGNALS:
    void partShown(int part);

private:
    QStackedWidget *m_stack;
    QButtonGroup *m_switches;
    QStringList m_titles;
};

} // namespace credence
