// Splits the words after a command's name into options and the rest, and opens the portfolio they name.
#pragma once

#include "app/cli/commands.h"
#include "core/portfolio/portfolio.h"

#include <QHash>
#include <QSet>

namespace credence::cli {

struct Options {
    QHash<QString, QString> values; ///< "-p" -> the word after it
    QSet<QString> flags;            ///< "--json"
    QStringList words;              ///< everything else, in order
    QString problem;                ///< what is wrong with them; empty: nothing

    bool has(const char *flag) const { return flags.contains(QLatin1String(flag)); }
    QString value(const char *option) const { return values.value(QLatin1String(option)); }
};

/// `withValue`: options that take the next word ("-p"). `flags`: those that stand alone. "--json" is always known. An
/// unknown option, or one without its word, is a problem. After "--" everything is a word.
Options optionsOf(const QStringList &arguments, const QStringList &withValue, const QStringList &flags = {});

/// Says what is wrong and how the command is used; answers WrongUse.
int wrongUse(Call &call, const QString &problem, const char *usage);

/// Writes the sentence of `error`; answers the exit code for its kind.
int failed(Call &call, const Error &error);

/// The portfolio in `file`, for a command that can do with reading: one that is open elsewhere is read as it was saved last when
/// --read-only is given, which is said; else InUse says that it can be.
Result<std::unique_ptr<Portfolio>> portfolioToRead(Call &call, const QString &file);
/// The portfolio that -p names, for a command that changes it: an error at once when nothing can be saved there.
Result<std::unique_ptr<Portfolio>> portfolioToChange(const Options &options);

/// "1 activity", "2 activities": the number and the word for it.
QString counted(qsizetype number, const char *one, const char *many);

/// The word of `known` that is nearest to `word`, when it is near enough to be what was meant; else "".
QString nearestOf(const QString &word, const QStringList &known);

/// Writes one JSON document.
void printJson(QTextStream &out, const QJsonObject &object);

} // namespace credence::cli
