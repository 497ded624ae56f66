// The commands of credence-cli: one table, one function each.
#pragma once

#include <QDate>
#include <QStringList>
#include <QTextStream>

#include <span>

namespace credence::cli {

/// How a command ends; the numbers are the contract of the command line.
enum Exit { Done = 0, CannotBeDone = 1, WrongUse = 2, InUse = 3, Damaged = 4 };

/// What a command is given: the words after its name, the day that counts as today, and where to write.
struct Call {
    QStringList arguments;
    QDate today;
    QTextStream &out;
    QTextStream &err;
    bool look = false; ///< --read-only: a portfolio that is open elsewhere is read as it was saved last
};

struct Command {
    const char *name;
    const char *usage; ///< what follows the name
    const char *does;  ///< one line
    int (*run)(Call &call);
    const char *paintsWith = nullptr; ///< the word with which it lays out pages and so needs fonts; "": always; nullptr: never
    bool looks = false;               ///< it can do with reading alone: takes --read-only
};

/// In the order in which help shows them.
std::span<const Command> commands();

int add(Call &call);
int backup(Call &call);
int catalogueChangesOf(Call &call);
int check(Call &call);
int exportPortfolio(Call &call);
int import(Call &call);
int importRecords(Call &call);
int inspect(Call &call);
int packet(Call &call);
int list(Call &call);
int newPortfolio(Call &call);
int restore(Call &call);
int retention(Call &call);
int equivalents(Call &call);
int salvage(Call &call);
int search(Call &call);
int status(Call &call);
int templates(Call &call);
int next(Call &call);
int evaluate(Call &call);
int insights(Call &call);
int tasks(Call &call);

} // namespace credence::cli
