// Makes a one-page PDF of a picture: JPEG as it is, PNG without loss.
#pragma once

#include <QByteArray>

#include <qpdf/QPDF.hh>

#include <memory>

namespace credence::print {

/// The picture upright on a page of its own proportions. Throws Unprintable for other kinds, damaged or gigantic pictures.
std::shared_ptr<QPDF> picturePdf(const QByteArray &bytes);

} // namespace credence::print
