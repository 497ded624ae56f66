// The vault page as the window drives it, and two certificates to lay on it.
#pragma once

#include "core/actions/filing.h"
#include "core/requirements/progress.h"
#include "tests/support/certificate_paper.h"
#include "tests/support/temp_portfolio.h"
#include "ui/vault/page_view.h"
#include "ui/vault/vault_page.h"

#include <QListView>
#include <QPushButton>
#include <QTest>

namespace credence::test {

inline const QDate today(2026, 11, 22);

/// The page as the window drives it: a snapshot after every change.
struct Desk {
    TempPortfolio portfolio;
    QWidget window; // the page is a child, as in the real window
    VaultPage page{&window};
    QStringList failures;
    QStringList notices;

    Desk()
    {
        window.resize(1068, 752);
        page.setGeometry(window.rect());
        QObject::connect(&page, &WindowPage::failed, &page, [this](const Error &error) { failures << error.sentence; });
        QObject::connect(&page, &WindowPage::noticed, &page, [this](const QString &sentence) { notices << sentence; });
        QObject::connect(portfolio.portfolio.get(), &Portfolio::changed, &page, [this] { refresh(); });
        page.setPortfolio(portfolio.portfolio.get());
        refresh();
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
    }
    void refresh() { page.showSnapshot(*portfolio->snapshot(), standings(*portfolio->snapshot(), today), today); }
    QPushButton *button(const QString &start)
    {
        for (auto *each : page.findChildren<QPushButton *>()) {
            if (each->text().startsWith(start) && each->isVisible())
                return each;
        }
        return nullptr;
    }
    template <class T> T *field(const QString &name)
    {
        for (auto *each : page.findChildren<T *>()) {
            if (each->accessibleName() == name && each->isVisible())
                return each;
        }
        return nullptr;
    }
    /// For looking at: a picture in the folder CREDENCE_SCREENSHOTS, when it is given.
    void shoot(const QString &name)
    {
        for (auto *view : page.findChildren<PageView *>())
            QTRY_VERIFY(!view->isVisible() || view->hasPicture() || view->pages() == 0);
        QTest::qWait(50);
        if (const QString folder = qEnvironmentVariable("CREDENCE_SCREENSHOTS"); !folder.isEmpty())
            QVERIFY(window.grab().save(QStringLiteral("%1/vault-%2.png").arg(folder, name)));
    }
    QListView *list() { return field<QListView>("Documents to review"); }
    QString row(int row, int role = Qt::DisplayRole) { return list()->model()->index(row, 0).data(role).toString(); }
    Filing filing(const DocumentId &id)
    {
        for (const auto &document : portfolio->snapshot()->documents) {
            if (document->id == id)
                return document->filing;
        }
        return Filing::SetAside;
    }
    DocumentId keep(const Paper &paper, const QByteArray &salt = {})
    {
        const auto kept = keepDocument(*portfolio, paperPdf(paper) + salt, paper.file, paperReading(paper), today);
        if (!kept)
            qFatal("%s", qPrintable(kept.error().sentence));
        return kept->document;
    }
};

inline Paper sepsis()
{
    Paper paper;
    paper.file = "sepsis-summit.pdf";
    paper.title = "Sepsis Bundle Summit: From Recognition to Redraw";
    paper.provider = "New England Society of Hospital Medicine";
    paper.days = {QDate(2026, 11, 19), QDate(2026, 11, 20)};
    paper.amount = "8";
    return paper;
}

inline Paper opioid()
{
    Paper paper = sepsis();
    paper.file = "opioid_module.pdf";
    paper.title = "Safe Opioid Prescribing for Hospitalists";
    paper.provider = "Massachusetts Medical Society";
    paper.days = {QDate(2026, 11, 3), QDate(2026, 11, 3)};
    paper.amount = "4";
    return paper;
}

} // namespace credence::test
