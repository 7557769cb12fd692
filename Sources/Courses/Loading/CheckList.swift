import Detection
import Diagnostics
import PolicyPacks

/// The checks of an exercise: the kind's own, replaced and completed by what the author says.
struct CheckList {
  private(set) var checks: [ExerciseCheck]
  private var isOwn: [Bool]
  private let answer: KindTemplate.Answer
  private let problems: Problems

  init(_ checks: [ExerciseCheck], answer: KindTemplate.Answer, _ problems: Problems) {
    self.checks = checks
    isOwn = checks.map { _ in false }
    self.answer = answer
    self.problems = problems
  }

  /// Takes the checks of a file in.
  ///
  /// - Parameter isEdition: whether they are said in another language, which cannot add any.
  mutating func take(_ entries: [CheckEntry], isEdition: Bool) {
    var seen: Set<String> = []
    for entry in entries {
      guard let name = entry.name else { continue }
      guard seen.insert(name).inserted else {
        problems.error(
          "duplicate-check", "there are two checks called '\(name)'", at: entry.location,
          notes: ["give one of them an id of its own"])
        continue
      }
      take(entry, called: name, isEdition: isEdition)
    }
  }

  private mutating func take(_ entry: CheckEntry, called name: String, isEdition: Bool) {
    if let what = entry.what, !what.answers.contains(answer) {
      problems.error(
        "check-of-other-form", "'\(what.name)' is no check of what is answered here",
        at: entry.location,
        notes: ["here one can check: \(CheckList.names(for: answer).joined(separator: ", "))"])
      return
    }
    let index = checks.firstIndex { $0.id.description == name } ?? replaceable(entry)
    guard let index else {
      if let what = entry.what, !isEdition {
        checks.append(ExerciseCheck(what).saying(entry))
        isOwn.append(true)
      } else {
        problems.unknown(
          "check", name, at: entry.id?.location ?? entry.location,
          among: checks.map(\.id.description))
      }
      return
    }
    checks[index] = checks[index].saying(entry)
    isOwn[index] = true
  }

  /// The check of the same kind that the kind of exercise has by itself.
  private func replaceable(_ entry: CheckEntry) -> Int? {
    guard let what = entry.what else { return nil }
    return checks.indices.first { !isOwn[$0] && checks[$0].what.name == what.name }
  }

  /// Takes hints by check in.
  mutating func take(_ hints: HintsEntry?) {
    for (check, texts) in hints?.byCheck ?? [] {
      guard let index = checks.firstIndex(where: { $0.id.description == check.value }) else {
        problems.unknown(
          "check", check.value, at: check.location, among: checks.map(\.id.description))
        continue
      }
      checks[index].hints = texts
    }
  }

  private static func names(for answer: KindTemplate.Answer) -> [String] {
    switch answer {
    case .write:
      ["verdict", "without", "keeps", "never", "matches", "words", "format", "grounded"]
    case .redact: ["leaks", "useful"]
    case .judge: ["errors", "types", "answers"]
    case .choose: ["answers"]
    }
  }
}

extension ExerciseCheck {
  /// This check, as far as the author says nothing else.
  fileprivate func saying(_ entry: CheckEntry) -> ExerciseCheck {
    ExerciseCheck(
      id: entry.name.map { CheckID($0) } ?? id, what: entry.what ?? what,
      weight: entry.weight ?? weight, needPercent: entry.needPercent ?? needPercent,
      because: entry.because ?? because, hints: entry.hints ?? hints)
  }
}
