// What the window shows while no portfolio is open: what Credence is for, and the ways to start.
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace credence {

class WelcomeView : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomeView(QWidget *parent = nullptr);
    void setRecent(const QStringList &paths);

Q_SIGNALS:
    void newAsked();
    void openAsked();
    void sampleAsked();
    void recentAsked(const QString &path);

private:
    QVBoxLayout *m_recent;
};

/// The folder in which the portfolio at `path` lies, as one says it: "~/Documents".
QString folderText(const QString &path);

} // namespace credence
