import Diagnostics
import PackAuthoring

/// A problem as the pages show it: how much it matters, what is wrong, what helps, and where.
struct ProblemMark {
  /// How much it matters, as the style sheets name it.
  var tone: String
  var shape: String
  var label: String
  var message: String
  var notes: [String]
  /// What the code is about, where it is documented.
  var meaning: String?
  /// The file and the line; `nil` where it is at no place.
  var place: String?
  /// The page that shows the place; `nil` for files of other packs.
  var address: String?

  init(_ diagnostic: Diagnostic, _ names: PackFileNames, _ say: WriteWords) {
    let severity = diagnostic.severity
    (tone, shape) = severity.look
    label = say("writeSeverity-\(severity.rawValue)")
    message = names.shortened(diagnostic.message)
    notes = diagnostic.notes.map(names.shortened)
    let code = PackCodes.code(diagnostic.id)
    meaning = code.map(\.why)
    guard let location = diagnostic.location else { return }
    let (name, line) = (location.text.name, location.position.line)
    place = "\(names.short(name)):\(line)"
    address = names.own(name).map { WriteAddress.file($0, line: line) }
  }
}

extension Severity {
  /// The class of the style sheets and the shape that stand for it, so that colour alone says nothing.
  fileprivate var look: (tone: String, shape: String) {
    switch self {
    case .error: ("block", "block")
    case .warning: ("warn", "warn")
    case .note: ("note", "note")
    }
  }
}

/// How many problems there are of each kind, in words.
struct ProblemCounts {
  struct Count { var tone, shape, text: String }
  var counts: [Count]
  var isClean: Bool { counts.isEmpty }

  init(_ diagnostics: [Diagnostic], _ say: WriteWords) {
    counts = Severity.allCases.reversed().compactMap { severity in
      let count = diagnostics.count { $0.severity == severity }
      guard count > 0 else { return nil }
      let (tone, shape) = severity.look
      return Count(
        tone: tone, shape: shape,
        text: say("writeCount-\(severity.rawValue)", count: count))
    }
  }
}
