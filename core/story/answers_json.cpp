#include "core/story/answers_json.h"

namespace credence {

QJsonObject answersToJson(const Answers &answers)
{
    QJsonObject object;
    for (auto answer = answers.cbegin(); answer != answers.cend(); ++answer)
        object.insert(answer.key(), answer.value());
    return object;
}

Answers answersFromJson(const QJsonObject &object)
{
    Answers answers;
    for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry) {
        if (entry.value().isBool())
            answers.insert(entry.key(), entry.value().toBool());
    }
    return answers;
}

} // namespace credence
