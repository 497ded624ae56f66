#include "app/cli/commands.h"

#include <array>

namespace credence::cli {

namespace {

constexpr std::array table{
    Command{"new", "-p FILE [--sample]", "make an empty portfolio, or the sample one; refuses to overwrite", newPortfolio, "--sample"},
    Command{"inspect", "FILE... [--json]", "read certificates without filing them", inspect},
    Command{"packet", "-p FILE KIND -o OUT.pdf [--authority ID] [--about ID] [--from DAY] [--to DAY] [--back N] [--paper letter|a4] [--without SECTIONS] [--json]",
            "write a packet: promotion, summary, audit, map, or the page of one capture or project", packet, "", true},
    Command{"import", "-p FILE PATH... [--accept sure|all|none]", "file documents, and the activities that were read surely, all or none", import},
    Command{"import-records", "-p FILE FILE.json|.bib|.ris|.nbib [--dry-run] [--json]", "import the records of an export, all or none, or publications, each once: by DOI, PMID or title", importRecords},
    Command{"add", "-p FILE [--batch]", "add records from standard input, one JSON object a line", add},
    Command{"status", "-p FILE [--back N | --on DAY] [--json]", "every requirement and rule: needed, earned, proven, planned, missing, due; also of cycles that are over", status, nullptr, true},
    Command{"catalogue-changes", "-p FILE [--apply ID | --keep ID] [--json]", "what a newer catalogue changes for you, before it is applied", catalogueChangesOf, nullptr, true},
    Command{"templates", "list [WORDS...] | export -p FILE -o OUT.json [ID...] | import -p FILE IN.json [--again]", "rules of the catalogue, and your own as a file to pass on", templates},
    Command{"next", "-p FILE [--hours N] [--budget N] [--plan] [--json]", "what to take next, and why; --plan puts it on the plan", next, nullptr, true},
    Command{"evaluate", "-p FILE [--keep] [--json]", "weigh a course given as JSON on standard input: answers, figures, verdict", evaluate, nullptr, true},
    Command{"insights", "-p FILE [--months N] [--json]", "the year so far, the mix of the hours, what came of them, and warning signs with their activities", insights, nullptr, true},
    Command{"tasks", "-p FILE [--days N] [--json]", "what waits, with due dates", tasks, nullptr, true},
    Command{"list", "-p FILE KIND [--where FIELD=VALUE]", "list records of one kind: activities, documents, requirements, goals, projects, roles …", list, nullptr, true},
    Command{"retention", "-p FILE [--json]", "until when an authority may ask about an activity, and a provider can reissue its certificate", retention, nullptr, true},
    Command{"equivalents", "-p FILE [--deed KIND] [--hours N] [--json]", "what AMA, AOA, AAFP and your own authorities would credit for a talk, poster, paper …", equivalents, nullptr, true},
    Command{"search", "-p FILE WORDS...", "records and documents by their words, the best first", search, nullptr, true},
    Command{"export", "-p FILE json|csv|ics|folder -o OUT [--files FOLDER]", "write everything as records that add reads again, the ledger for a spreadsheet, the year ahead for a calendar, or plain folders", exportPortfolio, nullptr, true},
    Command{"check", "-p FILE [--deep]", "check the file, its references and the bytes of every document", check},
    Command{"backup", "-p FILE [-o OUT]", "write a whole, checked copy", backup, nullptr, true},
    Command{"restore", "BACKUP -p FILE", "put a backup in the place of the portfolio; what was there is kept", restore},
    Command{"salvage", "-p FILE -o NEW", "take what is sound out of a damaged portfolio into a new one", salvage},
};

} // namespace

std::span<const Command> commands() { return table; }

} // namespace credence::cli
