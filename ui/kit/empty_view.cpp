#include "ui/kit/empty_view.h"

#include "ui/kit/theme.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

EmptyView::EmptyView(const QString &sentence, const QString &buttonText, QWidget *parent)
    : QWidget(parent), m_sentence(label(sentence, Type::Body, Ink::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size::page, size::page, size::page, size::page);
    column->setSpacing(size::gap);
    column->addStretch(2);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMaximumWidth(420);
    m_sentence->setMinimumWidth(200);
    auto *row = new QHBoxLayout; // not an alignment: that would ignore the height the width asks for
    row->addStretch(1);
    row->addWidget(m_sentence, 100);
    row->addStretch(1);
    column->addLayout(row);
    if (!buttonText.isEmpty()) {
        auto *start = button(buttonText, Weight::Primary);
        connect(start, &QPushButton::clicked, this, &EmptyView::started);
        column->addWidget(start, 0, Qt::AlignHCenter);
    }
    column->addStretch(3);
}

namespace {
/// Fills the list it lies on, while that has no rows.
class Teaching : public QLabel
{
public:
    Teaching(QAbstractItemView *list, const QString &sentence) : QLabel(sentence, list->viewport()), m_list(list)
    {
        setFont(credence::font(Type::Small));
        setProperty("ink", QStringLiteral("muted"));
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        setAlignment(Qt::AlignCenter);
        setContentsMargins(16, 0, 16, 0);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        list->viewport()->installEventFilter(this);
        connect(list->model(), &QAbstractItemModel::modelReset, this, &Teaching::follow);
        connect(list->model(), &QAbstractItemModel::rowsInserted, this, &Teaching::follow);
        connect(list->model(), &QAbstractItemModel::rowsRemoved, this, &Teaching::follow);
        follow();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            setGeometry(m_list->viewport()->rect());
        return QLabel::eventFilter(watched, event);
    }

private:
    void follow() { setVisible(m_list->model()->rowCount() == 0); }
    QAbstractItemView *m_list;
};
} // namespace

void teachWhenEmpty(QAbstractItemView *list, const QString &sentence) { new Teaching(list, sentence); }

void EmptyView::setSentence(const QString &sentence) { m_sentence->setText(sentence); }

} // namespace credence
