// Typed identifiers. An id is made once, by an action, and never changes, so that copies of a portfolio can be merged.
#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

#include <compare>

namespace credence {

template <class Tag> struct Id {
    QString text; ///< UUID without braces; empty: none given yet

    bool isNull() const { return text.isEmpty(); }
    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.text < b.text; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.text, seed); }
};

/// A new random id.
template <class AnyId> AnyId newId() { return AnyId{QUuid::createUuid().toString(QUuid::WithoutBraces)}; }

using ActivityId = Id<struct ActivityTag>;
using DocumentId = Id<struct DocumentTag>;
using SourceId = Id<struct SourceTag>;
using StoryId = Id<struct StoryTag>;
using GoalId = Id<struct GoalTag>;
using CriterionId = Id<struct CriterionTag>;
using SignalId = Id<struct SignalTag>;
using PivotId = Id<struct PivotTag>;
using ThemeId = Id<struct ThemeTag>;
using StackId = Id<struct StackTag>;
using EvaluationId = Id<struct EvaluationTag>;
using CaptureId = Id<struct CaptureTag>;
using ActionId = Id<struct ActionTag>;
using SkillId = Id<struct SkillTag>;
using ArtifactId = Id<struct ArtifactTag>;
using ProjectId = Id<struct ProjectTag>;
using PresentationId = Id<struct PresentationTag>;
using TeachingId = Id<struct TeachingTag>;
using RoleId = Id<struct RoleTag>;
using PersonId = Id<struct PersonTag>;
using NoteId = Id<struct NoteTag>;
using LinkId = Id<struct LinkTag>;
using AuditId = Id<struct AuditTag>;
using BlockId = Id<struct BlockTag>;
using TaskId = Id<struct TaskTag>;
using ReviewId = Id<struct ReviewTag>;

} // namespace credence
