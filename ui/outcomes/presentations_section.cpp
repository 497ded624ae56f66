#include "ui/outcomes/presentations_section.h"

#include "core/actions/outcomes.h"
#include "core/exchange/bib_entry_json.h"
#include "core/exchange/publication_review.h"
#include "core/extraction/reader_client.h"
#include "core/portfolio/portfolio.h"
#include "ui/kit/badge.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"
#include "ui/outcomes/publications_review.h"
#include "ui/outcomes/sections.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace credence {

namespace {

constexpr qint64 largestFile = 32LL * 1024 * 1024;

/// Bytes of a BibTeX file, or the publications of the formats we read ourselves.
struct FileRead {
    std::optional<Error> error;
    QByteArray bibtex;
    std::optional<Bibliography> found;
};

FileRead readFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || QFileInfo(path).size() > largestFile || !file.open(QIODevice::ReadOnly))
        return {Error{ErrorKind::File, PresentationsSection::tr("“%1” could not be opened, or is larger than 32 MB. Nothing was imported; choose another file.").arg(QFileInfo(path).fileName()), path}, {}, {}};
    const QByteArray bytes = file.read(largestFile);
    switch (bibliographyKind(bytes)) {
    case BibliographyKind::Ris: return {{}, {}, publicationsFromRis(bytes)};
    case BibliographyKind::Nbib: return {{}, {}, publicationsFromNbib(bytes)};
    case BibliographyKind::Bibtex: return {{}, bytes, {}};
    case BibliographyKind::Unknown: break;
    }
    return {{}, {}, Bibliography()};
}

} // namespace

PresentationsSection::PresentationsSection(QWidget *parent) : BarSection(presentationsList(), parent), m_review(new PublicationsReview(this)), m_pipeline(new QHBoxLayout)
{
    m_review->hide();
    m_pipeline->setSpacing(6);
    bar()->addLayout(m_pipeline);
    bar()->addStretch(1);
    auto *import = button(tr("Import publications…"));
    import->setToolTip(tr("From a reference manager or PubMed: BibTeX, RIS or PubMed (.bib, .ris, .nbib, .txt)"));
    bar()->addWidget(import);
    connect(import, &QPushButton::clicked, this, &PresentationsSection::askForFile);
    connect(m_review, &PublicationsReview::accepted, this, &PresentationsSection::keepTaken);
    connect(m_review, &PublicationsReview::canceled, this, [this] { showList(); });
}

/// "1 submitted → 2 accepted → 9 presented or published": the way each of them goes.
void PresentationsSection::showBar(const Snapshot &snapshot, QDate)
{
    m_snapshot = snapshot;
    while (QLayoutItem *item = m_pipeline->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const auto count = [this](std::initializer_list<const char *> states) {
        return std::count_if(m_snapshot.presentations.begin(), m_snapshot.presentations.end(), [&](const auto &p) {
            return std::any_of(states.begin(), states.end(), [&](const char *state) { return p->state == QLatin1String(state); });
        });
    };
    const QList<std::tuple<qsizetype, QString, Tone>> steps{{count({"planned"}), tr("%1 planned"), Tone::Neutral},
                                                            {count({"submitted"}), tr("%1 submitted"), Tone::Amber},
                                                            {count({"accepted"}), tr("%1 accepted"), Tone::Accent},
                                                            {count({"presented", "published"}), tr("%1 presented or published"), Tone::Green}};
    for (const auto &[number, words, tone] : steps) {
        if (m_pipeline->count() > 0)
            m_pipeline->addWidget(label(QStringLiteral("→"), Type::Small, Ink::Muted, this));
        m_pipeline->addWidget(new Badge(words.arg(number), number > 0 ? tone : Tone::Neutral, this));
    }
}

void PresentationsSection::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Import publications"), QString(), tr("Bibliographies (*.bib *.ris *.nbib *.txt);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &PresentationsSection::importFile);
    dialog->open();
}

void PresentationsSection::importFile(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    m_reading.run(
        this, [path](const Cancel &) { return readFile(path); },
        [this, name](FileRead read) {
            if (read.error)
                return showFound(name, *read.error);
            if (read.found)
                return showFound(name, *read.found);
            if (!m_reader)
                m_reader = new ReaderClient(1, this);
            m_reader->readBibtex(read.bibtex, name, [this, name](const Result<QByteArray> &answer) {
                const auto file = answer ? bibFileFromJson(*answer) : Result<BibFile>(answer.error());
                showFound(name, file ? Result<Bibliography>(publicationsFromBibtex(*file)) : file.error());
            });
        });
}

void PresentationsSection::showFound(const QString &name, const Result<Bibliography> &found)
{
    if (!done(found))
        return;
    if (found->publications.isEmpty()) {
        Q_EMIT failed(Error{ErrorKind::Invalid, tr("No publication was found in “%1”. Nothing was imported; export it as BibTeX, RIS or PubMed and try again.").arg(name), found->problems.join(QLatin1Char('\n'))});
        return;
    }
    m_review->showOffers(name, publicationOffers(found->publications, m_snapshot.presentations), found->problems);
    showInstead(m_review);
}

void PresentationsSection::keepTaken()
{
    const QList<Presentation> taken = m_review->taken();
    if (!portfolio() || !done(keepRecords(*portfolio(), tr("Import publications"), taken)))
        return;
    showList();
    Q_EMIT noticed(taken.size() == 1 ? tr("1 publication was imported.") : tr("%1 publications were imported.").arg(taken.size()), tr("Undo"), [this] { undoLast(); });
}

} // namespace credence
