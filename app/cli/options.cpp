#include "app/cli/options.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace credence::cli {

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
            if (i + 1 == arguments.size())
                options.problem = QStringLiteral("%1 wants a word after it.").arg(word);
            else
                options.values.insert(word, arguments[++i]);
        } else if (flags.contains(word) || word == QLatin1String("--json")) {
            options.flags.insert(word);
        } else if (word.startsWith(QLatin1Char('-')) && word.size() > 1) {
            options.problem = QStringLiteral("The option %1 is not known here.").arg(word);
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

void printJson(QTextStream &out, const QJsonObject &object) { out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)); }

} // namespace credence::cli
