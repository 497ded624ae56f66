// How the whole program looks: sizes, type, and the one call that applies light, dark or the system's choice.
#pragma once

#include "ui/kit/colors.h"

#include <QFont>
#include <QString>

class QApplication;
class QPushButton;
class QLabel;
class QWidget;

namespace credence {

enum class ThemeChoice { System, Light, Dark };

/// Measures of the design, in device-independent pixels.
namespace size {
inline constexpr int sidebar = 212;
inline constexpr int topBar = 48;
inline constexpr int page = 22;
inline constexpr int gap = 14;
inline constexpr int corner = 11;
inline constexpr int pad = 16;
inline constexpr int row = 34;
inline constexpr int control = 33;
} // namespace size

/// The type of the design: title 20, figure 22, body 13 (strong: semi-bold), small 12 and tiny 11 for the secondary.
enum class Type { Title, Figure, Body, Strong, Small, SmallStrong, Tiny };
QFont font(Type type);

/// Loads the embedded fonts, takes the Fusion style, and follows `choice` from now on, also when the system changes at run time.
void startTheme(QApplication &application, ThemeChoice choice);
/// Changes the choice at run time; every window repaints.
void setTheme(ThemeChoice choice);
ThemeChoice theme();
/// "system", "light", "dark", as in settings and on the command line.
QString themeWord(ThemeChoice choice);
ThemeChoice themeFromWord(const QString &word);

/// A button of the design; Primary is filled with the accent, at most one a page.
enum class Weight { Plain, Primary };
QPushButton *button(const QString &text, Weight weight = Weight::Plain, QWidget *parent = nullptr);
/// A label in one of the types; muted when it is secondary.
enum class Ink { Full, Muted };
QLabel *label(const QString &text, Type type = Type::Body, Ink ink = Ink::Full, QWidget *parent = nullptr);

} // namespace credence
