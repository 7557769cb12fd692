import Detection
import Diagnostics
import Evaluation
import Foundation
import PackAuthoring
import PolicyPacks
import SSHSignatures
import TestSupport
import Testing

/// Packs in folders, where the trust policy asks for signatures.
@Suite struct SealedPackTests {
  let publisher: Publisher
  private var folder: TemporaryFolder { publisher.folder }

  init() throws {
    publisher = try Publisher(hasParent: false)
    try folder.write(
      publisher.key.allowedLine("release@example.org"), to: "allowed_signers")
    try trust("packs: signed, exceptions: unsigned")
  }

  private func trust(_ demands: String) throws {
    try folder.write("{format: 1, signers: allowed_signers, \(demands)}", to: "trust.yaml")
  }

  private func sign(_ pack: String = "team", expires: String? = nil) throws {
    _ = try PackSigner(at: Machine.now).sign(
      "\(folder.path)/\(pack)", expires: expires.flatMap { CalendarDay($0) },
      by: SSHKeyFile(publisher.key.path))
  }

  private func load(at moment: Date = Machine.now) -> LoadedPack {
    PackLoader(at: moment).load(at: folder.path + "/team")
  }

  private func ids(at moment: Date = Machine.now) -> [String] {
    load(at: moment).diagnostics.map(\.id.description)
  }

  @Test("a signed pack is loaded, and ssh-keygen takes its signature")
  func signed() throws {
    #expect(ids() == ["unsigned-pack"])
    #expect(load().pack == nil)
    try sign()
    #expect(load().diagnostics == [])
    let manifest = try folder.read("team/pack.manifest")
    let signature = String(decoding: try folder.read("team/pack.manifest.sig"), as: UTF8.self)
    #expect(try publisher.key.accepts(signature, over: manifest, namespace: "dryrun.pack"))
  }

  @Test("the manifest lists each file with its size and digest, by path, and the last day")
  func manifest() throws {
    try sign(expires: "2027-01-31")
    let lines = String(decoding: try folder.read("team/pack.manifest"), as: UTF8.self)
      .split(separator: "\n")
    #expect(
      lines.prefix(4) == [
        "dryrun-pack-manifest 1", "pack team", "version 1.0.0", "expires 2027-01-31",
      ])
    #expect(
      lines.dropFirst(4).map { $0.split(separator: " ").last } == [
        "pack.lock", "pack.yaml", "rules/classes.yaml",
      ])
    #expect(lines.last?.hasPrefix("file ") == true)
    #expect(lines.last?.contains(" 41 ") == true)
  }

  @Test(
    "whatever is changed, added or taken away afterwards is found",
    arguments: [
      ("team/rules/classes.yaml", "classes: {customer.number: public}\n", "changed-pack"),
      ("team/more.yaml", "drafts: {}\n", "changed-pack"),
      ("team/x.schema.json", "{}", "changed-pack"), ("team/more.yaml.sig", "x", "changed-pack"),
      ("team/pack.yaml", "pack: {format: 1, id: team, version: 1.0.0, title: X}\n", "changed-pack"),
      ("team/rules/classes.yaml", nil, "changed-pack"),
      ("team/pack.lock", nil, "changed-pack"), ("team/pack.manifest", nil, "unsigned-pack"),
      ("team/pack.manifest.sig", nil, "unsigned-pack"),
      ("team/pack.manifest.sig", "", "untrusted-pack"),
      ("team/pack.manifest", "", "damaged-manifest"),
      ("team/pack.manifest", "dryrun-pack-manifest 2\n", "damaged-manifest"),
    ] as [(String, String?, String)])
  func tampered(_ path: String, _ text: String?, _ id: String) throws {
    try sign()
    try text.map { try folder.write($0, to: path) } ?? folder.remove(path)
    #expect(load().pack == nil)
    #expect(ids().contains(id), "\(ids())")
  }

  @Test("a manifest whose lines are in another order, or written otherwise, is damaged")
  func canonical() throws {
    try sign()
    let text = String(decoding: try folder.read("team/pack.manifest"), as: UTF8.self)
    var lines = text.split(separator: "\n").map(String.init)
    lines.swapAt(3, 4)
    for changed in [
      lines.joined(separator: "\n") + "\n", text + "\n", text.replacing("\n", with: "\r\n"),
      text.replacing(" 41 ", with: " 041 "), text.replacing("pack team", with: "pack  team"),
      text.replacing("rules/", with: "rules/../rules/"),
    ] {
      #expect(changed != text)
      try folder.write(changed, to: "team/pack.manifest")
      #expect(ids().contains("damaged-manifest"))
    }
  }

  @Test("a good signature over the manifest of another version does not fit")
  func otherVersion() throws {
    try sign()
    let (manifest, signature) = (
      try folder.read("team/pack.manifest"), try folder.read("team/pack.manifest.sig")
    )
    try publisher.write("2.0.0", extends: "")
    try sign()
    try folder.write(manifest, to: "team/pack.manifest")
    try folder.write(signature, to: "team/pack.manifest.sig")
    #expect(Set(ids()) == ["changed-pack"])
  }

  @Test("each parent that is not built in has to be signed as well")
  func parents() throws {
    try folder.write("pack: {format: 1, id: base, version: 2.0.0}\n", to: "base/pack.yaml")
    try publisher.write("1.0.0")
    try sign()
    #expect(ids() == ["unsigned-pack"])
    try sign("base")
    #expect(load().diagnostics == [])
  }

  @Test("a pack of one file cannot be signed, and is told where to go")
  func oneFile() throws {
    try folder.write("pack: {format: 1, id: solo, version: 1.0.0}\n", to: "solo.yaml")
    #expect(
      PackLoader(at: Machine.now).load(at: folder.path + "/solo.yaml").diagnostics.map(\.id)
        == ["unsigned-pack"])
    let error = #expect(throws: BundleError.self) { try sign("solo.yaml") }
    #expect(error?.message.contains("put it into one") == true)
  }

  @Test("a last day is honoured even where no signature is asked for")
  func expiry() throws {
    try sign(expires: "2026-11-20")
    try trust("packs: unsigned, exceptions: unsigned")
    #expect(ids(at: Machine.date("2026-11-20T23:00:00Z")) == [])
    #expect(ids(at: Machine.date("2026-11-21T00:00:00Z")) == ["expired-pack"])
    try folder.write("x", to: "team/pack.manifest")
    #expect(ids() == ["damaged-manifest"])
    try folder.remove("trust.yaml")
    #expect(ids() == ["damaged-manifest"])
  }

  @Test("a snapshot does not outlive the last day, or the key")
  func snapshot() throws {
    try sign(expires: "2026-11-20")
    func cached(_ moment: String) -> LoadedPack {
      SnapshotCache(
        folder: folder.path + "/.cache", engineVersion: "1", at: Machine.date(moment)
      ).load(at: folder.path + "/team")
    }
    for _ in 0..<2 { #expect(cached("2026-11-19T00:00:00Z").pack != nil) }
    #expect(cached("2026-11-21T00:00:00Z").pack == nil)
    try folder.write(
      publisher.key.allowedLine("release@example.org", "valid-before=\"20261118Z\""),
      to: "allowed_signers")
    #expect(cached("2026-11-17T00:00:00Z").pack != nil)
    #expect(cached("2026-11-19T00:00:00Z").pack == nil)
  }

  @Test("a pack with errors is not signed, nor one whose last day is over")
  func refusals() throws {
    let error = #expect(throws: BundleError.self) { try sign(expires: "2026-11-14") }
    #expect(error?.message.contains("over already") == true)
    try folder.write("colour: x\n", to: "team/more.yaml")
    #expect(throws: BundleError.self) { try sign() }
    #expect(!(try folder.names("team").contains("pack.manifest")))
  }

  @Test("an exception loosens while its approver's key is valid, at the moment asked about")
  func evaluation() throws {
    try trust("packs: unsigned, exceptions: signed")
    try folder.write(
      publisher.key.allowedLine("dpo@example.org", "valid-before=\"20261120Z\""),
      to: "allowed_signers")
    try folder.write(
      """
      detectors: {number: {class: customer.number, pattern: 'KD-\\d+', redactAs: N}}
      tools: {chat: {title: Chat, boundary: tenant, accepts: {confidential: block}}}
      exceptions:
        - {id: move, rules: [number], verdict: warn, reason: x, owner: lead@example.org,
           approvedBy: dpo@example.org, from: 2026-11-02, until: 2026-12-18}
      """, to: "team/more.yaml")
    let signed = try ExceptionSigner().sign(
      folder.path + "/team/more.yaml", by: SSHKeyFile(publisher.key.path))
    #expect(signed.pack == "team")
    #expect(signed.exceptions.map(\.id) == ["move"])
    let engine = Engine(try #require(load().pack))
    func verdict(_ moment: String) -> Verdict {
      engine.evaluate(Draft("KD-104233", tool: "chat"), at: Machine.date(moment)).verdict
    }
    #expect(verdict("2026-11-19T12:00:00Z") == .warn)
    #expect(verdict("2026-11-20T12:00:00Z") == .block)
  }
}
