// What a function that can fail returns: a value, or an Error with a sentence for the physician.
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace credence {

enum class ErrorKind { Invalid, NotFound, Conflict, File, Storage, InUse, Damaged, TooNew };

struct Error {
    ErrorKind kind = ErrorKind::Invalid;
    QString sentence; ///< what happened, what it means for the data, what to do
    QString detail;   ///< for the log; may be empty
    friend bool operator==(const Error &, const Error &) = default;
};

template <class T = void> class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_content.index() == 0; }
    const T &operator*() const { return std::get<0>(m_content); }
    T &operator*() { return std::get<0>(m_content); }
    const T *operator->() const { return &std::get<0>(m_content); }
    T *operator->() { return &std::get<0>(m_content); }
    T value() && { return std::get<0>(std::move(m_content)); }
    const Error &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

template <> class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    explicit operator bool() const { return !m_error; }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace credence
