/// Reads out of Swift sources which codes they give to diagnostics.
///
/// Codes are literals where they are given. A call whose code cannot be read is handed over, so that
/// none slips through.
enum GivenCodes {
  static func of(_ source: String) -> (codes: Set<String>, unreadable: [String]) {
    var codes: Set<String> = []
    var unreadable: [String] = []
    for call in calls(["problems.error(", "problems.warning(", "Diagnostic("], in: source) {
      let first = literals(in: String(call.prefix { $0 != "," }))
      // The two functions of `Problems` only pass on the code that they were given.
      if first.isEmpty, !call.hasPrefix("_ "), !call.hasPrefix("id, .") { unreadable.append(call) }
      codes.formUnion(first)
    }
    for call in calls(["problems.unknown("], in: source) {
      guard let named = call.firstRange(of: "id: \"") else {
        let first = literals(in: String(call.prefix { $0 != "," }))
        codes.formUnion(first.map { "unknown-" + $0.replacing(" ", with: "-") })
        continue
      }
      codes.insert(String(call[named.upperBound...].prefix { $0 != "\"" }))
    }
    // References are checked kind by kind, in one function that is told what they are.
    for call in calls([" check("], in: source) where call.contains("known:") {
      let what = literals(in: call).first
      if let what { codes.insert("unknown-" + what.replacing(" ", with: "-")) }
    }
    return (codes, unreadable)
  }

  /// What stands in the parentheses of calls.
  private static func calls(_ names: [String], in source: String) -> [String] {
    names.flatMap { name in
      source.split(separator: name, omittingEmptySubsequences: false).dropFirst().map { rest in
        var depth = 1
        var isText = false
        return String(
          rest.prefix { character in
            if character == "\"" { isText.toggle() }
            if !isText, character == "(" { depth += 1 }
            if !isText, character == ")" { depth -= 1 }
            return depth > 0
          }
        ).trimmed
      }
    }
  }

  private static func literals(in text: String) -> [String] {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}

extension String {
  fileprivate var trimmed: String { String(drop(while: \.isWhitespace)) }
}
