// Words written in TeX as words: accents, dashes, quotes, special letters (D5).
#pragma once

#include <QString>

namespace credence {

/// `M{\"u}ller -- \textit{sepsis} \& shock` → "Müller – sepsis & shock". Braces, math signs and unknown commands go, what stands
/// in them stays. Never fails; white space is collapsed. Linear in the length of the text.
QString textOfTex(const QString &tex);

} // namespace credence
