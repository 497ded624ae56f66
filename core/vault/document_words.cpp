#include "core/vault/document_words.h"

#include <array>

namespace credence {

namespace {
constexpr std::array<const char *, 9> typeWords{"certificate", "slides", "protocol", "summary", "letter", "data", "evaluation", "photo", ""};
constexpr std::array<const char *, 3> filingWords{"inbox", "filed", "set-aside"};
} // namespace

QString documentTypeWord(DocumentType type) { return QLatin1String(typeWords[static_cast<size_t>(type)]); }

std::optional<DocumentType> documentTypeFromWord(QStringView word)
{
    for (size_t i = 0; i < typeWords.size(); ++i) {
        if (word == QLatin1String(typeWords[i]))
            return static_cast<DocumentType>(i);
    }
    return std::nullopt;
}

QString filingWord(Filing filing) { return QLatin1String(filingWords[static_cast<size_t>(filing)]); }

std::optional<Filing> filingFromWord(QStringView word)
{
    for (size_t i = 0; i < filingWords.size(); ++i) {
        if (word == QLatin1String(filingWords[i]))
            return static_cast<Filing>(i);
    }
    return std::nullopt;
}

} // namespace credence
