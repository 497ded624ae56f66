#include "ui/kit/page.h"

namespace credence {

Page::Page(QWidget *parent) : QWidget(parent) { setObjectName(QStringLiteral("page")); }

void Page::showRecords(const QStringList &, const QString &) {}

} // namespace credence
