#include "core/print/page_walk.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>
#include <cmath>
#include <set>

namespace credence::print {

namespace {

/// Counts and keeps what flows through, up to a limit.
class Collector : public Pipeline
{
public:
    Collector(std::string *into) : Pipeline("content", nullptr), m_into(into) {}
    void write(unsigned char const *data, size_t length) override
    {
        m_count += qint64(length);
        if (m_count > mostContent)
            throw Unprintable{QStringLiteral("A page of it is larger than a page can be. The file is kept unaltered; it is left out here for safety.")};
        if (m_into)
            m_into->append(reinterpret_cast<char const *>(data), length);
    }
    void finish() override {}

private:
    std::string *m_into;
    qint64 m_count = 0;
};

[[noreturn]] void refuseDamaged()
{
    throw Unprintable{QStringLiteral("It is damaged and cannot be read. The file is kept unaltered; ask the provider for a new copy.")};
}

void decode(QPDFObjectHandle stream, std::string *into)
{
    Collector collector(into);
    bool attempted = false;
    if (!stream.pipeStreamData(&collector, &attempted, 0, qpdf_dl_generalized, true, false))
        refuseDamaged();
}

std::vector<QPDFObjectHandle> streamsOf(QPDFObjectHandle contents)
{
    if (contents.isStream())
        return {contents};
    std::vector<QPDFObjectHandle> streams;
    for (int i = 0; contents.isArray() && i < contents.getArrayNItems(); ++i) {
        if (contents.getArrayItem(i).isStream())
            streams.push_back(contents.getArrayItem(i));
    }
    return streams;
}

/// What one object refers to.
std::vector<QPDFObjectHandle> childrenOf(QPDFObjectHandle object)
{
    std::vector<QPDFObjectHandle> children;
    if (object.isArray())
        return object.getArrayAsVector();
    QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
    if (dictionary.isDictionary()) {
        for (const std::string &key : dictionary.getKeys())
            children.push_back(dictionary.getKey(key));
    }
    return children;
}

/// Copying follows references by recursion, so that nesting must be bounded beforehand.
void refuseDeepNesting(QPDFObjectHandle root, std::set<QPDFObjGen> &seen)
{
    struct Level {
        std::vector<QPDFObjectHandle> children;
        size_t next = 0;
    };
    std::vector<Level> levels{{childrenOf(root), 0}};
    while (!levels.empty()) {
        Level &level = levels.back();
        if (level.next == level.children.size()) {
            levels.pop_back();
            continue;
        }
        QPDFObjectHandle child = level.children[level.next++];
        if (child.isIndirect() && !seen.insert(child.getObjGen()).second)
            continue;
        if (!child.isArray() && !child.isDictionary() && !child.isStream())
            continue;
        if (levels.size() > size_t(mostNesting))
            throw Unprintable{QStringLiteral("It is nested deeper than any document needs. The file is kept unaltered; it is left out here for safety.")};
        levels.push_back({childrenOf(child), 0});
    }
}

QPDFObjectHandle::Rectangle boxOf(QPDFObjectHandle media, QPDFObjectHandle crop)
{
    const auto ordered = [](QPDFObjectHandle box) {
        const QPDFObjectHandle::Rectangle r = box.getArrayAsRectangle();
        return QPDFObjectHandle::Rectangle(std::min(r.llx, r.urx), std::min(r.lly, r.ury), std::max(r.llx, r.urx), std::max(r.lly, r.ury));
    };
    QPDFObjectHandle::Rectangle box(0, 0, 612, 792);
    if (media.isRectangle())
        box = ordered(media);
    if (crop.isRectangle()) {
        const auto cut = ordered(crop);
        box = {std::max(box.llx, cut.llx), std::max(box.lly, cut.lly), std::min(box.urx, cut.urx), std::min(box.ury, cut.ury)};
    }
    const bool sane = std::isfinite(box.llx + box.lly + box.urx + box.ury) && box.urx - box.llx >= 1 && box.ury - box.lly >= 1;
    return sane ? box : QPDFObjectHandle::Rectangle(0, 0, 612, 792);
}

/// What pages take over from the nodes above them.
struct Inherited {
    QPDFObjectHandle resources = QPDFObjectHandle::newNull();
    QPDFObjectHandle media = QPDFObjectHandle::newNull();
    QPDFObjectHandle crop = QPDFObjectHandle::newNull();
    QPDFObjectHandle rotate = QPDFObjectHandle::newNull();

    Inherited below(QPDFObjectHandle node) const
    {
        Inherited own = *this;
        const auto take = [&](QPDFObjectHandle &into, const char *key) {
            if (node.hasKey(key))
                into = node.getKey(key);
        };
        take(own.resources, "/Resources");
        take(own.media, "/MediaBox");
        take(own.crop, "/CropBox");
        take(own.rotate, "/Rotate");
        return own;
    }
};

SourcePage pageFrom(QPDFObjectHandle page, Inherited inherited)
{
    SourcePage source;
    source.page = page;
    source.resources = inherited.resources.isDictionary() ? inherited.resources : QPDFObjectHandle::newDictionary();
    source.box = boxOf(inherited.media, inherited.crop);
    const int turn = inherited.rotate.isInteger() ? inherited.rotate.getIntValueAsInt() % 360 : 0;
    source.rotate = ((turn + 360) % 360) / 90 * 90;
    QPDFObjectHandle unit = page.getKey("/UserUnit");
    if (unit.isNumber() && unit.getNumericValue() > 0.01 && unit.getNumericValue() < 1000)
        source.unit = unit.getNumericValue();
    return source;
}

std::vector<SourcePage> walk(QPDFObjectHandle root)
{
    struct Node {
        QPDFObjectHandle object;
        Inherited inherited;
        int depth;
    };
    std::vector<SourcePage> pages;
    std::set<QPDFObjGen> seen;
    std::vector<Node> open{{root, {}, 0}};
    while (!open.empty()) {
        const Node node = open.back();
        open.pop_back();
        QPDFObjectHandle object = node.object;
        if (!object.isDictionary() || (object.isIndirect() && object.hasKey("/Kids") && !seen.insert(object.getObjGen()).second))
            continue;
        const Inherited inherited = node.inherited.below(object);
        if (node.depth > mostDepth || pages.size() > size_t(mostPages) || seen.size() > size_t(2 * mostPages))
            throw Unprintable{QStringLiteral("It has more than %1 pages or a page order that makes no sense. The file is kept unaltered.").arg(mostPages)};
        QPDFObjectHandle kids = object.getKey("/Kids");
        if (!kids.isArray()) {
            pages.push_back(pageFrom(object, inherited));
            continue;
        }
        for (int i = kids.getArrayNItems() - 1; i >= 0; --i)
            open.push_back({kids.getArrayItem(i), inherited, node.depth + 1});
    }
    return pages;
}

bool hasDrawnAnnotations(const std::vector<SourcePage> &pages)
{
    for (const SourcePage &source : pages) {
        QPDFObjectHandle annotations = QPDFObjectHandle(source.page).getKey("/Annots");
        for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i) {
            QPDFObjectHandle annotation = annotations.getArrayItem(i);
            if (annotation.isDictionary() && annotation.getKey("/AP").isDictionary())
                return true;
        }
    }
    return false;
}

} // namespace

std::string contentOf(QPDFObjectHandle contents)
{
    std::string joined;
    for (QPDFObjectHandle &stream : streamsOf(contents)) {
        decode(stream, &joined);
        joined += '\n';
    }
    return joined;
}

std::vector<SourcePage> printablePages(QPDF &pdf)
{
    QPDFObjectHandle tree = pdf.getRoot().getKey("/Pages");
    std::vector<SourcePage> pages = walk(tree);
    if (pages.empty())
        throw Unprintable{QStringLiteral("It has no pages. The file is kept unaltered; ask the provider for a new copy.")};
    std::set<QPDFObjGen> seen;
    for (SourcePage &source : pages) {
        refuseDeepNesting(source.resources, seen);
        if (source.page.hasKey("/Annots"))
            refuseDeepNesting(source.page.getKey("/Annots"), seen);
    }
    if (hasDrawnAnnotations(pages)) {
        QPDFPageDocumentHelper(pdf).flattenAnnotations();
        pages = walk(tree);
    }
    for (SourcePage &source : pages) {
        for (QPDFObjectHandle &stream : streamsOf(source.page.getKey("/Contents")))
            decode(stream, nullptr);
    }
    return pages;
}

} // namespace credence::print
