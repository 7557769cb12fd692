/// Results of tests as JUnit's XML, which build servers read.
///
/// Source of the shape: the schema of the Jenkins xUnit plugin, `junit-10.xsd`.
public struct JUnitRenderer: Sendable {
  /// A renderer.
  public init() {}

  /// One suite for each suite of the results, in the order of their first appearance.
  public func render(_ results: [TestResult]) -> String {
    var names: [String] = []
    var suites: [String: [TestResult]] = [:]
    for result in results {
      if suites[result.suite] == nil { names.append(result.suite) }
      suites[result.suite, default: []].append(result)
    }
    let parts = names.map { suite($0, suites[$0] ?? []) }
    let totals = JUnitRenderer.counts(results)
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"dryrun\"\(totals)>\n"
      + parts.joined() + "</testsuites>\n"
  }

  /// Problems as tests that failed, a suite for each kind; warnings pass, with their words as output.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else {
      return render([TestResult(suite: "pack", name: "no problems", location: nil, .passed)])
    }
    return render(
      diagnostics.map { diagnostic in
        TestResult(
          suite: diagnostic.id.description, name: diagnostic.message,
          location: diagnostic.location,
          diagnostic.severity == .error ? .failed(diagnostic) : .unexpectedPass(diagnostic))
      })
  }

  private func suite(_ name: String, _ results: [TestResult]) -> String {
    "  <testsuite name=\"\(name.xml)\"\(JUnitRenderer.counts(results))>\n"
      + results.map(testCase).joined() + "  </testsuite>\n"
  }

  private static func counts(_ results: [TestResult]) -> String {
    let failures = results.count { if case .failed = $0.outcome { true } else { false } }
    let skipped = results.count { result in
      if case .skipped = result.outcome { true } else { result.outcome == .knownFailure }
    }
    return
      " tests=\"\(results.count)\" failures=\"\(failures)\" errors=\"0\" skipped=\"\(skipped)\""
  }

  private func testCase(_ result: TestResult) -> String {
    var place = ""
    if let location = result.location {
      place = " file=\"\(location.text.name.xml)\" line=\"\(location.position.line)\""
    }
    let start =
      "    <testcase classname=\"\(result.suite.xml)\" name=\"\(result.name.xml)\"\(place)"
    guard let body = body(result.outcome) else { return start + "/>\n" }
    return start + ">\n      \(body)\n    </testcase>\n"
  }

  private func body(_ outcome: TestResult.Outcome) -> String? {
    switch outcome {
    case .passed: return nil
    case .knownFailure: return "<skipped message=\"known to fail\"/>"
    case .skipped(let reason): return "<skipped message=\"\(reason.xml)\"/>"
    case .failed(let problem):
      let notes = problem.notes.map(\.xml).joined(separator: "\n")
      return "<failure type=\"\(problem.id.description.xml)\" message=\"\(problem.message.xml)\">"
        + "\(notes)</failure>"
    case .unexpectedPass(let problem):
      let words = ([problem.message] + problem.notes).map(\.xml).joined(separator: "\n")
      return "<system-out>\(words)</system-out>"
    }
  }
}

extension String {
  /// The text for XML 1.0, in an attribute or between tags.
  ///
  /// Characters that XML does not allow become U+FFFD: there is no way to write them.
  fileprivate var xml: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      case "\r": result += "&#13;"
      default:
        let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        result.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
      }
    }
    return result
  }
}
