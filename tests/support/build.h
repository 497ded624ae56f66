// Builders that keep a test to what it is about: anActivity().on("2026-02-10").credits(8).
#pragma once

#include "core/activities/activity.h"
#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"

namespace credence::test {

inline QDate day(const char *iso) { return QDate::fromString(QLatin1String(iso), Qt::ISODate); }

class anActivity
{
public:
    anActivity()
    {
        static int number = 0;
        m_value.id = {QStringLiteral("activity-%1").arg(++number, 5, 10, QLatin1Char('0'))};
        m_value.title = QStringLiteral("Sepsis Management Course");
        m_value.status = Status::Completed;
    }
    anActivity &id(const QString &id) { m_value.id = {id}; return *this; }
    anActivity &titled(const QString &title) { m_value.title = title; return *this; }
    anActivity &by(const QString &provider) { m_value.provider = provider; return *this; }
    anActivity &on(const char *iso) { m_value.days = {day(iso), day(iso)}; return *this; }
    anActivity &from(const char *start, const char *end) { m_value.days = {day(start), day(end)}; return *this; }
    anActivity &credits(double amount, const QString &type = QStringLiteral("ama-pra-1"))
    {
        m_value.credits.append({*Credits::fromDouble(amount), type, std::nullopt});
        return *this;
    }
    anActivity &hours(double hours) { m_value.hours = Credits::fromDouble(hours); return *this; }
    anActivity &format(const QString &format) { m_value.format = format; return *this; }
    anActivity &about(const QStringList &topics) { m_value.topics = topics; return *this; }
    anActivity &status(Status status) { m_value.status = status; return *this; }
    anActivity &planned() { return status(Status::Planned); }
    Activity value() const { return m_value; }
    operator Activity() const { return m_value; }
    operator Shared<Activity>() const { return std::make_shared<const Activity>(m_value); }

private:
    Activity m_value;
};

class aDocument
{
public:
    explicit aDocument(const QString &name = QStringLiteral("certificate.pdf"))
    {
        m_value.id = {QStringLiteral("document ") + name};
        m_value.name = name;
        m_value.mediaType = QStringLiteral("application/pdf");
    }
    aDocument &inInbox() { m_value.filing = Filing::Inbox; return *this; }
    aDocument &expires(const char *iso) { m_value.expires = day(iso); return *this; }
    aDocument &about(const QStringList &ids) { m_value.about = ids; return *this; }
    operator Shared<Document>() const { return std::make_shared<const Document>(m_value); }

private:
    Document m_value;
};

/// The standing of a requirement with a total; rules are added by the test.
class aStanding
{
public:
    explicit aStanding(const QString &name = QStringLiteral("Massachusetts medical license"))
    {
        m_value.source = {QStringLiteral("source ") + name};
        m_value.name = name;
        m_value.kind = QStringLiteral("state-license");
        m_value.unit = QStringLiteral("credit");
        m_value.state = m_value.total.state = State::OnPace;
    }
    aStanding &has(double earned, double needed)
    {
        m_value.total.earned = Credits::fromDouble(earned);
        m_value.total.needed = Credits::fromDouble(needed);
        m_value.total.missing = Credits::fromDouble(std::max(0.0, needed - earned));
        return *this;
    }
    aStanding &due(const char *iso) { m_value.total.due = day(iso); return *this; }
    aStanding &is(State state) { m_value.state = m_value.total.state = state; return *this; }
    aStanding &rule(const QString &label, double earned, double needed, State state)
    {
        RuleStanding rule;
        rule.rule = label;
        rule.label = label;
        rule.unit = QStringLiteral("hour");
        rule.figures.earned = Credits::fromDouble(earned);
        rule.figures.needed = Credits::fromDouble(needed);
        rule.figures.missing = Credits::fromDouble(std::max(0.0, needed - earned));
        rule.figures.state = state;
        rule.figures.due = m_value.total.due;
        m_value.rules.append(rule);
        return *this;
    }
    aStanding &counts(const QString &activity, double amount, const QString &why)
    {
        m_value.total.activities.append({{activity}, true, false, *Credits::fromDouble(amount), why});
        return *this;
    }
    aStanding &ignores(const QString &activity, const QString &why)
    {
        m_value.total.activities.append({{activity}, false, false, {}, why});
        return *this;
    }
    operator Standing() const { return m_value; }

private:
    Standing m_value;
};

} // namespace credence::test
