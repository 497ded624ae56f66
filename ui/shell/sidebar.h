// The navigation at the left: which pages exist, with counts and with badges for what waits.
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"

#include <QDate>
#include <QWidget>

class QLabel;
class QVBoxLayout;
class QToolButton;

namespace credence {

class WindowPage;
class NavigationButton;

/// One line of the navigation.
struct Entry {
    QString key;  ///< "today", "activities" …
    QString title;
    QString icon;
    WindowPage *(*make)();
    int (*count)(const Snapshot &snapshot) = nullptr;                   ///< how many there are, shown muted
    int (*waiting)(const Snapshot &snapshot, QDate today) = nullptr;    ///< how many wait for the person, shown as a badge
    bool below = false;                                                 ///< at the foot, apart from the others
};

/// Every page that is built, in the order of the navigation.
const QList<Entry> &navigation();

class Sidebar : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);
    void showSnapshot(const Snapshot &snapshot, QDate today);
    void setPortfolioName(const QString &words); ///< below the program's name, "Rivera portfolio · saved"
    void setCurrent(const QString &key);
    void setPagesEnabled(bool enabled);
    QToolButton *menuButton() const { return m_menu; }

Q_SIGNALS:
    void chosen(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_name;
    QToolButton *m_menu;
    QList<NavigationButton *> m_buttons;
};

} // namespace credence
