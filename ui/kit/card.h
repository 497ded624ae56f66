// A white card with a hairline border: a title, something on its right, and a body.
#pragma once

#include <QFrame>

class QLabel;
class QHBoxLayout;
class QVBoxLayout;

namespace credence {

class Card : public QFrame
{
    Q_OBJECT

public:
    /// Without a title there is no title row until setTitle or addToTitle.
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setAside(const QString &text); ///< muted words at the right of the title
    void addToTitle(QWidget *widget);   ///< a badge or button at the right of the title
    QVBoxLayout *body() const { return m_body; }
    void setPadding(int pixels); ///< 16 by default; 1 for a card that is filled by a table

private:
    QVBoxLayout *m_column;
    QHBoxLayout *m_head;
    QVBoxLayout *m_body;
    QLabel *m_title = nullptr;
    QLabel *m_aside = nullptr;
};

/// A hairline across.
QFrame *rule(QWidget *parent = nullptr);

} // namespace credence
