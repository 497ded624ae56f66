// The page of packets: which there are, what is in them page by page, what to put right, and out to printer or file.
#pragma once

#include "core/extraction/reader_client.h"
#include "ui/kit/window_page.h"
#include "ui/packets/packet_maker.h"

class QLabel;
class QListView;
class QPrinter;
class QPushButton;
class QStandardItemModel;
class QTimer;

namespace credence {

class BeforeSending;
class Card;
class ContentsList;
class PacketOptionsCard;
class PacketPreview;
class PacketPrinting;
class PageHeader;
class ProgressBar;

class PacketsPage : public WindowPage
{
    Q_OBJECT

public:
    explicit PacketsPage(QWidget *parent = nullptr);
    ~PacketsPage() override;

    void setPortfolio(Portfolio *portfolio) override;
    void showSnapshot(const Snapshot &snapshot, const QList<Standing> &standings, QDate today) override;
    /// {kind}, {kind, requirement source} or {kind, requirement source, cycles back}: {"audit", "…", "1"} shows the audit file of that
    /// authority for the cycle before the current one.
    void showRecords(const QStringList &ids, const QString &why) override;

    void choose(const QString &kind);
    void savePdf(); ///< asks where
    void saveTo(const QString &path);
    void print(); ///< opens the system's print dialog
    void printOn(std::unique_ptr<QPrinter> printer, int first, int last);
    bool isReady() const { return m_made.has_value() && !m_stale; } ///< the packet in view is the one asked for
    const std::optional<MadePacket> &made() const { return m_made; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *leftColumn();
    QWidget *rightColumn();
    void connectParts();
    void fillKinds();
    void fillAlsoReady();
    void orderSoon();
    void order();
    void showMade(const MadePacket &made);
    void showProblem(const Error &error);
    void showBeginning(const QString &words); ///< the one button that starts, under the notice
    void showBusy(const QString &words, int done, int total);
    void showIdle();
    QString headline() const;

    Snapshot m_snapshot;
    QList<Standing> m_standings;
    QDate m_today;
    QString m_kind = QStringLiteral("summary");
    bool m_stale = true;
    std::optional<MadePacket> m_made;
    ReaderClient m_reader;
    PacketMaker *m_maker;
    PacketPrinting *m_printing;
    QTimer *m_soon;

    PageHeader *m_header;
    QPushButton *m_print;
    QPushButton *m_save;
    QListView *m_kinds;
    QStandardItemModel *m_kindModel;
    ContentsList *m_contents;
    PacketPreview *m_preview;
    QWidget *m_instead; ///< in the place of the pages
    QLabel *m_notice;   ///< being made, or why not
    QPushButton *m_begin;
    PacketOptionsCard *m_options;
    BeforeSending *m_before;
    Card *m_also;
    QWidget *m_busy;
    QLabel *m_busyWords;
    ProgressBar *m_busyBar;
};

} // namespace credence
