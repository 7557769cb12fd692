import Diagnostics
import Foundation
import PackAuthoring

/// Who signed what, for people.
struct VerificationText {
  private let report: PackVerification

  init(_ report: PackVerification) { self.report = report }

  var text: String {
    let problems = TextRenderer(style: .forStandardOutput).render(report.problems)
    let facts = report.packs.flatMap(lines) + report.exceptions.flatMap(lines)
    return problems + (problems.isEmpty || facts.isEmpty ? "" : "\n")
      + facts.map { $0 + "\n" }.joined()
  }

  private func lines(_ pack: PackVerification.Pack) -> [String] {
    let name = "\(pack.pack ?? "a pack without a name") \(pack.version ?? "")"
    guard let signer = pack.signer, let key = pack.fingerprint else {
      return [
        "\(name): "
          + (pack.isAsked
            ? "no signature that counts here" : "not signed, and no signature is asked for")
      ]
    }
    let ends = [
      pack.keyValidFrom.map { "from \($0.formatted(.iso8601))" },
      pack.keyValidUntil.map { "until \($0.formatted(.iso8601))" },
    ].compactMap { $0 }.joined(separator: " ")
    return [
      "\(name): signed by \(signer)", "  key     \(key)",
      "  valid   \(ends.isEmpty ? "without an end" : ends)",
      "  expires \(pack.expires ?? "never")",
    ]
  }

  private func lines(_ exception: PackVerification.Exception) -> [String] {
    let standing =
      exception.problem.map { "does not count: \($0)" }
      ?? exception.fingerprint.map { "signed with \($0)" } ?? "counts; no signature is asked for"
    return [
      "exception \(exception.id): \(exception.from) to \(exception.until), "
        + "approved by \(exception.approvedBy)",
      "  \(standing)",
    ]
  }
}
