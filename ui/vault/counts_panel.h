// "Counts toward": what each requirement would say after filing, before → after.
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace credence {

struct CountLine {
    QString name;    ///< "MA license, total"
    QString figures; ///< "41.5 → 49.5 of 50"
    bool met = false; ///< met by this
    QString hint;
    friend bool operator==(const CountLine &, const CountLine &) = default;
};

class CountsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CountsPanel(QWidget *parent = nullptr);
    /// Lines in the given order; `otherwise` is said when there are none, and below them when it is not empty.
    void show(const QList<CountLine> &lines, const QString &otherwise);
    const QList<CountLine> &lines() const { return m_lines; }

private:
    QList<CountLine> m_lines;
    QGridLayout *m_grid;
    QLabel *m_words;
};

} // namespace credence
