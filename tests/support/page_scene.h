// A page of the window on a portfolio of its own, with the sample if wanted, as a person sees it.
#pragma once

#include "core/actions/sample.h"
#include "tests/support/temp_portfolio.h"
#include "ui/kit/inspector.h"
#include "ui/kit/window_page.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTest>

namespace credence::test {

inline const QDate now(2026, 11, 22);

/// Shown anew after every change, like the window does it.
template <class Page> struct PageScene {
    TempPortfolio file;
    Page page;
    QStringList failures, notices;
    std::function<void()> act; ///< what the button of the last notice does

    explicit PageScene(bool withSample = true)
    {
        if (withSample)
            keepTheSample();
        page.setPortfolio(file.portfolio.get());
        QObject::connect(file.portfolio.get(), &Portfolio::changed, &page, [this] { show(); });
        QObject::connect(&page, &WindowPage::failed, &page, [this](const Error &error) { failures << error.sentence; });
        QObject::connect(&page, &WindowPage::noticed, &page, [this](const QString &sentence, const QString &, const std::function<void()> &run) {
            notices << sentence;
            act = run;
        });
        page.resize(1228, 852);
        show();
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the window does not come to the front");
    }
    ~PageScene()
    {
        page.hide(); // what is being typed is saved while the page still lives
        page.setPortfolio(nullptr);
    }

    void show() { page.showSnapshot(*file->snapshot(), {}, now); }
    std::shared_ptr<const Snapshot> snapshot() const { return file.portfolio->snapshot(); }

    /// What is called so and can be seen; what was just made shows itself with the next turn of the event loop.
    template <class T> T *named(const QString &name) const
    {
        return seen<T>([&](const T *one) { return one->accessibleName() == name; });
    }
    QPushButton *button(const QString &text) const
    {
        return seen<QPushButton>([&](const QPushButton *one) { return one->text() == text; });
    }
    void press(const QString &text) const
    {
        QPushButton *one = button(text);
        QVERIFY2(one && one->isEnabled(), qPrintable(text));
        QTest::mouseClick(one, Qt::LeftButton);
    }
    bool says(const QString &words) const
    {
        const auto labels = page.template findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *one) { return one->isVisible() && one->text().contains(words); });
    }
    void type(QWidget *field, const QString &text) const
    {
        QVERIFY(field);
        field->setFocus();
        QTest::keyClicks(field, text);
    }
    /// Replaces what stands in the field; Enter ends a line.
    void enter(QWidget *field, const QString &text) const
    {
        QVERIFY(field);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
        if (qobject_cast<QLineEdit *>(field))
            QTest::keyClick(field, Qt::Key_Return);
    }
    /// Clicks the row with this title.
    void choose(const QString &list, const QString &title) const
    {
        auto *view = named<QListView>(list);
        QVERIFY(view);
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QModelIndex index = view->model()->index(row, 0);
            if (index.data().toString() != title)
                continue;
            view->scrollTo(index);
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
            return;
        }
        QFAIL(qPrintable(title));
    }

private:
    template <class T, class Fits> T *seen(Fits fits) const
    {
        for (int look = 0; look < 50; ++look) {
            for (T *one : page.template findChildren<T *>()) {
                if (fits(one) && one->isVisible())
                    return one;
            }
            QTest::qWait(10);
        }
        return nullptr;
    }
    void keepTheSample()
    {
        auto plan = samplePlan(now);
        if (!plan)
            qFatal("%s", qPrintable(plan.error().sentence));
        plan->files.clear();
        if (auto kept = keepSample(*file, *plan, {}); !kept)
            qFatal("%s", qPrintable(kept.error().sentence + kept.error().detail));
    }
};

} // namespace credence::test
