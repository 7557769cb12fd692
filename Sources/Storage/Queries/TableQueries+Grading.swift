import Courses
import Detection
import GRDB
import Grading
import PolicyPacks

/// The tables of grading beside the log.
extension TableQueries {
  static let grading = [caseEvents, rubrics, sharedComments, toolNotes]

  private static let caseEvents = Table(
    name: "case_events", kind: .caseEvent, subject: "t.attempt", isReplaced: false,
    condition: """
      t.position = (SELECT COUNT(*) FROM log m WHERE m.subject = t.attempt
        AND m.kind = 'case.event' AND m.sequence < t.sequence)
      """
  ) { _ in [:] }

  private static let rubrics = Table(
    name: "rubrics", kind: .rubricKept, subject: "t.digest", isReplaced: false
  ) { payload in
    ["digest": try Payload.value(Rubric.self, from: payload).digest]
  }

  private static let sharedComments = Table(
    name: "shared_comments", kind: .commentChanged, subject: "t.id", isReplaced: true
  ) { payload in
    let comment = try Payload.value(SharedComment.self, from: payload)
    return [
      "id": comment.id.description, "pack": comment.about.pack.description,
      "course": comment.about.course.description, "exercise": comment.about.exercise.description,
    ]
  }

  private static let toolNotes = Table(
    name: "tool_notes", kind: .noteChanged, subject: "t.id", isReplaced: true
  ) { payload in
    let note = try Payload.value(ToolNote.self, from: payload)
    return [
      "id": note.id.description, "pack": note.pack.description, "tool": note.tool.description,
    ]
  }
}
