#include "ui/kit/window_page.h"

namespace credence {

WindowPage::WindowPage(QWidget *parent) : QWidget(parent) { setObjectName(QStringLiteral("page")); }

void WindowPage::showRecords(const QStringList &, const QString &) {}

void WindowPage::addFiles(const QStringList &) {}
bool WindowPage::bringIn(const Brought &) { return false; }

void WindowPage::preview(const QString &) {}

} // namespace credence
