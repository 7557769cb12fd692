import Accounts
import Foundation
import Storage
import Testing

@Suite("dryrun account")
struct AccountCommandTests {
  let office: Office

  init() throws { office = try Office() }

  private func add(_ id: String, _ more: String...) throws -> DryrunProcess.Result {
    try office.dryrun.run(
      ["account", "add", id, "--pack", "harbourline", "--data", "office/data"] + more)
  }

  private func lines(_ result: DryrunProcess.Result) -> [String] {
    result.output.split(separator: "\n").map(String.init)
  }

  private func state(of id: String) throws -> String? {
    try lines(office.run("account", "list")).first { $0.hasPrefix(id + " ") }
  }

  @Test("an account is made with the end of a link, for its person alone")
  func adding() throws {
    let result = try add(
      "maria", "--name", "Maria Beispiel", "--role", "learner", "--role", "trainer")
    #expect(result.status == 0, "\(result.error)")
    let link = try #require(lines(result).last)
    #expect(link.hasPrefix("/invitation/dr_i_") && link.count == 12 + 48)
    let listed = try #require(try state(of: "maria"))
    for word in ["invited", "harbourline", "learner trainer", "Maria Beispiel"] {
      #expect(listed.contains(word))
    }
    #expect(try office.run("log", "verify").output.hasPrefix("intact"))
    #expect(try !office.run("log", "list", "--last", "9").output.contains("dr_i_"))
  }

  @Test("with the server's address the link is whole")
  func server() throws {
    let result = try add("maria", "--server", "https://dryrun.example.org/")
    #expect(lines(result).last?.hasPrefix("https://dryrun.example.org/invitation/dr_i_") == true)
    for address in ["dryrun.example.org", "ftp://a.example", "https://a.example/?x=1"] {
      let refused = try add("other", "--server", address)
      #expect(refused.status == 2 && refused.error.contains("--server is an address"))
    }
    #expect(try state(of: "other") == nil)
  }

  @Test("the link of the command lets its person set a password")
  func accepting() throws {
    let path = office.dryrun.folder + "/office/data"
    let store = try Store(at: path)
    for isFirst in [true, false] {
      let result = try isFirst ? add("maria") : office.run("account", "invite", "maria")
      let text = try #require(lines(result).last?.split(separator: "/").last)
      let token = try #require(SecretToken(String(text), .invitation))
      let cost = try #require(PasswordCost(rounds: 16, blockSize: 1, parallelism: 1))
      try store.accounts(cost: cost).accept(token, Password("quiet lamps under water"), at: .now)
    }
    #expect(try state(of: "maria")?.contains("open") == true)
    #expect(try office.run("roster", "list").output.contains("maria"))
  }

  @Test("roles change, and an account is shut and opened")
  func changing() throws {
    _ = try add("maria")
    let roles = try office.run("account", "roles", "maria", "admin", "lead")
    #expect(roles.output == "maria: lead, admin\n")
    #expect(
      try office.run("account", "roles", "maria", "lead", "admin").output
        == "maria: lead, admin, as before\n")
    #expect(try office.run("account", "disable", "maria").output == "maria: disabled\n")
    #expect(try state(of: "maria")?.contains("disabled") == true)
    let invited = try office.run("account", "invite", "maria")
    #expect(invited.status == 2 && invited.error.contains("enable it first"))
    #expect(try office.run("account", "enable", "maria").output == "maria: enabled\n")
    #expect(try office.run("log", "verify").output.hasPrefix("intact"))
  }

  @Test("what cannot be is said, and changes nothing")
  func refusing() throws {
    _ = try add("maria")
    for (arguments, words) in [
      (
        ["account", "add", "maria", "--pack", "harbourline"], "there is an account 'maria' already"
      ),
      (["account", "add", "Handler-1", "--pack", "harbourline"], "in capitals only"),
      (["account", "add", "a b", "--pack", "harbourline"], "a word without spaces"),
      (["account", "add", "x", "--pack", "Harbour Line"], "lower-case words"),
      (["account", "add", "x", "--pack", "harbourline", "--role", "boss"], "'boss'"),
      (["account", "roles", "nobody", "lead"], "there is no account 'nobody'"),
      (["account", "disable", "nobody"], "there is no account 'nobody'"),
    ] {
      let result = try office.dryrun.run(arguments + ["--data", "office/data"])
      #expect(result.status == 2 && result.error.contains(words), "\(result.error)")
    }
    #expect(try lines(office.run("account", "list")).count == 1)
  }

  @Test("without a name an account has the one of the roster, and forgetting its person takes it")
  func forgetting() throws {
    _ = try add("handler-1")
    #expect(try state(of: "handler-1")?.hasSuffix("handler-1") == true)
    #expect(try office.run("log", "forget", "--person", "handler-1", "--yes").status == 0)
    #expect(try state(of: "handler-1") == nil)
    #expect(try office.run("log", "verify").output.hasPrefix("intact"))
  }

  @Test("a roster that names nobody is taken only if nobody is meant")
  func emptyRoster() throws {
    try office.dryrun.write("nobody.csv", "id,manager,groups,public_key\n")
    let refused = try office.run("roster", "import", "nobody.csv")
    #expect(refused.status == 2 && refused.error.contains("--empty"))
    #expect(try office.run("roster", "list").output.contains("steward-1"))
    _ = try add("maria")
    let taken = try office.run("roster", "import", "nobody.csv", "--empty")
    #expect(taken.status == 0 && taken.output == "the roster has 0 people\n")
    #expect(taken.error.contains("'maria' can sign in without being in the roster"))
    #expect(try office.run("roster", "list").output.isEmpty)
  }
}
