// credence-reader: takes documents on standard input and answers what stands in them, fenced in from the first moment.
#include "app/reader/answer.h"
#include "app/reader/limits.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

constexpr int secondsPerRequest = 50;
constexpr qsizetype longestLine = 1 << 16;
constexpr qint64 largestBody = 256LL * 1024 * 1024;

/// The next whole request; nullopt when the caller has closed its end or sends what is no request.
std::optional<credence::Message> nextRequest()
{
    credence::Message request;
    QByteArray line;
    int character = 0;
    while ((character = std::getc(stdin)) != EOF && character != '\n' && line.size() < longestLine)
        line.append(static_cast<char>(character));
    if (character != '\n')
        return std::nullopt;
    request.head = QJsonDocument::fromJson(line).object();
    const qint64 size = request.head.value("size").toInteger();
    if (size < 0 || size > largestBody)
        return std::nullopt;
    request.body.resize(size);
    if (std::fread(request.body.data(), 1, static_cast<size_t>(size), stdin) != static_cast<size_t>(size))
        return std::nullopt;
    return request;
}

} // namespace

int main(int argc, char **argv)
{
    credence::fenceIn();
    QCoreApplication application(argc, argv);
    while (const auto request = nextRequest()) {
        credence::allowSeconds(secondsPerRequest);
        const QByteArray answer = credence::answerTo(*request);
        std::fwrite(answer.constData(), 1, static_cast<size_t>(answer.size()), stdout);
        std::fflush(stdout);
    }
    return 0;
}
