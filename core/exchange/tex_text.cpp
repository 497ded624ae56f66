#include "core/exchange/tex_text.h"

#include <QHash>

namespace credence {

namespace {

/// Combining marks of the accents, by the sign or letter of the command.
QChar accentOf(const QString &command)
{
    static const QHash<QString, ushort> marks{{"`", 0x300}, {"'", 0x301}, {"^", 0x302}, {"~", 0x303}, {"=", 0x304}, {"u", 0x306}, {".", 0x307}, {"\"", 0x308},
                                              {"r", 0x30A}, {"H", 0x30B}, {"v", 0x30C}, {"d", 0x323}, {"c", 0x327}, {"k", 0x328}, {"b", 0x331}};
    return QChar(marks.value(command));
}

QString letterOf(const QString &command)
{
    static const QHash<QString, QString> letters{
        {"ss", "ß"}, {"o", "ø"}, {"O", "Ø"}, {"l", "ł"}, {"L", "Ł"}, {"ae", "æ"}, {"AE", "Æ"}, {"oe", "œ"}, {"OE", "Œ"}, {"aa", "å"}, {"AA", "Å"}, {"i", "i"},
        {"j", "j"}, {"th", "þ"}, {"TH", "Þ"}, {"dh", "ð"}, {"DH", "Ð"}, {"dj", "đ"}, {"DJ", "Đ"}, {"alpha", "α"}, {"beta", "β"}, {"gamma", "γ"}, {"delta", "δ"},
        {"epsilon", "ε"}, {"kappa", "κ"}, {"lambda", "λ"}, {"mu", "μ"}, {"omega", "ω"}, {"Delta", "Δ"}, {"Omega", "Ω"}, {"leq", "≤"}, {"geq", "≥"}, {"le", "≤"},
        {"ge", "≥"}, {"pm", "±"}, {"times", "×"}, {"textendash", "–"}, {"textemdash", "—"}, {"textquoteright", "’"}, {"textquoteleft", "‘"}, {"textquotedblleft", "“"},
        {"textquotedblright", "”"}, {"textregistered", "®"}, {"texttrademark", "™"}, {"textdegree", "°"}, {"degree", "°"}, {"ldots", "…"}, {"dots", "…"}, {"S", "§"}};
    return letters.value(command);
}

class TexReader
{
public:
    explicit TexReader(const QString &tex) : m_tex(tex) {}

    QString read()
    {
        while (m_at < m_tex.size())
            readOne();
        return m_text.normalized(QString::NormalizationForm_C).simplified();
    }

private:
    bool takes(QLatin1String word)
    {
        const bool there = QStringView(m_tex).mid(m_at).startsWith(word);
        m_at += there ? word.size() : 0;
        return there;
    }

    void readOne()
    {
        const QChar c = m_tex[m_at];
        if (c == QLatin1Char('\\')) {
            ++m_at;
            readCommand();
        } else if (takes(QLatin1String("---"))) {
            put(QStringLiteral("—"));
        } else if (takes(QLatin1String("--"))) {
            put(QStringLiteral("–"));
        } else if (takes(QLatin1String("``"))) {
            put(QStringLiteral("“"));
        } else if (takes(QLatin1String("''"))) {
            put(QStringLiteral("”"));
        } else {
            ++m_at;
            if (c == QLatin1Char('~'))
                put(QStringLiteral(" "));
            else if (c != QLatin1Char('{') && c != QLatin1Char('}') && c != QLatin1Char('$'))
                put(c);
        }
    }

    void readCommand()
    {
        if (m_at >= m_tex.size())
            return;
        const qsizetype start = m_at;
        while (m_at < m_tex.size() && m_tex[m_at].isLetter() && m_tex[m_at].unicode() < 128)
            ++m_at;
        const bool word = m_at > start;
        m_at += word ? 0 : 1;
        const QString command = m_tex.mid(start, m_at - start);
        if (const QChar mark = accentOf(command); !mark.isNull()) {
            m_mark = mark; // the next letter carries it
            skipSpace();
        } else if (const QString letter = letterOf(command); !letter.isEmpty()) {
            put(letter);
            if (word)
                skipSpace();
        } else if (!word) {
            put(QStringLiteral("\\,;:! /").contains(command) ? QStringLiteral(" ") : command); // a space or line break, or \& \% \_ \{
        } else {
            skipSpace(); // an unknown command; what stands in its braces follows
        }
    }

    void skipSpace()
    {
        while (m_at < m_tex.size() && m_tex[m_at].isSpace())
            ++m_at;
    }

    void put(const QString &text)
    {
        m_text += text;
        if (!m_mark.isNull() && !text.isEmpty() && text.back().isLetter())
            m_text += m_mark;
        m_mark = QChar();
    }

    const QString &m_tex;
    qsizetype m_at = 0;
    QString m_text;
    QChar m_mark;
};

} // namespace

QString textOfTex(const QString &tex) { return TexReader(tex).read(); }

} // namespace credence
