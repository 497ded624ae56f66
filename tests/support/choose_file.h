// Answers the file dialog that is open, as a person who types the path and presses Enter.
#pragma once

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QTest>

namespace credence::test {

/// Needs Qt's own dialogs (AA_DontUseNativeDialogs). False when none opens, or it does not take the path.
inline bool chooseFile(const QString &path)
{
    QFileDialog *dialog = nullptr;
    for (int look = 0; look < 300 && !dialog; ++look) {
        const auto windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows) {
            auto *one = qobject_cast<QFileDialog *>(window);
            dialog = one && one->isVisible() ? one : dialog;
        }
        if (!dialog)
            QTest::qWait(10);
    }
    auto *name = dialog ? dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit")) : nullptr;
    if (!name)
        return false;
    name->setFocus();
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    for (int look = 0; look < 300 && dialog->isVisible(); ++look)
        QTest::qWait(10);
    return !dialog->isVisible();
}

} // namespace credence::test
