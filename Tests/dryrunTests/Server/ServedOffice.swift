import Accounts
import Approvals
import Detection
import Foundation
import PolicyPacks
import Storage
import Testing

/// A real server with the data of a small organisation, and machines of its people, each with a home folder
/// of its own.
final class ServedOffice {
  static let password = "quiet lamps under water"

  /// Where the server's data are.
  let dryrun: DryrunProcess
  let store: Store
  private(set) var address = ""
  private let policy: String
  private let pack: PackID
  private var process: Process?
  private var port = 0

  /// Starts a server.
  ///
  /// - Parameters:
  ///   - dryrun: the folder of the server.
  ///   - policy: the pack that it serves.
  init(_ dryrun: DryrunProcess, policy: String, pack: PackID) throws {
    (self.dryrun, self.policy, self.pack) = (dryrun, policy, pack)
    store = try Store.setUp(at: dryrun.folder + "/data")
    let roster = """
      id,manager,groups,public_key
      handler-1,lead-1,claims-handlers,
      outsider-1,,claims-handlers,
      lead-1,,,
      steward-1,,data-stewards,

      """
    try dryrun.write("people.csv", roster)
    _ = try dryrun.run("roster", "import", "people.csv", "--data", "data")
    let roles: [(PersonID, Set<Role>)] = [
      ("handler-1", [.learner]), ("outsider-1", [.learner, .trainer]),
      ("lead-1", [.learner, .approver]), ("steward-1", [.learner, .approver]),
    ]
    for (id, roles) in roles { try open(id, roles) }
    try start()
  }

  deinit { stop() }

  private func open(_ id: PersonID, _ roles: Set<Role>) throws {
    let cost = try #require(PasswordCost(rounds: 16, blockSize: 1, parallelism: 1))
    let accounts = store.accounts(cost: cost)
    let account = Account(
      id: id, name: "\(id) Example", pack: pack, roles: roles, created: .now)
    let token = try accounts.invite(account, by: "admin", at: .now)
    try accounts.accept(token, Password(ServedOffice.password), at: .now)
  }

  /// Starts the server, at the port that it had before.
  func start() throws {
    let process = Process()
    process.executableURL = DryrunProcess.program
    process.arguments = [
      "serve", "--policy", policy, "--data", "data", "--port", "\(port)",
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: dryrun.folder)
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": dryrun.folder, "XDG_CACHE_HOME": dryrun.folder + "/.cache",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    self.process = process
    var said = ""
    while !said.contains(" in a browser") {
      let part = output.fileHandleForReading.availableData
      try #require(!part.isEmpty, "the server ended: \(said)")
      said += String(decoding: part, as: UTF8.self)
    }
    let place = try #require(said.split(separator: " ").first { $0.hasPrefix("http://") })
    address = String(place.dropLast())
    port = try #require(URL(string: address)?.port)
  }

  /// Ends the server.
  func stop() {
    process?.terminate()
    process?.waitUntilExit()
    process = nil
  }

  /// Ends the server as a power cut would.
  func kill() {
    if let process { _ = Foundation.kill(process.processIdentifier, SIGKILL) }
    process?.waitUntilExit()
    process = nil
  }

  /// A machine on which nothing but the program is.
  func machine() throws -> DryrunProcess { try DryrunProcess() }

  /// A machine on which somebody is signed in.
  func machine(of person: String) throws -> DryrunProcess {
    let machine = try machine()
    let result = try machine.run(
      "login", address, "--as", person, "--password-stdin", input: ServedOffice.password + "\n")
    try #require(result.status == 0, "\(result.error)")
    return machine
  }
}
