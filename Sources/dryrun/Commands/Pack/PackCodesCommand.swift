import ArgumentParser
import Diagnostics
import PackAuthoring

/// `dryrun pack codes`, which explains what `pack check` reports.
struct PackCodesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codes",
    abstract: "List what 'pack check' can report, or explain one code with a pack before and after."
  )

  @Argument(
    help: "A code, as it stands in brackets: unknown-key.",
    completion: .list(PackCodes.all.map(\.id.description)))
  var code: String?

  func run() throws {
    guard let code else {
      try StandardOutput.shared.write(PackCodePage.list(PackCodes.all))
      return
    }
    guard let page = PackCodes.code(DiagnosticID(code)) else {
      let advice =
        PackCodes.nearest(to: code).map { "did you mean '\($0)'?" }
        ?? "'dryrun pack codes' lists them"
      throw CommandError("there is no code '\(code)'; \(advice)")
    }
    try StandardOutput.shared.write(PackCodePage.page(of: page))
  }
}
