import PluginKit

/// Tells an answer to an exercise, or a grade that came to count in another one's place.
///
/// An answer is `answered`. A later grade is `scored`, with a reference to the answer; if it takes the place of
/// an earlier `scored`, that one is `voided` first, as statements are never changed.
struct PracticeStatements {
  private let frame: StatementFrame
  private var event: JSON { frame.event }

  init(_ frame: StatementFrame) { self.frame = frame }

  /// An answer.
  var answered: Result<[JSON], NoStatement> {
    guard let object, let score, let registration else { return .failure(.noExercise) }
    var extensions = frame.extensions([
      "checks": "checks", "confidence": "confidence", "attempt": "attempt", "answer": "answer",
      "hints": "hintMax", "time": "timeBucket",
    ])
    if let detection { extensions[frame.ext("sdt")] = detection }
    return .success([
      frame.statement(
        StatementFrame.verb("answered"), object, result: result(score, extensions),
        context: frame.context(
          ["registration": registration],
          extensions: frame.extensions([
            "phase": "phase", "engine": "grader", "variant": "seedHash",
          ])))
    ])
  }

  /// A grade.
  var scored: Result<[JSON], NoStatement> {
    guard let object, let score, let registration, let answer = event["answers"]?.string else {
      return .failure(.noExercise)
    }
    var context = ["registration": registration, "statement": StatementReference.json(answer)]
    if let by = event["by"]?.string { context["instructor"] = frame.account(by) }
    let extensions = frame.extensions([
      "grade-source": "gradeSource", "rubric": "rubricHash", "levels": "levels",
      "override-reason": "reason", "attempt": "attempt", "answer": "answer",
    ])
    let statement = frame.statement(
      StatementFrame.verb("scored"), object, result: result(score, extensions),
      context: frame.context(context, extensions: frame.extensions(["phase": "phase"])))
    return .success([voided, statement].compactMap { $0 })
  }

  /// That the grade which counted before counts no more.
  private var voided: JSON? {
    guard let replaced = event["replaces"]?.string else { return nil }
    return [
      "id": .string(StatementID.of("\(frame.id)/voids")),
      "actor": frame.account(event["by"]?.string ?? "grading"),
      "verb": StatementFrame.verb("voided"), "object": StatementReference.json(replaced),
      "timestamp": frame.timestamp,
    ]
  }

  private var object: JSON? {
    guard let pack = event["pack"]?.string, let course = event["course"]?.string,
      let item = event["item"]?.string, case .int(let version)? = event["version"]
    else { return nil }
    let path = [pack, course, item].map(frame.segment).joined(separator: "/")
    return [
      "objectType": "Activity", "id": .string("\(frame.base)/xapi/items/\(path)/v\(version)"),
      "definition": [
        "type": "http://adlnet.gov/expapi/activities/cmi.interaction", "interactionType": "other",
        "name": ["en": .string(item)],
      ],
    ]
  }

  /// A UUID, as xAPI asks for, from what ties the answers of an attempt together.
  private var registration: JSON? {
    event["registration"]?.string.map { .string(StatementID.of("registration/\($0)")) }
  }

  private var score: JSON? {
    guard case .int(let points)? = event["points"], case .int(let most)? = event["maxPoints"],
      most > 0, (0...most).contains(points)
    else { return nil }
    return [
      "scaled": .number(Double(points) / Double(most)), "raw": .int(points), "min": 0,
      "max": .int(most),
    ]
  }

  private func result(_ score: JSON, _ extensions: [String: JSON]) -> JSON {
    var result: [String: JSON] = ["score": score, "extensions": .object(extensions)]
    if case .bool(let passed)? = event["passed"] { result["success"] = .bool(passed) }
    return .object(result)
  }

  private var detection: JSON? {
    guard let counts = event["detection"], let hits = counts["hits"], let misses = counts["misses"],
      let alarms = counts["falseAlarms"], let rejections = counts["correctRejections"]
    else { return nil }
    return ["hit": hits, "miss": misses, "falseAlarm": alarms, "correctRejection": rejections]
  }
}

/// Another statement, by the event that it tells.
private enum StatementReference {
  static func json(_ event: String) -> JSON {
    ["objectType": "StatementRef", "id": .string(StatementID.of(event))]
  }
}

extension NoStatement {
  fileprivate static let noExercise = NoStatement(
    sentence: "the event does not say which exercise was answered, and how well")
}
