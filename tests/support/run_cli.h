// Runs credence-cli as a user would and keeps what it said.
#pragma once

#include <QProcess>
#include <QStringList>

namespace credence::test {

struct Ran {
    int exit = -1;
    QString out;
    QString err;
};

inline QString cliPath() { return QStringLiteral(CREDENCE_BIN_DIR "/credence-cli"); }

inline Ran runCli(const QStringList &arguments, const QByteArray &input = {}, const QString &folder = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(cliPath(), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

} // namespace credence::test
