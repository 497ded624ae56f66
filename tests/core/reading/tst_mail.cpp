// What comes out of mails as mail programs write them.
#include "core/reading/media_type.h"
#include "core/reading/unpacker.h"
#include "tests/support/packing.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace credence;
using credence::test::zipOf;

namespace {

const QByteArray aPdf("%PDF-1.4\nbytes \xFF\x00\x80 as they are", 30);

QByteArray mail(const QByteArray &type, const QByteArray &body, const QByteArray &subject = "Your certificate")
{
    return "Return-Path: <cme@example.org>\r\nReceived: from a by b; Mon, 2 Mar 2026 09:00:00 -0500\r\nFrom: CME Office <cme@example.org>\r\nTo: elena@example.org\r\nSubject: " + subject
        + "\r\nDate: Mon, 2 Mar 2026 09:00:00 -0500\r\nMIME-Version: 1.0\r\nContent-Type: " + type + "\r\n\r\n" + body;
}

QByteArray part(const QByteArray &heads, const QByteArray &content) { return "--b\r\n" + heads + "\r\n\r\n" + content + "\r\n"; }

QByteArray mixed(const QByteArrayList &parts, const QByteArray &subject = "Your certificate") { return mail("multipart/mixed; boundary=b", parts.join() + "--b--\r\n", subject); }

QByteArray attached(const QByteArray &disposition, const QByteArray &content = aPdf.toBase64(), const QByteArray &encoding = "base64")
{
    return part("Content-Type: application/pdf\r\nContent-Transfer-Encoding: " + encoding + "\r\nContent-Disposition: " + disposition, content);
}

const QByteArray words = part("Content-Type: text/plain; charset=utf-8", "Dear Dr. Rivera, your certificate is attached.");

QByteArray png(int width, int height)
{
    QImage picture(width, height, QImage::Format_RGB32);
    picture.fill(0x3366AA);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

QByteArray inlinePicture(const QByteArray &name, const QByteArray &bytes)
{
    return part("Content-Type: image/png; name=" + name + "\r\nContent-ID: <" + name + "@x>\r\nContent-Disposition: inline; filename=" + name + "\r\nContent-Transfer-Encoding: base64", bytes.toBase64());
}

Unpacked unpacked(const QByteArray &bytes)
{
    Unpacker unpacker;
    unpacker.open(bytes, "mail.eml");
    return std::move(unpacker).result();
}

QStringList namesOf(const Unpacked &all)
{
    QStringList names;
    for (const UnpackedFile &file : all.files)
        names << file.name;
    return names;
}

QByteArray number(quint64 value, int bytes)
{
    QByteArray written;
    for (int i = 0; i < bytes; ++i)
        written += static_cast<char>(value >> (8 * i));
    return written;
}

QByteArray attribute(quint8 level, quint32 id, const QByteArray &value) { return number(level, 1) + number(id, 4) + number(static_cast<quint64>(value.size()), 4) + value + number(0, 2); }

QByteArray padded(QByteArray value)
{
    const QByteArray size = number(static_cast<quint64>(value.size()), 4);
    while (value.size() % 4)
        value += '\0';
    return size + value;
}

/// As Outlook writes it: a short title, the long name among the properties.
QByteArray winmail()
{
    const QString longName = QStringLiteral("Certificate of Completion.pdf");
    const QByteArray wide(reinterpret_cast<const char *>(longName.utf16()), longName.size() * 2 + 2);
    const QByteArray properties = number(2, 4) + number(0x0003, 2) + number(0x3705, 2) + number(1, 4) + number(0x001F, 2) + number(0x3707, 2) + number(1, 4) + padded(wide);
    return number(0x223E9F78, 4) + number(1, 2) + attribute(1, 0x00089006, number(0x10000, 4)) + attribute(2, 0x00069002, QByteArray(14, 0)) + attribute(2, 0x0006800F, aPdf)
        + attribute(2, 0x00018010, QByteArray("CERTIF~1.PDF\0", 13)) + attribute(2, 0x00069005, properties);
}

} // namespace

class TestMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attachmentsComeDecodedAndNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::newRow("base64") << mixed({words, attached("attachment; filename=\"ACLS.pdf\"")}) << "ACLS.pdf";
        QTest::newRow("quoted-printable") << mixed({words, attached("attachment; filename=a.pdf", "%PDF-1.4=0Abytes =FF=00=80 as =\r\nthey are", "quoted-printable")}) << "a.pdf";
        QTest::newRow("binary lines end anyhow") << mixed({words, attached("attachment; filename=a.pdf")}).replace("\r\n", "\n") << "a.pdf";
        QTest::newRow("RFC 2231, with a charset") << mixed({words, attached("attachment; filename*=UTF-8''Attestation%20%C3%A9t%C3%A9.pdf")}) << QString::fromUtf8("Attestation été.pdf");
        QTest::newRow("RFC 2231, in pieces") << mixed({words, attached("attachment; filename*0*=iso-8859-1''M%FCller%20; filename*1=\"ACLS.pdf\"")}) << QString::fromUtf8("Müller ACLS.pdf");
        QTest::newRow("RFC 2047 in a name") << mixed({words, attached("attachment; filename=\"=?utf-8?B?w6l0w6kucGRm?=\"")}) << QString::fromUtf8("été.pdf");
        QTest::newRow("name on the type only") << mixed({words, part("Content-Type: application/pdf; name=b.pdf\r\nContent-Transfer-Encoding: base64", aPdf.toBase64())}) << "b.pdf";
        QTest::newRow("no name") << mixed({words, part("Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64", aPdf.toBase64())}) << "attachment.pdf";
        QTest::newRow("path tricks") << mixed({words, attached("attachment; filename=\"../../.bashrc.pdf\"")}).replace(".bashrc", "bashrc") << "bashrc.pdf";
        QTest::newRow("the mail is the file") << mail("application/pdf; name=whole.pdf\r\nContent-Transfer-Encoding: base64", aPdf.toBase64()) << "whole.pdf";
        QTest::newRow("inline, not a picture") << mixed({words, attached("inline; filename=c.pdf")}) << "c.pdf";
        QTest::newRow("signed") << mail("multipart/signed; boundary=b", words + attached("attachment; filename=d.pdf") + part("Content-Type: application/pkcs7-signature; name=smime.p7s", "x") + "--b--\r\n") << "d.pdf";
        QTest::newRow("of a mailbox") << "From cme@example.org Mon Mar  2 09:00:00 2026\n" + mixed({words, attached("attachment; filename=e.pdf")}).replace("\r\n", "\n") << "e.pdf";
        QTest::newRow("cut short behind it") << mixed({words, attached("attachment; filename=f.pdf")}).chopped(7) << "f.pdf";
        QTest::newRow("Outlook's winmail.dat") << mixed({words, part("Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64", winmail().toBase64())}) << "Certificate of Completion.pdf";
        QTest::newRow("in a ZIP") << mixed({words, part("Content-Type: application/zip; name=z.zip\r\nContent-Transfer-Encoding: base64", zipOf({{"in/g.pdf", aPdf}}).toBase64())}) << "g.pdf";
        QTest::newRow("of a forwarded mail") << mixed({words, part("Content-Type: message/rfc822", mixed({words, attached("attachment; filename=h.pdf")}).replace("--b", "--c").replace("boundary=b", "boundary=c"))}) << "h.pdf";
        QTest::newRow("of a mail attached as a file") << mixed({words, part("Content-Type: application/octet-stream; name=x.eml\r\nContent-Transfer-Encoding: base64", mixed({words, attached("attachment; filename=i.pdf")}).toBase64())}) << "i.pdf";
    }
    void attachmentsComeDecodedAndNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QVERIFY(holdsFiles(mediaTypeOf(bytes)));
        const Unpacked all = unpacked(bytes);
        QCOMPARE(all.leftOut, QList<LeftOut>());
        QCOMPARE(namesOf(all), QStringList{name});
        QCOMPARE(all.files.first().bytes.left(aPdf.size()), aPdf);
    }

    void whereItLayIsSaid()
    {
        const QByteArray inner = mixed({words, part("Content-Type: application/zip; name=z.zip\r\nContent-Transfer-Encoding: base64", zipOf({{"in/g.pdf", aPdf}}).toBase64())}, "Credits");
        const Unpacked all = unpacked(inner);
        QCOMPARE(all.what, u"the mail “Credits”"_qs);
        QCOMPARE(all.files.first().from, u"the archive “z.zip” in the mail “Credits”"_qs);
        QCOMPARE(unpacked(zipOf({{"m.eml", inner}})).files.first().from, u"the archive “z.zip” in the mail “Credits” in the archive “mail.eml”"_qs);
        QCOMPARE(unpacked(mixed({words, attached("attachment")}, "=?iso-8859-1?Q?Attestation_=E9t=E9?=")).what, u"the mail “Attestation été”"_qs);
        QCOMPARE(unpacked(mixed({words, attached("attachment")}, "")).what, u"the mail “mail.eml”"_qs);
    }

    void severalMailsOfAMailbox()
    {
        const QByteArray one = "From a@b Mon Mar  2 09:00:00 2026\n" + mixed({words, attached("attachment; filename=1.pdf")}, "First").replace("\r\n", "\n");
        const Unpacked all = unpacked(one + "\n" + QByteArray(one).replace("1.pdf", "2.pdf").replace("First", "Second"));
        QCOMPARE(namesOf(all), (QStringList{"1.pdf", "2.pdf"}));
        QCOMPARE(all.files[1].from, u"the mail “Second”"_qs);
    }

    void logosAreNoCertificates()
    {
        const QByteArray html = part("Content-Type: text/html", "<p>Thank you <img src=\"cid:logo.png@x\">");
        const Unpacked all = unpacked(mixed({html, inlinePicture("logo.png", png(300, 80)), inlinePicture("photo.png", png(900, 700)), attached("attachment; filename=a.pdf")}));
        QCOMPARE(namesOf(all), (QStringList{"photo.png", "a.pdf"}));
        QVERIFY2(all.remark.contains("logo"), qPrintable(all.remark));
        const QByteArray asFile = inlinePicture("logo.png", png(300, 80)).replace("inline;", "attachment;"); // as some programs mark what the text shows
        const Unpacked related = unpacked(mail("multipart/related; boundary=b", html + asFile + "--b--\r\n"));
        QCOMPARE(namesOf(related), QStringList());
        QCOMPARE(namesOf(unpacked(mixed({html, asFile}))), QStringList{"logo.png"}); // attached, whatever it is
        const Unpacked only = unpacked(mixed({html, inlinePicture("logo.png", png(300, 80))}));
        QCOMPARE(only.files.size() + only.leftOut.size(), 0);
        QVERIFY2(only.remark.contains("Nothing is attached"), qPrintable(only.remark));
    }

    void withoutAttachmentsNothingIsInvented_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("remark");
        QTest::newRow("words only") << mail("text/plain", "See you at lunch.") << "so nothing was added";
        QTest::newRow("certificate in the text") << mail("text/plain", "CERTIFICATE\r\nDr. Rivera earned 8.0 AMA PRA Category 1 Credits.") << "print the mail into a PDF";
        QTest::newRow("HTML only, with a link") << mail("text/html", "<a href=\"https://cme.example.org/1\">Download your certificate</a>") << "behind a link";
        QTest::newRow("alternatives") << mail("multipart/alternative; boundary=b", words + part("Content-Type: text/html", "<p>Your certificate") + "--b--\r\n") << "print the mail into a PDF";
        QTest::newRow("nothing at all") << mail("text/plain", "") << "so nothing was added";
    }
    void withoutAttachmentsNothingIsInvented()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, remark);
        const Unpacked all = unpacked(bytes);
        QCOMPARE(all.files.size() + all.leftOut.size(), 0);
        QVERIFY2(all.remark.startsWith(u"Nothing is attached to the mail “Your certificate”"_qs), qPrintable(all.remark));
        QVERIFY2(all.remark.contains(remark), qPrintable(all.remark));
    }

    void whatCannotBeOpenedHasItsReason_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("S/MIME, encrypted") << mail("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64", "MIAG") << "encrypted (S/MIME)";
        QTest::newRow("S/MIME, sealed") << mail("application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64", "MIAG") << "sealed with a signature";
        QTest::newRow("PGP") << mail("multipart/encrypted; boundary=b", part("Content-Type: application/pgp-encrypted", "Version: 1") + part("Content-Type: application/octet-stream", "x") + "--b--\r\n")
                             << "encrypted (PGP)";
        QTest::newRow("a piece") << mail("message/partial; id=x; number=1; total=3", "Subject: x\r\n\r\nabc") << "only a piece";
        QTest::newRow("a forwarded mail that is empty") << mail("multipart/mixed; boundary=b", "--b\r\nContent-Type: message/rfc822\r\n") << "was not added";
        QTest::newRow("damaged winmail.dat") << mixed({words, part("Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64", winmail().left(70).toBase64())}) << "damaged or cut short";
    }
    void whatCannotBeOpenedHasItsReason()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sentence);
        const Unpacked all = unpacked(bytes);
        QCOMPARE(all.leftOut.size(), 1);
        QVERIFY2(all.leftOut.first().sentence.contains(sentence), qPrintable(all.leftOut.first().sentence));
        QVERIFY2(all.leftOut.first().sentence.contains("was not added"), qPrintable(all.leftOut.first().sentence));
    }

    void mailsInMailsHaveAnEnd()
    {
        QByteArray bytes = mixed({words, attached("attachment; filename=a.pdf")}, "level 0");
        for (int i = 1; i < 8; ++i)
            bytes = mail("message/rfc822", bytes, "level " + QByteArray::number(i));
        const Unpacked all = unpacked(bytes);
        QCOMPARE(all.files.size(), 0);
        QCOMPARE(all.leftOut.size(), 1);
        QVERIFY2(all.leftOut.first().sentence.contains("4 times over"), qPrintable(all.leftOut.first().sentence));
    }

    void partsInPartsHaveAnEnd()
    {
        QByteArray heads = "Content-Type: multipart/mixed; boundary=b0\r\n\r\n";
        for (int i = 0; i < 5000; ++i) {
            const QByteArray n = QByteArray::number(i);
            heads += "--b" + n + "\r\nContent-Type: multipart/mixed; boundary=b" + QByteArray::number(i + 1) + "\r\n\r\n";
        }
        const Unpacked all = unpacked("From: a\r\nSubject: deep\r\n" + heads);
        QVERIFY(all.files.isEmpty());
        QVERIFY(!all.leftOut.isEmpty() || !all.remark.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMail)
#include "tst_mail.moc"
