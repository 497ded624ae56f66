#include "ui/outcomes/artifacts_section.h"

#include "core/outcomes/without_artifact.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"
#include "ui/outcomes/sections.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace credence {

ArtifactsSection::ArtifactsSection(QWidget *parent) : BarSection(artifactsList(), parent), m_words(label({}, Type::Body, Ink::Muted)), m_list(button(tr("List them")))
{
    bar()->addWidget(m_words, 1);
    bar()->addWidget(m_list);
    m_words->setWordWrap(true);
    setBarVisible(false);
    connect(m_list, &QPushButton::clicked, this, [this] { Q_EMIT listAsked(m_without, tr("Without an artifact")); });
}

void ArtifactsSection::showBar(const Snapshot &snapshot, QDate)
{
    m_without = withoutArtifact(snapshot);
    const QString sentence = m_without.size() == 1 ? tr("No course without at least one artifact: %1 has none yet.") : tr("No course without at least one artifact: %1 have none yet.");
    m_words->setText(sentence.arg(countText(m_without.size(), tr("completed course"))));
    setBarVisible(!m_without.isEmpty() && !snapshot.artifacts.isEmpty());
}

} // namespace credence
