// P7: key to repaint in the ledger of 10,000 activities, against a bare QTableView in the same run; and how long an inspector takes to open.
#include "core/portfolio/snapshot.h"
#include "tests/bench/bench.h"
#include "ui/activities/activities_page.h"
#include "ui/activities/activity_inspector.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QStandardPaths>
#include <QTableView>
#include <QVBoxLayout>

using namespace credence;

namespace {

constexpr int rows = 10000;
constexpr double frameMs = 16.7;

Snapshot ledger()
{
    const QStringList titles{QStringLiteral("Sepsis quality course"), QStringLiteral("Grand rounds in hospital medicine"), QStringLiteral("Opioid prescribing module"), QStringLiteral("Leading change in healthcare")};
    const QStringList providers{QStringLiteral("Society of Hospital Medicine"), QStringLiteral("Massachusetts Medical Society"), QStringLiteral("IHI")};
    Snapshot snapshot;
    const QDate last(2026, 11, 22);
    for (int i = 0; i < rows; ++i) {
        Activity a;
        a.id = {QStringLiteral("activity-%1").arg(i, 5, 10, QLatin1Char('0'))};
        a.title = QStringLiteral("%1 %2").arg(titles[i % titles.size()]).arg(i);
        a.provider = providers[i % providers.size()];
        a.days = {last.addDays(-i / 2), last.addDays(-i / 2)};
        a.status = Status::Completed;
        a.credits = {CreditLine{Credits::whole(1 + i % 8), QStringLiteral("ama-pra-1"), {}}};
        a.topics = QStringList{QStringLiteral("patient-safety")};
        a.format = QStringLiteral("webinar");
        snapshot.activities.append(std::make_shared<const Activity>(a));
    }
    snapshot.activityTotal = rows;
    return snapshot;
}

/// The floor: the same words in a plain model, filtered by Qt's own proxy.
class PlainModel : public QAbstractTableModel
{
public:
    explicit PlainModel(const Snapshot &snapshot)
    {
        for (const auto &a : snapshot.activities)
            m_rows.append({a->days.end.toString(Qt::ISODate), a->title, a->format, a->credits.first().amount.text(), QStringLiteral("AMA 1"), {}, QStringLiteral("missing")});
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    int columnCount(const QModelIndex &) const override { return 7; }
    QVariant data(const QModelIndex &index, int role) const override { return role == Qt::DisplayRole ? m_rows[index.row()].value(index.column()) : QVariant(); }

private:
    QList<QStringList> m_rows;
};

const QString typed = QStringLiteral("sepsis quality");

/// Milliseconds from each key typed into `field` until `painted` has been painted.
std::vector<double> keyTimes(QLineEdit *field, QWidget *painted)
{
    std::vector<double> times;
    for (int round = 0; round < 9; ++round) {
        field->clear();
        QCoreApplication::processEvents();
        for (const QChar key : typed) {
            QElapsedTimer timer;
            timer.start();
            QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, QString(key));
            QCoreApplication::sendEvent(field, &press);
            painted->repaint(); // lays the rows out and paints them
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            QCoreApplication::processEvents(); // everything else on the page
        }
    }
    std::sort(times.begin(), times.end());
    return times;
}

double part(const std::vector<double> &sorted, double share) { return sorted[std::min(sorted.size() - 1, static_cast<size_t>(static_cast<double>(sorted.size()) * share))]; }

std::vector<double> bareTimes(const Snapshot &snapshot)
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *field = new QLineEdit;
    auto *table = new QTableView;
    PlainModel model(snapshot);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.setFilterKeyColumn(1);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    table->setModel(&proxy);
    table->verticalHeader()->setDefaultSectionSize(34);
    QObject::connect(field, &QLineEdit::textChanged, &proxy, &QSortFilterProxyModel::setFilterFixedString);
    column->addWidget(field);
    column->addWidget(table);
    window.resize(860, 780);
    window.show();
    QCoreApplication::processEvents();
    return keyTimes(field, table->viewport());
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("CredenceTest"));
    QCoreApplication::setApplicationName(QStringLiteral("bench_ledger"));
    QSettings().clear();
    startTheme(application, ThemeChoice::Light);
    const Snapshot snapshot = ledger();
    const std::vector<double> floor = bareTimes(snapshot);

    ActivitiesPage page;
    page.resize(1228, 852);
    page.showSnapshot(snapshot, {}, QDate(2026, 11, 22));
    page.show();
    QCoreApplication::processEvents();
    page.startFilter();
    auto *table = page.findChild<TableView *>();
    const std::vector<double> times = keyTimes(qobject_cast<QLineEdit *>(page.focusWidget()), table->viewport());
    bench::print("P7", "key to repaint, median, times a bare QTableView", part(times, 0.5) / part(floor, 0.5), "x", 1.2);
    bench::print("P7", "key to repaint, median", part(times, 0.5), "ms");
    bench::print("P7", "key to repaint, bare QTableView, median", part(floor, 0.5), "ms");
    bench::print("P7", "key to repaint, 95 of 100", part(times, 0.95), "ms", frameMs);

    qobject_cast<QLineEdit *>(page.focusWidget())->clear();
    int row = 0;
    auto *inspector = page.findChild<ActivityInspector *>();
    const double opened = bench::medianMs(41, [&] {
        table->selectIds({table->model()->index(++row, 0).data(Qt::UserRole + 1).toString()});
        QCoreApplication::sendPostedEvents();
        table->viewport()->repaint();
        inspector->viewport()->repaint();
    });
    bench::print("P7", "row chosen to inspector painted, median", opened, "ms", frameMs);
    return 0;
}
