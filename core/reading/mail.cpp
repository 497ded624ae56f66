#include "core/reading/mail.h"

#include "core/base/file_name.h"
#include "core/reading/unpacker.h"

#include <QBuffer>
#include <QImageReader>
#include <QRegularExpression>

#include <gmime/gmime.h>

#include <memory>
#include <utility>

namespace credence {

namespace {

struct Unref {
    void operator()(void *object) const { g_object_unref(object); }
};
template <class T> using Owned = std::unique_ptr<T, Unref>;

constexpr int deepestParts = 30; // of parts inside parts; real mails have four or five
constexpr int smallPicture = 400;

/// What one mail had in it besides files.
struct Seen {
    int files = 0; ///< attached, taken or left out
    int logos = 0;
    bool related = false; ///< now among parts that the text shows in its places
    QString text;
};

QString text(const char *utf8) { return utf8 ? QString::fromUtf8(utf8) : QString(); }

bool isType(GMimeObject *part, const char *type, const char *subtype = "*") { return g_mime_content_type_is_type(g_mime_object_get_content_type(part), type, subtype); }

QString parameter(GMimeObject *part, const char *name) { return text(g_mime_object_get_content_type_parameter(part, name)); }

QByteArray contentOf(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (!content)
        return {};
    const Owned<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, memory.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    return bytes ? QByteArray(reinterpret_cast<const char *>(bytes->data), static_cast<qsizetype>(bytes->len)) : QByteArray();
}

bool isAttached(GMimeObject *part)
{
    GMimeContentDisposition *disposition = g_mime_object_get_content_disposition(part);
    return disposition && g_mime_content_disposition_is_attachment(disposition);
}

/// The words of the mail itself or of a mail server, not a file; some systems give such parts names ("ATT00001.txt").
bool isBody(GMimeObject *part)
{
    static const QRegularExpression words(QStringLiteral("\\.(?:txt|html?)\\z"), QRegularExpression::CaseInsensitiveOption);
    const QString name = text(g_mime_part_get_filename(GMIME_PART(part)));
    return isType(part, "message") || (isType(part, "text") && !isAttached(part) && (name.isEmpty() || words.match(name).hasMatch()));
}

bool isSignature(GMimeObject *part)
{
    return isType(part, "application", "pkcs7-signature") || isType(part, "application", "x-pkcs7-signature") || isType(part, "application", "pgp-signature")
        || isType(part, "application", "pgp-keys");
}

/// A picture that the text shows in its place and that is no larger than a logo.
bool isLogo(GMimeObject *part, QByteArray content, bool related)
{
    if (!isType(part, "image") || (isAttached(part) && !related) || !g_mime_object_get_content_id(part))
        return false;
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    const QSize size = QImageReader(&buffer).size();
    return !size.isValid() || qMin(size.width(), size.height()) < smallPicture;
}

/// "certificate.pdf" as sent; for what has no name, one after its kind.
QString nameOf(GMimeObject *part)
{
    const QString name = text(g_mime_part_get_filename(GMIME_PART(part)));
    if (!name.trimmed().isEmpty())
        return name;
    const QString subtype = text(g_mime_content_type_get_media_subtype(g_mime_object_get_content_type(part))).toLower();
    return subtype == QLatin1String("octet-stream") || subtype.isEmpty() ? QStringLiteral("attachment") : QStringLiteral("attachment.") + subtype.section(QLatin1Char('+'), 0, 0);
}

void openMail(GMimeMessage *mail, const QString &name, Unpacker &unpacker);

void openLeaf(GMimeObject *part, Seen &seen, Unpacker &unpacker)
{
    if (isSignature(part))
        return;
    if (isBody(part)) {
        seen.text += QString::fromUtf8(contentOf(GMIME_PART(part)).left(100000)) + QLatin1Char('\n');
        return;
    }
    const QByteArray content = contentOf(GMIME_PART(part));
    if (isLogo(part, content, seen.related)) {
        ++seen.logos;
        return;
    }
    ++seen.files;
    if (isType(part, "application", "pkcs7-mime") || isType(part, "application", "x-pkcs7-mime")) {
        const bool sealed = !parameter(part, "smime-type").startsWith(QLatin1String("signed"), Qt::CaseInsensitive);
        return unpacker.leaveOut(nameOf(part), sealed ? QStringLiteral("it is encrypted (S/MIME). Open the mail in your mail program, save what is attached, and add that.")
                                                      : QStringLiteral("it is sealed with a signature (S/MIME). Open the mail in your mail program, save what is attached, and add that."));
    }
    unpacker.file(content, nameOf(part));
}

void openPart(GMimeObject *part, int depth, Seen &seen, Unpacker &unpacker)
{
    if (!part || !unpacker.goesOn())
        return;
    if (depth > deepestParts || GMIME_IS_MESSAGE_PARTIAL(part)) {
        ++seen.files;
        const bool deep = depth > deepestParts;
        return unpacker.leaveOut(QStringLiteral("A part of the mail"), deep ? QStringLiteral("it is packed too deep inside others to be a document.")
                                                                            : QStringLiteral("it is only a piece of a mail that was sent in several. Save what is attached in your mail program and add that."));
    }
    if (GMIME_IS_MESSAGE_PART(part)) {
        ++seen.files;
        if (GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part)))
            return openMail(inner, QStringLiteral("forwarded mail"), unpacker);
        return unpacker.leaveOut(QStringLiteral("forwarded mail"), QStringLiteral("it is damaged or cut short. Ask for it again."));
    }
    if (isType(part, "multipart", "encrypted")) {
        ++seen.files;
        return unpacker.leaveOut(QStringLiteral("The mail's content"), QStringLiteral("it is encrypted (PGP). Open the mail in your mail program, save what is attached, and add that."));
    }
    if (GMIME_IS_MULTIPART(part)) {
        const bool before = std::exchange(seen.related, seen.related || isType(part, "multipart", "related"));
        const int count = g_mime_multipart_get_count(GMIME_MULTIPART(part));
        for (int i = 0; i < count && unpacker.goesOn(); ++i)
            openPart(g_mime_multipart_get_part(GMIME_MULTIPART(part), i), depth + 1, seen, unpacker);
        seen.related = before;
        return;
    }
    if (GMIME_IS_PART(part))
        openLeaf(part, seen, unpacker);
}

/// What to say about a mail without files. Its text is never taken for a certificate.
QString emptySentence(const QString &what, const Seen &seen)
{
    static const QRegularExpression proof(QStringLiteral("\\b(?:certificate|credits?|CME|CPD|MOC|transcript|diploma|completed)\\b"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression link(QStringLiteral("https?://"), QRegularExpression::CaseInsensitiveOption);
    const QString nothing = QStringLiteral("Nothing is attached to ") + what;
    if (!proof.match(seen.text).hasMatch())
        return nothing + QStringLiteral(", so nothing was added.");
    return nothing + (link.match(seen.text).hasMatch() ? QStringLiteral(", so nothing was added. The certificate may be behind a link in its text: open it, save the certificate as a PDF, and add that.")
                                                       : QStringLiteral(", so nothing was added. If its text is your certificate, print the mail into a PDF and add that."));
}

void openMail(GMimeMessage *mail, const QString &name, Unpacker &unpacker)
{
    const QString subject = shownText(text(g_mime_message_get_subject(mail)));
    const QString what = QStringLiteral("the mail “%1”").arg(subject.isEmpty() ? shownText(safeFileName(name)) : subject);
    unpacker.inside(what, subject.isEmpty() ? name : subject, [&] {
        Seen seen;
        openPart(g_mime_message_get_mime_part(mail), 0, seen, unpacker);
        if (seen.files == 0)
            unpacker.remark(emptySentence(what, seen));
        else if (seen.logos > 0)
            unpacker.remark(seen.logos == 1 ? QStringLiteral("A small picture in the text of %1 (a logo) was passed over.").arg(what)
                                            : QStringLiteral("%1 small pictures in the text of %2 (logos) were passed over.").arg(seen.logos).arg(what));
    });
}

} // namespace

void openMails(const QByteArray &bytes, bool many, const QString &name, Unpacker &unpacker)
{
    static const bool ready = (g_mime_init(), true);
    Q_UNUSED(ready)
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<size_t>(bytes.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_format(parser.get(), many ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
    int mails = 0;
    do {
        const Owned<GMimeMessage> mail(g_mime_parser_construct_message(parser.get(), nullptr));
        if (!mail)
            break;
        openMail(mail.get(), name, unpacker);
        ++mails;
    } while (many && !g_mime_parser_eos(parser.get()) && unpacker.goesOn());
    if (mails == 0)
        unpacker.leaveOut(name, QStringLiteral("it looks like a mail but cannot be opened. Save it again in your mail program, or save what is attached and add that."));
}

} // namespace credence
