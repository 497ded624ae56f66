#include "tests/support/golden.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

namespace credence::test {

QString goldenDifference(const QString &name, const QString &actual)
{
    const QString path = QStringLiteral(CREDENCE_SOURCE_DIR "/tests/golden/") + name;
    if (qEnvironmentVariableIsSet("CREDENCE_WRITE_GOLDEN")) {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return QStringLiteral("cannot write ") + path;
        file.write(actual.toUtf8());
        return QStringLiteral("wrote ") + path;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("no golden file ") + path;
    const QStringList want = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    const QStringList have = actual.split(QLatin1Char('\n'));
    QStringList lines;
    for (qsizetype i = 0; i < qMax(want.size(), have.size()) && lines.size() < 20; ++i) {
        if (want.value(i) != have.value(i))
            lines << QStringLiteral("line %1\n  - %2\n  + %3").arg(i + 1).arg(want.value(i), have.value(i));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace credence::test
