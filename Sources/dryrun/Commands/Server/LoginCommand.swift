import Accounts
import ArgumentParser
import Desks
import Foundation
import PolicyPacks
import RemoteDesks

/// `dryrun login`: from then on commands use a server.
struct LoginCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "login",
    abstract: "Sign in to a server; from then on check, practice and others use it.",
    discussion: """
      dryrun login https://dryrun.example.org
      dryrun login https://dryrun.example.org --token      with a token of the page /me

      Your password makes a token for this machine, which is kept in a file that only you can read \
      (~/.config/dryrun/servers.json); the password is not. Packs, courses and data stay on the server.
      """)

  @Argument(help: "The server's address.") var server: String
  @Option(name: .customLong("as"), help: "Your name there; asked for if it is not said.")
  var person: String?
  @Flag(help: "Read a token in place of a password.") var token = false
  @Flag(help: "Read the password from standard input.") var passwordStdin = false
  @Option(help: "What the token is called on the server; without it, the machine's name.")
  var name: String?
  @Option(
    name: .customLong("for"), parsing: .upToNextOption,
    help: "What the token may do: check, practice, approvals, disputes, grade, export.")
  var scopes: [String] = []
  @Option(help: "In how many days it ends, up to 365.") var days = 90

  func validate() throws {
    guard !token || !passwordStdin, !token || person == nil else {
      throw ValidationError("--token stands for a name and a password")
    }
    guard (1...365).contains(days) else { throw ValidationError("--days is 1 to 365") }
    if let wrong = scopes.first(where: { TokenScope(rawValue: $0) == nil }) {
      throw ValidationError(
        "a token is for none of '\(wrong)'; there is: "
          + TokenScope.allCases.map(\.rawValue).joined(separator: ", "))
    }
  }

  func run() async throws {
    let address = try ServerPlace.read(server)
    let text = try await token ? givenToken() : madeToken(address)
    let me = try await ServerPlace.connection(address, token: text).me()
    var known = try KnownServers.read()
    known.add(.init(address: address, person: me.person, token: text))
    try known.write()
    try StandardOutput.shared.write(MemberText.text(me, on: address))
  }

  private func givenToken() throws -> String {
    let text =
      isatty(STDIN_FILENO) == 1
      ? try HiddenLine.ask("Token: ", instead: "") : HiddenLine.standardInput()
    let trimmed = text.trimmingCharacters(in: .whitespaces)
    guard SecretToken(trimmed, .api) != nil else {
      throw CommandError(
        "this is no token; one is made on the server's page /me, and begins with dr_t_")
    }
    return trimmed
  }

  private func madeToken(_ address: String) async throws -> String {
    let question = TokenQuestion(
      person: try personName(), password: try password(), name: name ?? machineName,
      scopes: scopes.isEmpty ? nil : scopes.compactMap { TokenScope(rawValue: $0) }, days: days)
    return try await ServerPlace.connection(address, token: nil).makeToken(question).token
  }

  private func personName() throws -> String {
    if let person { return person }
    guard isatty(STDIN_FILENO) == 1 else { throw CommandError("say who you are there: --as NAME") }
    StandardError.write("Name: ")
    return (readLine() ?? "").trimmingCharacters(in: .whitespaces)
  }

  private func password() throws -> String {
    passwordStdin
      ? HiddenLine.standardInput()
      : try HiddenLine.ask("Password: ", instead: "use --password-stdin or --token")
  }

  private var machineName: String {
    String("dryrun on \(ProcessInfo.processInfo.hostName)".prefix(64))
  }
}

/// Who somebody is on a server, as they read it.
enum MemberText {
  static func text(_ me: MemberReport, on address: String) -> String {
    let roles = me.roles.map(\.rawValue).joined(separator: ", ")
    let scopes = me.scopes.map(\.rawValue).joined(separator: ", ")
    return "\(me.name) (\(me.person)) on \(address)\n"
      + "policy \(me.pack) \(me.packVersion); roles: \(roles)\n"
      + "this machine may: \(scopes)\n"
  }
}
