import Detection
import Diagnostics
import Evaluation
import Foundation
import PlantedErrors
import PolicyPacks
import Practice

@testable import Courses

/// A small course on the pack of an invented insurer, made by hand.
enum TestCourse {
  static let place = Location(SourceText(name: "exercise.yaml", "exercise: {}"), 0..<8)

  static func template(_ text: String) -> Template { Template(text, at: place) }

  /// Claims with numbers, amounts, days, causes in two languages, and policy numbers that hold.
  static let claims = Table(
    columns: ["number", "policy", "name", "cause", "cause_de", "opened", "amount", "status"],
    rows: (0..<40).map { row in
      [
        "\(104_200 + row)", policy(row), "Mira Holtby \(row)", ["storm", "hail"][row % 2],
        ["Sturm", "Hagel"][row % 2], "2026-0\(1 + row % 9)-\(11 + row % 17)",
        "\(1100 + 137 * row).\(10 + row)", ["open", "paid"][row % 2],
      ]
    })

  /// A policy number with the check digit of Luhn.
  private static func policy(_ row: Int) -> String {
    let body = "\(12_345_678 + 101 * row)"
    let sum = body.reversed().enumerated().reduce(0) { sum, digit in
      let value = (digit.element.wholeNumberValue ?? 0) * (digit.offset % 2 == 0 ? 2 : 1)
      return sum + value / 10 + value % 10
    }
    return "HL-\(body)-\((10 - sum % 10) % 10)"
  }

  static let tables = ["claims": claims]

  /// The worked organisation's pack.
  static let harbourline = loaded()

  /// The policy packs that come with the project.
  static let policies =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    + "/policies"

  private static func loaded() -> PolicyPack {
    guard let pack = PackLoader().load(at: policies + "/harbourline").pack else {
      preconditionFailure("the worked organisation's pack has errors")
    }
    return pack
  }

  static func practice(_ exercises: [Exercise]) throws -> CoursePractice {
    CoursePractice(course(exercises), Engine(harbourline))
  }

  static func exercise(
    _ kind: Exercise.Kind, _ editions: [String: Edition],
    material: [Material] = [Material(name: "claim", table: "claims", rows: 1, conditions: [:])],
    tool: ToolID? = "office-assistant", task: TaskID? = nil
  ) -> Exercise {
    Exercise(
      id: ExerciseID(kind.rawValue), kind: kind, version: 1, outcome: "fewer-stops",
      skills: ["redaction"], anchors: [], family: "letters", transfer: nil, isHeldOut: false,
      minutes: 2, tool: tool, task: task, lesson: nil, material: material, editions: editions,
      location: place)
  }

  static func edition(
    _ form: AnswerForm, case situation: String = "A case.", sources: [(String, String)] = [],
    checks: [ExerciseCheck], hints: [String] = [], solutions: [String] = [],
    wrong: [(String, [CheckID])] = [], title: String = "An exercise"
  ) -> Edition {
    Edition(
      title: title, situation: template(situation),
      sources: sources.map { Source(name: $0.0, text: template($0.1)) }, form: form,
      checks: checks, hints: hints.map(template), solutions: solutions.map(template),
      wrong: wrong.map { WrongAnswer(text: template($0.0), fails: $0.1) })
  }

  static func check(
    _ what: ExerciseCheck.What, weight: Int = 1, need: Int = 100, because: String? = nil,
    hints: [String] = []
  ) -> ExerciseCheck {
    ExerciseCheck(
      id: CheckID(what.name), what: what, weight: weight, needPercent: need,
      because: because.map(template), hints: hints.map(template))
  }

  static func course(_ exercises: [Exercise]) -> Course {
    Course(
      id: "claims", version: harbourline.version, title: ["en": "Claims"],
      owner: "training@harbourline.example", groups: [], mentors: [], languages: ["en", "de"],
      skills: [],
      outcomes: [], exercises: exercises, lessons: [], rubrics: [], tables: tables, digest: "")
  }
}
