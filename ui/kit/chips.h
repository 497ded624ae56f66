// A set of words as pills with a cross to remove each, and "+ add" from a list of known ones.
#pragma once

#include "ui/kit/colors.h"

#include <QWidget>

namespace credence {

/// Words that stand for themselves, as Chips::setKnown wants them.
QList<std::pair<QString, QString>> wordChoices(const QStringList &words);

class Chips : public QWidget
{
    Q_OBJECT

public:
    /// `known`: (id, name) pairs that can be added. With `free`, words that are not known can be typed too.
    explicit Chips(Tone tone = Tone::Accent, bool free = false, QWidget *parent = nullptr);
    void setKnown(const QList<std::pair<QString, QString>> &known);
    void setIds(const QStringList &ids);
    QStringList ids() const { return m_ids; }
    void setLeading(); ///< the words are records that can be opened

Q_SIGNALS:
    void edited(); ///< the person added or removed one
    void opened(const QString &id); ///< its words were clicked, or Enter pressed on it; only where words lead somewhere

private:
    void rebuild();
    void remove(const QString &id);
    void ask();
    QString nameOf(const QString &id) const;
    QString onlyMatch(const QString &text) const;
    Tone m_tone;
    bool m_free;
    bool m_leading = false;
    QStringList m_ids;
    QList<std::pair<QString, QString>> m_known;
};

} // namespace credence
