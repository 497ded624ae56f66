#include "ui/activities/saved_filters.h"

#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace credence {

namespace {

const QString remembered = QStringLiteral("activities/filters");
const QStringList keys{QStringLiteral("text"), QStringLiteral("cycle"), QStringLiteral("counts"), QStringLiteral("status"), QStringLiteral("proof")};

} // namespace

SavedFilters::SavedFilters(std::function<FilterValues()> current, QWidget *parent) : QToolButton(parent), m_current(std::move(current))
{
    setObjectName(QStringLiteral("choice"));
    setText(tr("Saved") + QStringLiteral(" ▾"));
    setAccessibleName(tr("Saved filters"));
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &SavedFilters::fillMenu);
    QSettings settings;
    const int count = settings.beginReadArray(remembered);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        FilterValues values;
        for (const QString &key : keys)
            values.insert(key, settings.value(key).toString());
        m_saved.insert(settings.value(QStringLiteral("name")).toString(), values);
    }
}

void SavedFilters::fillMenu()
{
    menu()->clear();
    for (auto it = m_saved.cbegin(); it != m_saved.cend(); ++it) {
        QAction *apply = menu()->addAction(it.key());
        connect(apply, &QAction::triggered, this, [this, values = it.value()] { Q_EMIT chosen(values); });
    }
    if (!m_saved.isEmpty())
        menu()->addSeparator();
    // The name is typed right in the menu; Enter saves.
    auto *holder = new QWidget(menu());
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(8, 4, 8, 4);
    auto *name = new QLineEdit;
    name->setPlaceholderText(tr("Save these filters as…"));
    name->setAccessibleName(tr("Name for these filters"));
    name->setMinimumWidth(190);
    column->addWidget(name);
    auto *action = new QWidgetAction(menu());
    action->setDefaultWidget(holder);
    menu()->addAction(action);
    connect(name, &QLineEdit::returnPressed, this, [this, name] {
        save(name->text());
        menu()->close();
    });
    if (m_saved.isEmpty())
        return;
    QMenu *forgetting = menu()->addMenu(tr("Forget"));
    for (auto it = m_saved.cbegin(); it != m_saved.cend(); ++it)
        connect(forgetting->addAction(it.key()), &QAction::triggered, this, [this, old = it.key()] { forget(old); });
}

void SavedFilters::save(const QString &name)
{
    if (name.simplified().isEmpty())
        return;
    m_saved.insert(name.simplified(), m_current());
    remember();
}

void SavedFilters::forget(const QString &name)
{
    m_saved.remove(name);
    remember();
}

void SavedFilters::remember() const
{
    QSettings settings;
    settings.remove(remembered);
    settings.beginWriteArray(remembered);
    int place = 0;
    for (auto it = m_saved.cbegin(); it != m_saved.cend(); ++it) {
        settings.setArrayIndex(place++);
        settings.setValue(QStringLiteral("name"), it.key());
        for (const QString &key : keys)
            settings.setValue(key, it.value().value(key));
    }
    settings.endArray();
}

} // namespace credence
