#include "ui/kit/style_sheet.h"

#include "ui/kit/colors.h"

#include <QHash>

namespace credence {

namespace {

constexpr auto sheet = R"(
QMainWindow, QDialog, QWidget#page { background: @window; }
QLabel { background: transparent; }
QLabel[ink="muted"] { color: @quiet; }
QLabel#refusal { color: @warning; }
QAbstractScrollArea { background: transparent; border: none; }
QFrame#card { background: @card; border: 1px solid @line; border-radius: 11px; }
QFrame#card[clickable="true"]:hover { border-color: @edge; }
QFrame#card[clickable="true"]:focus { border: 2px solid @accent; }
QFrame#well { background: @track; border: 1px solid @line; border-radius: 11px; }
QFrame#desk { background: @sidebar; border: 1px solid @line; border-radius: 11px; }
QFrame#rule { background: @line; border: none; max-height: 1px; min-height: 1px; }

QPushButton, QToolButton#choice {
    background: @card; color: @ink; border: 1px solid @line; border-radius: 8px;
    padding: 0 12px; min-height: 31px; font-weight: 500;
}
QToolButton#choice { min-height: 29px; }
QPushButton:hover, QToolButton#choice:hover { background: @window; border-color: @edge; }
QPushButton:pressed, QPushButton:checked, QToolButton#choice:pressed { background: @accentSoft; }
QPushButton:focus, QToolButton#choice:focus { border: 2px solid @accent; padding: 0 11px; min-height: 29px; }
QToolButton#choice:focus { min-height: 27px; }
QPushButton:disabled, QToolButton#choice:disabled { color: @faint; background: @window; }
QPushButton[weight="primary"] { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton[weight="primary"]:hover { background: @accentHover; }
QPushButton[weight="primary"]:focus { border: 2px solid @ink; }
QPushButton[weight="primary"]:disabled { background: @track; color: @faint; border-color: @line; }
QPushButton[compact="true"] { background: transparent; border: 1px solid transparent; border-radius: 7px; padding: 0 9px; min-height: 22px; color: @quiet; font-size: 12px; }
QPushButton[compact="true"][checkable="false"] { color: @accentText; font-weight: 500; }
QPushButton[compact="true"][checkable="false"]:disabled { color: @faint; background: transparent; }
QPushButton[compact="true"]:hover { background: @track; }
QPushButton[compact="true"]:checked { background: @accentSoft; color: @ink; }
QPushButton[compact="true"]:focus { border: 1px solid @accent; padding: 0 9px; min-height: 22px; }
QPushButton[cell="true"] { background: @track; border: 1px solid transparent; border-radius: 6px; padding: 0 2px; min-height: 0; min-width: 0; font-size: 12px; font-weight: 400; }
QPushButton[cell="true"]:hover { background: @accentSoft; border-color: @edge; }
QPushButton[cell="true"]:focus { border: 1px solid @accent; padding: 0 2px; min-height: 0; }
QPushButton::menu-indicator, QToolButton#choice::menu-indicator { image: none; width: 0; }
QToolButton#quiet { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 3px; color: @quiet; }
QToolButton#quiet::menu-indicator { image: none; width: 0; }
QToolButton#quiet:hover { background: @track; }
QToolButton#quiet:focus { border-color: @accent; }
QPushButton#link { background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 0 2px; min-height: 18px; color: @accentText; text-align: left; }
QPushButton#link:hover { text-decoration: underline; }
QPushButton#link:focus { border-color: @accent; }
QPushButton#plainLink { background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 0; min-height: 18px; color: @ink; text-align: left; font-weight: 600; }
QPushButton#plainLink:hover { text-decoration: underline; }
QPushButton#plainLink:focus { border-color: @accent; }
QPushButton#plainLink:disabled { color: @ink; }

QAbstractScrollArea { background: transparent; border: none; }
QLineEdit, QPlainTextEdit, QTextEdit, QDateEdit, QSpinBox, QDoubleSpinBox, QComboBox {
    background: @field; color: @ink; border: 1px solid @line; border-radius: 8px; padding: 0 9px; min-height: 31px;
    selection-background-color: @accent; selection-color: @onAccent;
}
QPlainTextEdit, QTextEdit { padding: 5px 6px; }
QComboBox { padding-left: 11px; }
QLineEdit:hover, QPlainTextEdit:hover, QDateEdit:hover, QSpinBox:hover, QDoubleSpinBox:hover, QComboBox:hover { border-color: @edge; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QDateEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border: 1px solid @accent; }
QLineEdit[attention="true"], QPlainTextEdit[attention="true"], QDateEdit[attention="true"], QComboBox[attention="true"] { border: 1px solid @amber; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: @faint; background: @window; }
QLineEdit#bare { border: none; background: transparent; padding: 0; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView, QMenu, QListView#popup {
    background: @card; color: @ink; border: 1px solid @line; border-radius: 8px; padding: 4px; outline: 0;
    selection-background-color: @accentSoft; selection-color: @ink;
}
QListView#popup { padding: 1px; }
QMenu::item:disabled { color: @faint; }
QMenuBar { background: @window; color: @ink; border-bottom: 1px solid @line; }
QMenuBar::item { padding: 4px 9px; background: transparent; border-radius: 5px; }
QMenuBar::item:selected { background: @track; }
QCheckBox, QRadioButton { spacing: 8px; background: transparent; }
QCheckBox:focus, QRadioButton:focus { color: @accentText; }

QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea > QWidget > QWidget#scrolled { background: transparent; }
QTableView, QListView, QTreeView { background: transparent; border: none; outline: 0; }
QHeaderView { background: transparent; border: none; }
QFileDialog QTreeView, QFileDialog QListView { background: @card; border: 1px solid @line; border-radius: 8px; }
QFileDialog QHeaderView { background: @card; }
QFileDialog QHeaderView::section { background: @card; color: @muted; border: none; border-bottom: 1px solid @line; padding: 4px 6px; }

QTableCornerButton::section { background: transparent; border: none; }
QSplitter::handle { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: @edge; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: transparent; border: none; width: 0; height: 0; }
QToolTip { background: @ink; color: @card; border: 1px solid @ink; padding: 4px 6px; }
QCalendarWidget QWidget { alternate-background-color: @window; }
QCalendarWidget QToolButton { color: @ink; background: transparent; border: none; padding: 4px 8px; }
QCalendarWidget QAbstractItemView { background: @card; selection-background-color: @accent; selection-color: @onAccent; }
)";

QColor blend(const QColor &a, const QColor &b, double share)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * share),
                            static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * share),
                            static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * share));
}

} // namespace

QString styleSheet(const Colors &c)
{
    // Longer names first, so that "@accent" does not eat the beginning of "@accentSoft".
    const QList<std::pair<QString, QString>> values{
        {QStringLiteral("@accentSoft"), c.accentSoft.name()},
        {QStringLiteral("@accentHover"), blend(c.accent, c.ink, 0.15).name()},
        {QStringLiteral("@accentText"), textOn(c, Tone::Accent, c.card).name()},
        {QStringLiteral("@accent"), c.accent.name()},
        {QStringLiteral("@onAccent"), c.onAccent.name()},
        {QStringLiteral("@window"), c.window.name()},
        {QStringLiteral("@card"), c.card.name()},
        {QStringLiteral("@field"), (c.dark ? c.window : c.card).name()},
        {QStringLiteral("@sidebar"), c.sidebar.name()},
        {QStringLiteral("@line"), c.line.name()},
        {QStringLiteral("@edge"), blend(c.line, c.muted, 0.35).name()},
        {QStringLiteral("@ink"), c.ink.name()},
        {QStringLiteral("@quiet"), readable(c.muted, c.sidebar).name()},
        {QStringLiteral("@faint"), blend(c.muted, c.card, 0.3).name()},
        {QStringLiteral("@track"), c.track.name()},
        {QStringLiteral("@warning"), textOn(c, Tone::Amber, c.card).name()},
        {QStringLiteral("@amber"), c.amber.name()},
    };
    QString text = QLatin1String(sheet);
    for (const auto &[name, value] : values)
        text.replace(name, value);
    return text;
}

} // namespace credence
