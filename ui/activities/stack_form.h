// A stack of one's own: its name, what it leads to, and its parts.
#pragma once

#include "core/activities/stack.h"
#include "ui/kit/inspector.h"

namespace credence {

class StackForm : public Inspector
{
    Q_OBJECT

public:
    explicit StackForm(QWidget *parent = nullptr);
    void showStack(const Stack &stack);
    void startName(); ///< the keyboard goes to the name

Q_SIGNALS:
    void edited(const credence::Stack &stack);
    void removeAsked();

private:
    void rebuild();
    void addPart(qsizetype index);
    void change(const std::function<void(Stack &)> &set);

    Stack m_stack;
    LineField *m_name, *m_leads;
    QVBoxLayout *m_parts;
};

} // namespace credence
