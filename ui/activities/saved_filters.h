// The filters of the ledger that were saved under a name: a button with a menu that applies, saves and forgets them.
#pragma once

#include <QMap>
#include <QToolButton>

#include <functional>

namespace credence {

/// Values of the filters by their key: "text", "cycle", "counts", "status", "proof"; what is empty does not restrict.
using FilterValues = QMap<QString, QString>;

class SavedFilters : public QToolButton
{
    Q_OBJECT

public:
    /// `current` says what the filters hold now. They are remembered from start to start.
    explicit SavedFilters(std::function<FilterValues()> current, QWidget *parent = nullptr);
    QStringList names() const { return m_saved.keys(); }
    void save(const QString &name); ///< what the filters hold now; a name that is there is replaced
    void forget(const QString &name);

Q_SIGNALS:
    void chosen(const credence::FilterValues &values);

private:
    void fillMenu();
    void remember() const;

    std::function<FilterValues()> m_current;
    QMap<QString, FilterValues> m_saved;
};

} // namespace credence
