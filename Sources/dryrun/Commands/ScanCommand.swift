import ArgumentParser
import Foundation

/// `dryrun scan`: detection in bulk, as a filter over JSON lines.
struct ScanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Find data in many texts: JSON lines in, JSON lines out.",
    discussion: """
      In:  {"id": "1", "text": "…"}
      Out: {"id": "1", "findings": [{"detector", "class", "start", "end", "confidence"}]}
      Offsets are UTF-8 bytes, half-open. Rules that could not be evaluated stand in \
      "unevaluated". A line that cannot be read gets {"id": null, "line": n, "error": …}, and the \
      rest goes on. Exit code: 0, or 1 if there was such a line.
      """)

  @OptionGroup var policy: PolicyOptions
  @Flag(help: "Report every candidate, at any confidence, before overlaps are resolved.")
  var candidates = false

  func run() async throws {
    let engine = try policy.engine()
    throw try await policy.asking(for: engine) { plugins in
      let scanner = LineScanner(engine: engine, plugins: plugins, reportsCandidates: candidates)
      var reader = LineReader()
      var hasErrors = false
      while !StandardOutput.shared.isClosed, let batch = try reader.nextBatch() {
        let answers = await scanner.answers(to: batch)
        hasErrors = hasErrors || answers.contains(where: \.isError)
        try StandardOutput.shared.write(answers.flatMap(\.line))
      }
      return hasErrors ? ExitStatus.findings : ExitStatus.fine
    }
  }
}
