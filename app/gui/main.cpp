// The window program: reads its options, opens the portfolio, and leaves the rest to the shell.
#include "app/sample/make_sample.h"
#include "ui/kit/theme.h"
#include "ui/shell/clock.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QSocketNotifier>
#include <QTextStream>
#include <QTimer>

#ifdef __unix__
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace credence;

namespace {

/// The options of the program, by name; made once they are asked for.
struct Options {
    QCommandLineOption day{QStringLiteral("today"), QStringLiteral("Behave as on this day (demonstrations)."), QStringLiteral("YYYY-MM-DD")};
    QCommandLineOption look{QStringLiteral("theme"), QStringLiteral("light, dark or system."), QStringLiteral("NAME")};
    QCommandLineOption front{QStringLiteral("page"), QStringLiteral("Page to show first: today, activities, vault …"), QStringLiteral("NAME")};
    QCommandLineOption extent{QStringLiteral("size"), QStringLiteral("Size of the window."), QStringLiteral("WxH")};
    QCommandLineOption picture{QStringLiteral("screenshot"), QStringLiteral("Save a picture of the window and quit."), QStringLiteral("OUT.png")};
    QCommandLineOption announce{QStringLiteral("say-when-shown"), QStringLiteral("Print \"shown\" once the window is painted and answers (measurements).")};
};

void nameTheProgram()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Credence"));
    QCoreApplication::setApplicationName(QStringLiteral("credence"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CREDENCE_VERSION));
}

Options addOptions(QCommandLineParser &options)
{
    options.setApplicationDescription(QStringLiteral("CME kept in order and turned into a career."));
    options.addHelpOption();
    options.addVersionOption();
    options.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("Portfolio to open (.credence); without it the last one."), QStringLiteral("[FILE]"));
    Options known;
    options.addOptions({known.day, known.look, known.front, known.extent, known.picture, known.announce});
    return known;
}

/// Whether a window can be opened here: on Unix only with a display, or with a platform named by hand.
bool hasDisplay([[maybe_unused]] int argc, [[maybe_unused]] char **argv)
{
#if defined(__unix__) && !defined(__APPLE__)
    for (int i = 1; i < argc; ++i)
        if (QByteArrayView(argv[i]) == "-platform" || QByteArrayView(argv[i]) == "-display")
            return true;
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        if (!qgetenv(name).isEmpty())
            return true;
    return false;
#else
    return true;
#endif
}

/// Answers --help and --version without a display; everything else needs a window.
int sayThereIsNoDisplay(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    nameTheProgram();
    QCommandLineParser options;
    addOptions(options);
    options.process(application);
    QTextStream(stderr) << "There is no display here, so Credence cannot open its window. credence-cli does most things without one." << Qt::endl;
    return 1;
}

int wrongUse(const QString &sentence)
{
    QTextStream(stderr) << sentence << Qt::endl;
    return 2;
}

/// Saves a picture of the window once everything is computed and painted, then ends the program.
void takeScreenshot(MainWindow &window, const QString &path)
{
    const auto save = [&window, path] {
        const bool saved = window.grab().save(path);
        if (!saved)
            QTextStream(stderr) << "The picture could not be written to " << path << Qt::endl;
        QCoreApplication::exit(saved ? 0 : 1);
    };
    const auto soon = [&window, save] { QTimer::singleShot(400, &window, save); };
    if (!window.workspace()->portfolio() || window.workspace()->isSettled())
        soon();
    else
        QObject::connect(window.workspace(), &Workspace::settled, &window, soon, Qt::SingleShotConnection);
}

/// Says so on stdout after the first paint and one turn of the event loop.
class ShownTeller : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_said) {
            m_said = true;
            QTimer::singleShot(0, this, [] { QTextStream(stdout) << "shown" << Qt::endl; });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_said = false;
};

void sayWhenShown(MainWindow &window) { window.installEventFilter(new ShownTeller(&window)); }

#ifdef __unix__
int endPipe[2] = {-1, -1};

/// The end of a session or a shutdown closes the window as its own button does, so that the portfolio lies there whole.
void closeOnSignals(MainWindow &window)
{
    if (::pipe2(endPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    struct sigaction action{};
    action.sa_handler = [](int) { [[maybe_unused]] const auto written = ::write(endPipe[1], "e", 1); };
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        ::sigaction(signal, &action, nullptr);
    auto *ends = new QSocketNotifier(endPipe[0], QSocketNotifier::Read, &window);
    QObject::connect(ends, &QSocketNotifier::activated, &window, [&window, ends] {
        ends->setEnabled(false);
        window.close();
        QCoreApplication::quit();
    });
}
#else
void closeOnSignals(MainWindow &) {}
#endif

} // namespace

int main(int argc, char **argv)
{
    if (!hasDisplay(argc, argv))
        return sayThereIsNoDisplay(argc, argv);
    QApplication application(argc, argv);
    nameTheProgram();
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Credence"));
    QCommandLineParser options;
    const auto [day, look, front, extent, picture, announce] = addOptions(options);
    options.process(application);

    if (options.isSet(day)) {
        const QDate fixed = QDate::fromString(options.value(day), Qt::ISODate);
        if (!fixed.isValid())
            return wrongUse(QStringLiteral("--today wants a day like 2026-11-22."));
        fixToday(fixed);
    }
    startTheme(application, themeFromWord(options.isSet(look) ? options.value(look) : QSettings().value(QStringLiteral("theme")).toString()));

    MainWindow window;
    window.setSampleMaker(makeSample);
    if (options.isSet(front) && !window.hasPage(options.value(front)))
        return wrongUse(QStringLiteral("There is no page called %1.").arg(options.value(front)));
    if (options.isSet(extent)) {
        const QStringList sides = options.value(extent).split(QLatin1Char('x'));
        window.resize(sides.value(0).toInt(), sides.value(1).toInt());
    }
    if (options.isSet(front))
        window.showPage(options.value(front));
    window.start(options.positionalArguments().value(0));
    window.show();
    closeOnSignals(window);
    if (options.isSet(announce))
        sayWhenShown(window);
    if (options.isSet(picture))
        takeScreenshot(window, options.value(picture));
    return QApplication::exec();
}
