// Tooltips show text as it stands: a title with angle brackets in it is a title, never markup.
#pragma once

#include <QString>

class QApplication;

namespace credence {

/// From now on no tooltip of `application` is read as markup, neither a widget's nor that of a row in a list.
void showTipsPlainly(QApplication &application);

/// `text` so that a tooltip shows every character of it; unchanged when nothing in it could be taken for markup.
QString plainTip(const QString &text);

} // namespace credence
