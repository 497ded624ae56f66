#include "core/extraction/equal_pages.h"

#include <QSet>
#include <QStringList>

namespace credence {

QList<Page> withoutCopies(QList<Page> pages)
{
    QSet<QString> said;
    for (Page &page : pages) {
        QStringList words;
        for (const Word &word : page.words)
            words << word.text;
        const QString own = words.join(QLatin1Char(' '));
        if (said.contains(own))
            page.words.clear();
        said.insert(own);
    }
    return pages;
}

} // namespace credence
