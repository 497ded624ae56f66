#include "app/cli/options.h"

#include "core/portfolio/looking.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <algorithm>
#include <numeric>
#include <vector>

namespace credence::cli {

namespace {

/// Another command may have it for a moment: waits a second before it says that the portfolio is in use.
Result<std::unique_ptr<Portfolio>> openedSoon(const QString &file)
{
    auto portfolio = Portfolio::open(file);
    for (int tries = 0; tries < 20 && !portfolio && portfolio.error().kind == ErrorKind::InUse; ++tries) {
        QThread::msleep(50);
        portfolio = Portfolio::open(file);
    }
    return portfolio;
}

/// How many letters have to be added, taken away or changed to make one word the other.
int lettersApart(const QString &a, const QString &b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        for (size_t j = 0; j + 1 < row.size(); ++j) {
            const int changed = diagonal + (a.at(i) == b.at(qsizetype(j)) ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

} // namespace

Options optionsOf(const QStringList &arguments, const QStringList &withValue, const QStringList &flags)
{
    Options options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (word == QLatin1String("--")) {
            options.words += arguments.mid(i + 1);
            break;
        }
        if (withValue.contains(word)) {
            if (i + 1 == arguments.size() || arguments[i + 1].startsWith(QLatin1String("--")))
                options.problem = QStringLiteral("%1 wants a word after it.").arg(word);
            else if (options.values.contains(word))
                options.problem = QStringLiteral("%1 is given twice.").arg(word);
            else
                options.values.insert(word, arguments[++i]);
        } else if (flags.contains(word) || word == QLatin1String("--json")) {
            options.flags.insert(word);
        } else if (word.startsWith(QLatin1Char('-')) && word.size() > 1) {
            const QString near = nearestOf(word, withValue + flags + QStringList{QStringLiteral("--json"), QStringLiteral("--today")});
            options.problem = QStringLiteral("The option %1 is not known here.").arg(word) + (near.isEmpty() ? QString() : QStringLiteral(" Did you mean %1?").arg(near));
        } else {
            options.words.append(word);
        }
    }
    if (options.problem.isEmpty() && withValue.contains(QStringLiteral("-p")) && options.value("-p").isEmpty())
        options.problem = QStringLiteral("Name the portfolio with -p FILE.");
    return options;
}

int wrongUse(Call &call, const QString &problem, const char *usage)
{
    call.err << problem << "\nUsage: credence-cli " << usage << '\n';
    return WrongUse;
}

int failed(Call &call, const Error &error)
{
    call.out.flush();
    call.err << error.sentence << '\n';
    if (error.kind == ErrorKind::InUse)
        return InUse;
    return error.kind == ErrorKind::Damaged ? Damaged : CannotBeDone;
}

Result<std::unique_ptr<Portfolio>> portfolioToChange(const Options &options)
{
    auto portfolio = Portfolio::open(options.value("-p"));
    if (portfolio && (*portfolio)->readOnly())
        return *(*portfolio)->readOnly();
    return portfolio;
}

Result<std::unique_ptr<Portfolio>> portfolioToRead(Call &call, const QString &file)
{
    auto portfolio = call.look ? Portfolio::open(file) : openedSoon(file);
    if (portfolio || portfolio.error().kind != ErrorKind::InUse)
        return portfolio;
    if (call.look) {
        call.err << onlyToLook(file).sentence << '\n';
        return openToLook(file);
    }
    Error error = portfolio.error();
    error.sentence += QStringLiteral(" To read it meanwhile as it was saved last, add --read-only.");
    return error;
}

QString counted(qsizetype number, const char *one, const char *many)
{
    return QString::number(number) + QLatin1Char(' ') + QString::fromUtf8(number == 1 ? one : many);
}

QString nearestOf(const QString &word, const QStringList &known)
{
    QString nearest;
    int least = std::max(1, int(word.size() + 1) / 3) + 1; // more wrong letters than that are another word
    for (const QString &candidate : known) {
        const int apart = lettersApart(word, candidate);
        if (apart < least) {
            least = apart;
            nearest = candidate;
        }
    }
    return nearest;
}

void printJson(QTextStream &out, const QJsonObject &object) { out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)); }

} // namespace credence::cli
