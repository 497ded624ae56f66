#include "ui/kit/theme.h"

#include "ui/kit/style.h"
#include "ui/kit/plain_tips.h"
#include "ui/kit/style_sheet.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QPushButton>

namespace credence {

namespace {

QPalette paletteOf(const Colors &c)
{
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.ink);
    p.setColor(QPalette::Base, c.card);
    p.setColor(QPalette::AlternateBase, c.window);
    p.setColor(QPalette::Text, c.ink);
    p.setColor(QPalette::Button, c.card);
    p.setColor(QPalette::ButtonText, c.ink);
    p.setColor(QPalette::BrightText, c.ink);
    p.setColor(QPalette::PlaceholderText, readable(c.muted, c.card));
    p.setColor(QPalette::Highlight, c.accent);
    p.setColor(QPalette::HighlightedText, c.onAccent);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.plum);
    p.setColor(QPalette::ToolTipBase, c.ink);
    p.setColor(QPalette::ToolTipText, c.card);
    p.setColor(QPalette::Light, c.card);
    p.setColor(QPalette::Midlight, c.line);
    p.setColor(QPalette::Mid, c.line);
    p.setColor(QPalette::Dark, c.muted);
    p.setColor(QPalette::Shadow, c.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c.muted);
    return p;
}

bool systemIsDark()
{
    // Without a palette of our own the application has the system's.
    QApplication::setPalette(QPalette());
    return colors(QApplication::palette()).dark;
}

/// Applies the choice, and again whenever the system says that its theme changed.
class Follower : public QObject
{
public:
    Follower(QApplication &application, ThemeChoice choice) : QObject(&application), m_choice(choice)
    {
        application.installEventFilter(this);
        apply();
    }
    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice)
    {
        m_choice = choice;
        apply();
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ThemeChange && m_choice == ThemeChoice::System && !m_applying && watched->isWindowType())
            apply();
        return QObject::eventFilter(watched, event);
    }

private:
    void apply()
    {
        m_applying = true;
        const bool dark = m_choice == ThemeChoice::System ? systemIsDark() : m_choice == ThemeChoice::Dark;
        QApplication::setPalette(paletteOf(colorsFor(dark)));
        qApp->setStyleSheet(styleSheet(colorsFor(dark)));
        m_applying = false;
    }
    ThemeChoice m_choice;
    bool m_applying = false;
};

Follower *follower()
{
    return qApp ? qApp->findChild<Follower *>(QStringLiteral("theme"), Qt::FindDirectChildrenOnly) : nullptr;
}

QString family()
{
    static const QString name = [] {
        QString found;
        const QDir fonts(QStringLiteral(":/fonts"));
        for (const QString &file : fonts.entryList({QStringLiteral("Inter-*")})) {
            const int id = QFontDatabase::addApplicationFont(fonts.filePath(file));
            const QStringList families = QFontDatabase::applicationFontFamilies(id);
            if (!families.isEmpty() && (found.isEmpty() || families.first().size() < found.size()))
                found = families.first();
        }
        QFontDatabase::addApplicationFont(fonts.filePath(QStringLiteral("DroidSansFallbackFull.ttf")));
        return found;
    }();
    return name;
}

QFont sized(int pixels, QFont::Weight weight)
{
    const QStringList families{family(), QStringLiteral("Droid Sans Fallback")}; // the second has Chinese, Japanese and Korean
    QFont f = family().isEmpty() ? QFontDatabase::systemFont(QFontDatabase::GeneralFont) : QFont(families);
    f.setPixelSize(pixels);
    f.setWeight(weight);
    f.setHintingPreference(QFont::PreferVerticalHinting);
    return f;
}

} // namespace

QFont font(Type type)
{
    switch (type) {
    case Type::Title: return sized(20, QFont::Bold);
    case Type::Figure: return sized(22, QFont::Bold);
    case Type::Body: return sized(13, QFont::Normal);
    case Type::Strong: return sized(13, QFont::Bold);
    case Type::Small: return sized(12, QFont::Normal);
    case Type::SmallStrong: return sized(12, QFont::Bold);
    case Type::Tiny: return sized(11, QFont::Normal);
    }
    return sized(13, QFont::Normal);
}

void startTheme(QApplication &application, ThemeChoice choice)
{
    application.setStyle(new Style);
    QApplication::setFont(font(Type::Body));
    showTipsPlainly(application);
    (new Follower(application, choice))->setObjectName(QStringLiteral("theme"));
}

void setTheme(ThemeChoice choice)
{
    if (auto *f = follower())
        f->setChoice(choice);
}

ThemeChoice theme()
{
    const auto *f = follower();
    return f ? f->choice() : ThemeChoice::System;
}

QString themeWord(ThemeChoice choice)
{
    return choice == ThemeChoice::Light ? QStringLiteral("light") : choice == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("system");
}

ThemeChoice themeFromWord(const QString &word)
{
    return word == QLatin1String("light") ? ThemeChoice::Light : word == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::System;
}

QPushButton *button(const QString &text, Weight weight, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setCursor(Qt::PointingHandCursor);
    if (weight == Weight::Primary)
        made->setProperty("weight", QStringLiteral("primary"));
    return made;
}

QLabel *label(const QString &text, Type type, Ink ink, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setFont(font(type));
    made->setTextFormat(Qt::PlainText);
    if (ink == Ink::Muted)
        made->setProperty("ink", QStringLiteral("muted"));
    return made;
}

} // namespace credence
