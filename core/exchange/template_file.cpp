#include "core/exchange/template_file.h"

#include "core/base/date_range.h"
#include "core/base/json_fields.h"
#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_json.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace credence {

namespace {

constexpr qsizetype mostBytes = 4 * 1024 * 1024;
constexpr qsizetype mostTemplates = 500;
constexpr qsizetype mostRules = 200;
constexpr qsizetype longestText = 4000;

QString key(const char *name) { return QString::fromLatin1(name); }

Error refused(const QString &why) { return {ErrorKind::Invalid, QStringLiteral("These templates were not taken over, and nothing was changed. ") + why, {}}; }

/// Marks that change how the text around them reads, or are not seen at all.
bool isHidden(QChar c)
{
    const ushort u = c.unicode();
    const bool direction = (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E || u == 0x200F;
    return direction || u == 0xFEFF || u == 0x200B || (c.category() == QChar::Other_Control && u != '\n');
}

/// What is wrong with a text anywhere inside `value`; "" when nothing is.
QString wrongText(const QJsonValue &value)
{
    if (value.isString()) {
        const QString text = value.toString();
        if (text.size() > longestText)
            return QStringLiteral("It has a text of %1 characters; at most %2 can be shown.").arg(text.size()).arg(longestText);
        return std::any_of(text.begin(), text.end(), isHidden) ? QStringLiteral("It has a text with control characters, which could hide what it says.") : QString();
    }
    const QJsonArray array = value.toArray();
    for (const QJsonValue entry : array) {
        if (const QString wrong = wrongText(entry); !wrong.isEmpty())
            return wrong;
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        QString wrong = wrongText(QJsonValue(it.key()));
        if (wrong.isEmpty())
            wrong = wrongText(it.value());
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

Result<QList<QJsonObject>> entriesOf(const QByteArray &bytes)
{
    if (bytes.size() > mostBytes)
        return refused(QStringLiteral("The file is larger than 4 MB, and a file of templates never is."));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (!document.isObject() || document.object().value(key("kind")) != key("credence-templates"))
        return refused(QStringLiteral("The file is no file of Credence templates. Ask for one that was written with “Export these rules…”."));
    JsonFields f(document.object(), QStringLiteral("the file"));
    f.text(key("kind"));
    if (f.number(key("version")) != 1)
        return refused(QStringLiteral("The file was made by a newer version of Credence. Install the newest version to read it."));
    f.day(key("exported"));
    const QList<QJsonObject> entries = f.objects(key("templates"));
    if (auto done = f.finish(); !done)
        return refused(done.error().sentence);
    if (entries.isEmpty() || entries.size() > mostTemplates)
        return refused(entries.isEmpty() ? QStringLiteral("There is no template in the file.") : QStringLiteral("There are more than %1 templates in the file.").arg(mostTemplates));
    return entries;
}

Result<Template> checked(const QJsonObject &entry, qsizetype place)
{
    const QString name = QStringLiteral("Template %1 in the file: ").arg(place + 1);
    if (const QString wrong = wrongText(entry); !wrong.isEmpty())
        return refused(name + wrong);
    if (entry.value(key("rules")).toArray().size() > mostRules)
        return refused(name + QStringLiteral("It has more than %1 rules.").arg(mostRules));
    auto read = templateFromJson(entry, catalogue());
    return read ? std::move(read) : Result<Template>(refused(name + read.error().sentence));
}

Error unreadable(const QString &path, const QString &why)
{
    return {ErrorKind::File, QStringLiteral("“%1” could not be read: %2. Nothing was changed.").arg(QFileInfo(path).fileName(), why), path};
}

} // namespace

QByteArray templateFile(const QList<Template> &templates, QDate exported)
{
    QJsonArray entries;
    for (const Template &one : templates)
        entries.append(templateToJson(one));
    return QJsonDocument({{key("kind"), key("credence-templates")}, {key("version"), 1}, {key("exported"), isoText(exported)}, {key("templates"), entries}}).toJson(QJsonDocument::Indented);
}

Result<QList<Template>> templatesFromFile(const QByteArray &bytes)
{
    const auto entries = entriesOf(bytes);
    if (!entries)
        return entries.error();
    QList<Template> out;
    QSet<QString> ids;
    for (const QJsonObject &entry : *entries) {
        auto one = checked(entry, out.size());
        if (!one)
            return one.error();
        if (ids.contains(one->id))
            return refused(QStringLiteral("Two templates in the file have the id “%1”.").arg(one->id));
        ids.insert(one->id);
        out.append(*std::move(one));
    }
    return out;
}

Result<QList<Template>> templatesAt(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return unreadable(path, QStringLiteral("it is not there"));
    if (!info.isFile())
        return unreadable(path, QStringLiteral("it is no ordinary file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    return templatesFromFile(file.read(mostBytes + 1));
}

} // namespace credence
