// credence-cli: everything Credence does, without a display.
#include "app/cli/options.h"
#include "app/cli/plain_output.h"

#include <QGuiApplication>

#include <algorithm>
#include <memory>

using namespace credence::cli;

namespace {

void writeHelp(QTextStream &out)
{
    out << "Usage: credence-cli COMMAND [options]\n\n";
    for (const Command &command : commands())
        out << "  " << command.name << ' ' << command.usage << "\n      " << command.does << '\n';
    out << "\n  --today YYYY-MM-DD   the day that counts as today\n"
           "  --read-only          reads a portfolio that is open elsewhere as it was saved last; for commands that only read\n";
}

/// Takes "--today DAY" out of the arguments; invalid when it is there and no day.
QDate takeToday(QStringList &arguments)
{
    const qsizetype at = arguments.indexOf(QStringLiteral("--today"));
    if (at < 0)
        return QDate::currentDate();
    if (arguments.count(QStringLiteral("--today")) > 1)
        return {};
    const QDate day = credence::isoDay(arguments.value(at + 1));
    arguments.remove(at, std::min<qsizetype>(2, arguments.size() - at));
    return day;
}

/// What is said about a word that is no command.
QString unknown(const QString &name)
{
    if (name.isEmpty())
        return QStringLiteral("Name a command.");
    QStringList known;
    for (const Command &command : commands())
        known << QString::fromLatin1(command.name);
    const QString near = nearestOf(name, known);
    return QStringLiteral("There is no command “%1”.").arg(name) + (near.isEmpty() ? QString() : QStringLiteral(" Did you mean %1?").arg(near));
}

/// Whether the command line names a command that lays out pages.
bool paints(int argc, char **argv)
{
    const auto all = commands();
    const auto given = [&](const char *word) { return std::any_of(argv + std::min(1, argc), argv + argc, [&](const char *one) { return qstrcmp(one, word) == 0; }); };
    return std::any_of(all.begin(), all.end(), [&](const Command &command) {
        return command.paintsWith && given(command.name) && (*command.paintsWith == 0 || given(command.paintsWith));
    });
}

/// Fonts need more of Qt than the rest; no display is touched.
std::unique_ptr<QCoreApplication> applicationFor(int &argc, char **argv)
{
    if (!paints(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // What the platform says about folders for sockets concerns nobody who prints a packet.
    const auto before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    auto application = std::make_unique<QGuiApplication>(argc, argv);
    qInstallMessageHandler(before);
    return application;
}

int run(QStringList arguments, QTextStream &out, QTextStream &err)
{
    const QDate today = takeToday(arguments);
    if (!today.isValid()) {
        err << "--today wants one day as YYYY-MM-DD.\n";
        return WrongUse;
    }
    const QString name = arguments.isEmpty() ? QString() : arguments.takeFirst();
    if (name == QLatin1String("--help") || name == QLatin1String("help")) {
        writeHelp(out);
        return Done;
    }
    const auto all = commands();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Command &command) { return name == QLatin1String(command.name); });
    if (found == all.end()) {
        err << unknown(name) << "\n\n";
        writeHelp(err);
        return WrongUse;
    }
    if (arguments.contains(QStringLiteral("--help"))) {
        out << "Usage: credence-cli " << found->name << ' ' << found->usage << '\n' << found->does << '\n';
        return Done;
    }
    const bool look = arguments.removeAll(QStringLiteral("--read-only")) > 0;
    if (look && !found->looks) {
        err << "--read-only is for commands that only read; " << found->name << " changes the portfolio.\n";
        return WrongUse;
    }
    Call call{arguments, today, out, err, look};
    return found->run(call);
}

} // namespace

int main(int argc, char **argv)
{
    const auto application = applicationFor(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("credence"));
    PlainOutput answers(stdout), messages(stderr);
    QTextStream out(&answers);
    QTextStream err(&messages);
    const int code = run(QCoreApplication::arguments().mid(1), out, err);
    out.flush();
    if (answers.arrived())
        return code;
    err << "The answer could not be written to its end: the disk is full, or nobody takes it. What was asked for was done as far as it was confirmed.\n";
    return code == Done ? CannotBeDone : code;
}
