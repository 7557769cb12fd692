import Courses
import Detection
import Evaluation
import PolicyPacks

/// The keys of an exercise that do not depend on its kind.
struct ExerciseHead {
  let request: CaseRequest
  let skill: Skill
  let outcome: OutcomeID
  let lesson: LessonID?
  let hasTable: Bool
  /// How many words there are to read.
  let words: Int

  /// The task that is meant: the one that was named, or the only one of the skill.
  var task: TaskID? { request.task ?? (skill.tasks.count == 1 ? skill.tasks.first : nil) }

  var text: String {
    let anchors = (task.map { ["task:\($0)"] } ?? []) + ["tool:\(request.tool)"]
    let lines: [String?] = [
      "exercise:",
      "  kind: \(request.kind.rawValue)",
      "  version: 1",
      "  title: \(YAMLText.scalar(title))",
      "  outcome: \(outcome)",
      "  skills: [\(skill.id)]",
      "  anchors: [\(anchors.joined(separator: ", "))]",
      "  minutes: \(minutes)",
      "  tool: \(request.tool)",
      task.map { "  task: \($0)" },
      lesson.map { "  lesson: \($0)" },
      hasTable ? "  material: {\(CaseTemplate.material): \(request.id)}" : nil,
      "  case: \(YAMLText.block(situation, indent: 4))",
    ]
    return lines.compactMap { $0 }.map { $0 + "\n" }.joined()
  }

  /// A hundred and twenty words are read in a minute, and the rest is for answering.
  private var minutes: Int {
    let reading = words / 120
    return min(15, (request.kind == .redactThis ? 2 : 4) + reading)
  }

  private var tool: String {
    request.engine.pack.tools[request.tool].map {
      request.engine.pack.title(of: $0, language: request.language)
    } ?? request.tool.description
  }

  /// The name in words: what it is about only the trainer knows.
  private var title: String {
    let name = request.id.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private var situation: String {
    switch (request.kind, request.language) {
    case (.redactThis, "de"):
      "Dieser Text soll an «\(tool)» gehen. Was darin darf nicht mit?\n"
    case (.redactThis, _):
      "This text is meant for \(tool). What in it may not go there?\n"
    case (_, "de"):
      "«\(tool)» soll bei diesem Fall helfen. Der Prompt dafür ist zu schreiben, so dass er dorthin gehen "
        + "darf und sagt, was gebraucht wird.\n"
    default:
      "\(tool) is to help with this case. Write the prompt so that it may go there and says what is "
        + "needed.\n"
    }
  }
}
