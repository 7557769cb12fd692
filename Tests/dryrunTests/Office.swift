import Foundation

/// A small organisation on a machine of its own: harbourline's policy, a roster, and a key for each
/// person in it.
final class Office {
  let dryrun: DryrunProcess
  static let people = ["handler", "lead", "steward", "outsider"]

  init() throws {
    dryrun = try DryrunProcess()
    for person in Office.people { try makeKey(person) }
    let rows = [
      "handler-1,lead-1,claims-handlers,\(try publicKey("handler"))",
      "lead-1,,,\(try publicKey("lead"))",
      "steward-1,,data-stewards,\(try publicKey("steward"))",
      "outsider-1,,claims-handlers,\(try publicKey("outsider"))",
    ]
    let roster = "id,manager,groups,public_key\n" + rows.joined(separator: "\n") + "\n"
    try dryrun.write("people.csv", roster)
    _ = try run("roster", "import", "people.csv")
  }

  /// Runs a command that uses the office's data.
  func run(_ arguments: String...) throws -> DryrunProcess.Result {
    try dryrun.run(arguments + ["--data", "office/data"])
  }

  /// Checks a draft under harbourline's policy.
  func check(_ draft: String, _ more: String...) throws -> DryrunProcess.Result {
    try dryrun.run(
      ["check", draft, "--policy", DryrunProcess.harbourline, "--plain", "--data", "office/data"]
        + more)
  }

  /// Asks for approval of a draft, as a person.
  func ask(_ draft: String, as person: String, _ more: String...) throws -> DryrunProcess.Result {
    try dryrun.run(
      [
        "approvals", "ask", draft, "--policy", DryrunProcess.harbourline, "--key", person,
        "--field", "reason=board meeting", "--yes", "--data", "office/data",
      ] + more)
  }

  /// The name of the only request.
  func request() throws -> String {
    String(try run("approvals", "list", "--all").output.prefix { $0 != " " })
  }

  private func publicKey(_ person: String) throws -> String {
    String(decoding: try dryrun.read("\(person).pub"), as: UTF8.self)
      .trimmingCharacters(in: .newlines)
  }

  private func makeKey(_ name: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/ssh-keygen")
    process.arguments = ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", name]
    process.currentDirectoryURL = URL(fileURLWithPath: dryrun.folder)
    try process.run()
    process.waitUntilExit()
  }
}
