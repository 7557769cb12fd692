import Accounts
import Detection
import Foundation
import Storage
import Testing

@Suite("dryrun login")
struct LoginTests {
  let office: ServedOffice

  init() throws {
    office = try ServedOffice(
      DryrunProcess(), policy: DryrunProcess.harbourline, pack: "harbourline")
  }

  @Test("a password makes a token that only its owner can read, and signing out takes it back")
  func signingIn() throws {
    let machine = try office.machine(of: "handler-1")
    let file = machine.folder + "/.config/dryrun/servers.json"
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    let kept = String(decoding: try machine.read(".config/dryrun/servers.json"), as: UTF8.self)
    #expect(kept.contains("dr_t_") && !kept.contains(ServedOffice.password))
    let me = try machine.run("whoami")
    #expect(me.status == 0 && me.output.contains("handler-1 Example (handler-1)"), "\(me)")
    #expect(me.output.contains("policy harbourline") && me.output.contains("roles: learner"))
    #expect(try office.store.tokens.list(of: "handler-1", at: .now).count == 1)
    #expect(try machine.run("logout").status == 0)
    #expect(try office.store.tokens.list(of: "handler-1", at: .now).isEmpty)
    #expect(try machine.run("whoami").output.contains("on this machine"))
  }

  @Test("a machine that signs in again has one token, and the old one counts no more")
  func again() throws {
    let machine = try office.machine(of: "handler-1")
    let first = try office.store.tokens.list(of: "handler-1", at: .now).map(\.id)
    _ = try machine.run(
      "login", office.address, "--as", "handler-1", "--password-stdin",
      input: ServedOffice.password)
    let second = try office.store.tokens.list(of: "handler-1", at: .now).map(\.id)
    #expect(first.count == 1 && second.count == 1 && first != second)
  }

  @Test("a wrong password, an address that others could read along, and no password are refused")
  func refusing() throws {
    let machine = try office.machine()
    let wrong = try machine.run(
      "login", office.address, "--as", "handler-1", "--password-stdin", input: "guess\n")
    #expect(wrong.status == 2 && wrong.error.contains("name or the password"), "\(wrong)")
    let plain = try machine.run("login", "http://dryrun.example.org", "--as", "x")
    #expect(plain.status == 2 && plain.error.contains("others could read along"))
    let nobody = try machine.run("login", office.address, "--as", "handler-1")
    #expect(nobody.status == 2 && nobody.error.contains("--password-stdin"))
    let noToken = try machine.run("login", office.address, "--token", input: "secret\n")
    #expect(noToken.status == 2 && noToken.error.contains("dr_t_"))
  }

  @Test("a token does what it is for, and nothing else")
  func scopes() throws {
    let machine = try office.machine()
    let made = try machine.run(
      "login", office.address, "--as", "handler-1", "--password-stdin", "--for", "check",
      input: ServedOffice.password)
    #expect(made.status == 0 && made.output.contains("this machine may: check\n"))
    let practice = try machine.run("practice", "--due")
    #expect(practice.status == 2 && practice.error.contains("belongs to another role"))
  }

  @Test("when the server is gone, or the token was taken back, the sentence says what to do")
  func gone() throws {
    let machine = try office.machine(of: "handler-1")
    try machine.write("draft.txt", ApprovalTests.draft)
    let token = try #require(try office.store.tokens.list(of: "handler-1", at: .now).first)
    try office.store.tokens.revoke(token.id, of: "handler-1")
    let revoked = try machine.run("check", "draft.txt")
    #expect(revoked.status == 2 && revoked.error.contains("sign in again: dryrun login"))
    office.stop()
    let gone = try machine.run("check", "draft.txt")
    #expect(gone.status == 2 && gone.error.contains("nothing listens at"), "\(gone)")
    #expect(gone.error.contains("--local") && gone.output.isEmpty)
    #expect(try machine.run("check", "draft.txt", "--local").status != 2)
  }

  @Test("a file of tokens that others can read is not used")
  func readable() throws {
    let machine = try office.machine(of: "handler-1")
    let file = machine.folder + "/.config/dryrun/servers.json"
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
    let result = try machine.run("whoami")
    #expect(result.status == 2 && result.error.contains("can be read by others"))
  }
}
