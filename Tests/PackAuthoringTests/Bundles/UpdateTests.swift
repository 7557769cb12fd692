import Detection
import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks
import SSHSignatures
import TestSupport
import Testing

/// Installing from a bundle, and all that is refused on the way.
@Suite struct UpdateTests {
  let publisher: Publisher
  let machine: Machine

  init() throws {
    publisher = try Publisher()
    machine = try Machine(trusting: publisher)
  }

  @Test("a signed bundle is installed with its parents, and loads under the trust policy")
  func installs() throws {
    let outcome = try machine.updater().install(publisher.bundle(expires: "2026-12-31"))
    #expect(outcome.changes.map(\.pack) == ["team", "base"])
    #expect(outcome.changes.map(\.old) == [nil, nil])
    #expect(outcome.changes.map(\.new.description) == ["1.0.0", "2.0.0"])
    #expect(outcome.changes.map { $0.expires?.description } == ["2026-12-31", "2026-12-31"])
    #expect(machine.load().diagnostics == [])
    #expect(machine.packs == ["base", "team"])
    #expect(machine.isClean)
  }

  @Test("a newer version replaces the older one, with every file that was in it")
  func replaces() throws {
    _ = try machine.updater().install(publisher.bundle())
    try publisher.folder.remove("team/rules/classes.yaml")
    try publisher.write("1.1.0")
    try publisher.folder.remove("team/rules/classes.yaml")
    let outcome = try machine.updater().install(publisher.bundle())
    #expect(outcome.changes.first?.old?.description == "1.0.0")
    #expect(machine.version == "1.1.0")
    #expect(!(try machine.folder.names("team").contains("rules")))
    #expect(machine.isClean)
  }

  @Test("the same bundle can be installed again, and heals what was changed on the disk")
  func again() throws {
    let bytes = try publisher.bundle()
    _ = try machine.updater().install(bytes)
    try machine.folder.write("classes: {customer.number: public}\n", to: "team/rules/classes.yaml")
    #expect(machine.load().diagnostics.map(\.id) == ["changed-pack"])
    #expect(machine.refusal(of: bytes) == nil)
    #expect(machine.load().diagnostics == [])
  }

  @Test("a signed pack that the bundle's pack does not extend does not come in with it")
  func stowaway() throws {
    try publisher.folder.write(
      "pack: {format: 1, id: other, version: 1.0.0}\n", to: "other/pack.yaml")
    let other = try PackBundler(key: SSHKeyFile(publisher.key.path), at: Machine.now)
      .bundle(publisher.folder.path + "/other", expires: nil)
    var both = try PackBundle(publisher.bundle())
    both.parts = [both.parts[0]] + (both.parts.dropFirst() + other.parts).sorted { $0.id < $1.id }
    #expect(machine.refusal(of: try both.bytes())?.code == .otherPack)
    #expect(machine.packs == [])
    #expect(machine.isClean)
  }

  @Test(
    "a signed pack of a built-in parent's name does not take its place without a lock that says so")
  func replacedBuiltIn() throws {
    let publisher = try Publisher(hasParent: false)
    let machine = try Machine(trusting: publisher)
    try publisher.folder.write(
      "pack: {format: 1, id: team, version: 1.0.0, extends: [baseline]}\n", to: "team/pack.yaml")
    try publisher.folder.remove("team/pack.lock")
    var bundle = try PackBundle(publisher.bundle())
    try publisher.folder.write(
      "pack: {format: 1, id: baseline, version: 1.0.0}\n", to: "baseline/pack.yaml")
    let hollow = try PackBundler(key: SSHKeyFile(publisher.key.path), at: Machine.now)
      .bundle(publisher.folder.path + "/baseline", expires: nil)
    bundle.parts += hollow.parts
    #expect(machine.refusal(of: try bundle.bytes())?.code == .untrusted)
    #expect(machine.packs == [])
  }

  @Test("without a trust policy, or one that asks for no signature of packs, nothing is installed")
  func noTrust() throws {
    let bytes = try publisher.bundle()
    try machine.trust("packs: unsigned, exceptions: signed")
    #expect(machine.refusal(of: bytes)?.code == .noTrust)
    try machine.trust("packs: signd, exceptions: signed")
    #expect(machine.refusal(of: bytes)?.code == .noTrust)
    try machine.folder.remove("trust.yaml")
    let refusal = machine.refusal(of: bytes)
    #expect(refusal?.code == .noTrust)
    #expect(refusal?.message.contains("\(machine.folder.path)/trust.yaml") == true)
    #expect(machine.packs == [])
  }

  @Test("a bundle that a stranger signed is refused")
  func stranger() throws {
    try publisher.folder.remove("base/pack.yaml")
    try publisher.folder.write(
      "pack: {format: 1, id: base, version: 2.0.0}\n", to: "base/pack.yaml")
    let refusal = machine.refusal(of: try publisher.bundle(by: KeyPair()))
    #expect(refusal?.code == .untrusted)
    #expect(refusal?.message.contains("no allowed signer has the key SHA256:") == true)
    #expect(machine.packs == [])
  }

  @Test(
    "a key that is not valid yet, no longer, or for something else lets nothing be installed",
    arguments: [
      ("valid-after=\"20261116Z\"", "is valid only from 2026-11-16T00:00:00Z on"),
      ("valid-before=\"20261114Z\"", "was valid until 2026-11-14T00:00:00Z"),
      ("namespaces=\"dryrun.exception.*\"", "may not sign for 'dryrun.pack'"),
    ])
  func keyValidity(_ options: String, _ reason: String) throws {
    let machine = try Machine(trusting: publisher, options)
    let refusal = machine.refusal(of: try publisher.bundle())
    #expect(refusal?.code == .untrusted)
    #expect(refusal?.message.contains(reason) == true)
    #expect(machine.packs == [])
  }

  @Test("what has expired is not installed, and what was installed ends on its last day")
  func expired() throws {
    let bytes = try publisher.bundle(expires: "2026-11-20")
    let last = Machine.date("2026-11-20T23:59:59Z")
    let after = Machine.date("2026-11-21T00:00:00Z")
    #expect(machine.refusal(of: bytes, at: after)?.code == .untrusted)
    #expect(machine.packs == [])
    #expect(machine.refusal(of: bytes, at: last) == nil)
    #expect(machine.load(at: last).diagnostics == [])
    #expect(Set(machine.load(at: after).diagnostics.map(\.id)) == ["expired-pack"])
    #expect(machine.load(at: after).pack == nil)
  }

  @Test("an older version is refused, also after the newer one was removed from the disk")
  func replay() throws {
    let old = try publisher.bundle()
    try publisher.write("1.1.0")
    _ = try machine.updater().install(publisher.bundle())
    #expect(machine.refusal(of: old)?.code == .replayed)
    #expect(machine.version == "1.1.0")
    for pack in ["team", "base"] { try machine.folder.remove(pack) }
    let refusal = machine.refusal(of: old)
    #expect(refusal?.code == .replayed)
    #expect(
      refusal?.message == "'team' 1.0.0 is older than 1.1.0, which is or was installed here")
    #expect(machine.packs == [])
  }

  @Test("an older version is refused by what is installed, where nothing is remembered")
  func replayWithoutRecord() throws {
    let old = try publisher.bundle()
    try publisher.write("1.1.0")
    _ = try machine.updater().install(publisher.bundle())
    try machine.state.remove("dryrun")
    #expect(machine.refusal(of: old)?.code == .replayed)
    #expect(machine.version == "1.1.0")
  }

  @Test("an older parent is refused, whatever the pack's own version")
  func olderParent() throws {
    let old = try publisher.folder.read("base/pack.yaml")
    try publisher.folder.write(
      "pack: {format: 1, id: base, version: 2.1.0}\n", to: "base/pack.yaml")
    try publisher.write("1.0.0")
    _ = try machine.updater().install(publisher.bundle())
    try publisher.folder.write(old, to: "base/pack.yaml")
    try publisher.write("1.1.0")
    let refusal = machine.refusal(of: try publisher.bundle())
    #expect(refusal?.code == .replayed)
    #expect(machine.version == "1.0.0")
  }

  @Test("the same version with other content is refused")
  func otherContent() throws {
    _ = try machine.updater().install(publisher.bundle())
    try publisher.write("1.0.0", "drafts: {}\n")
    let refusal = machine.refusal(of: try publisher.bundle())
    #expect(refusal?.code == .replayed)
    #expect(refusal?.message.contains("with other content") == true)
  }

  @Test("the same version may be signed again to last longer, and not to last shorter or for ever")
  func otherLastDay() throws {
    let (early, late, endless) = (
      try publisher.bundle(expires: "2026-11-20"), try publisher.bundle(expires: "2026-12-20"),
      try publisher.bundle()
    )
    for bytes in [early, late] { #expect(machine.refusal(of: bytes) == nil) }
    #expect(machine.refusal(of: early)?.code == .replayed)
    #expect(machine.refusal(of: endless)?.code == .replayed)
  }

  @Test("another pack than the one in force is refused")
  func otherPack() throws {
    let refusal = machine.refusal(of: try publisher.bundle(), expected: ["harbourline"])
    #expect(refusal?.code == .otherPack)
    #expect(machine.refusal(of: try publisher.bundle(), expected: ["team", "base"]) == nil)
  }

  @Test("a pack that was not installed by an update is not replaced, nor are files of one's own")
  func inTheWay() throws {
    try machine.folder.write("pack: {format: 1, id: team, version: 0.1.0}\n", to: "team/pack.yaml")
    #expect(machine.refusal(of: try publisher.bundle())?.code == .inTheWay)
    try machine.folder.remove("team")
    #expect(machine.refusal(of: try publisher.bundle()) == nil)
    try machine.folder.write("mine", to: "team/corpus/mine.txt")
    let refusal = machine.refusal(of: try publisher.bundle())
    #expect(refusal?.code == .inTheWay)
    #expect(refusal?.message.contains("team/corpus/mine.txt") == true)
    #expect(try machine.folder.read("team/corpus/mine.txt") == Array("mine".utf8))
  }

  @Test("what is remembered is for this account alone; if it is damaged, nothing is installed")
  func records() throws {
    let bytes = try publisher.bundle()
    #expect(machine.refusal(of: bytes) == nil)
    let file = machine.state.path + "/dryrun/pack-versions.json"
    let facts = try FileManager.default.attributesOfItem(atPath: file)
    #expect(facts[.posixPermissions] as? Int == 0o600)
    for text in ["", "{}", "{\"format\":2,\"packs\":{}}", "[]"] {
      try machine.state.write(text, to: "dryrun/pack-versions.json")
      #expect(machine.refusal(of: bytes)?.code == .damagedRecord, "\(text)")
    }
  }

  @Test("a parent beside that the bundle does not hold, and that nobody signed, undoes the update")
  func unsignedParentBeside() throws {
    let publisher = try Publisher(hasParent: false)
    try publisher.write("1.0.0", extends: "baseline")
    let machine = try Machine(trusting: publisher)
    try machine.folder.write(
      "pack: {format: 1, id: baseline, version: 1.0.0}\n", to: "baseline/pack.yaml")
    let refusal = machine.refusal(of: try publisher.bundle())
    #expect(refusal?.code == .brokenPack)
    #expect(machine.packs == ["baseline"])
    #expect(machine.isClean)
  }
}
