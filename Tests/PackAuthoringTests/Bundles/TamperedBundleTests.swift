import Detection
import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks
import SSHSignatures
import TestSupport
import Testing

/// Bundles that somebody changed on the way.
@Suite struct TamperedBundleTests {
  let publisher: Publisher
  let machine: Machine
  let bytes: [UInt8]

  init() throws {
    publisher = try Publisher()
    machine = try Machine(trusting: publisher)
    bytes = try publisher.bundle(expires: "2026-12-31")
  }

  /// The bundle with its files changed, put together again as it should be.
  private func rebuilt(_ change: (inout [PackFile]) -> Void) throws -> [UInt8] {
    var bundle = try PackBundle(bytes)
    change(&bundle.parts[0].files)
    return try bundle.bytes()
  }

  private func expectRefused(_ bytes: [UInt8], _ code: BundleError.Code, _ words: String = "") {
    let refusal = machine.refusal(of: bytes)
    #expect(refusal?.code == code, "\(refusal?.message ?? "accepted")")
    if !words.isEmpty {
      #expect(refusal?.message.contains(words) == true, "\(refusal?.message ?? "")")
    }
    #expect(machine.packs == [])
    #expect(machine.isClean)
  }

  @Test(
    "no bundle with a flipped bit is installed: in headers, names, files, manifests, signatures")
  func flippedBits() throws {
    let original = try PackBundle(bytes)
    let places = Array(0..<512) + stride(from: 512, to: bytes.count, by: 13)
    for place in places {
      var flipped = bytes
      flipped[place] ^= 1 << (place % 8)
      guard let refusal = machine.refusal(of: flipped) else {
        // Base64 leaves bits open, so two texts can be one signature.
        let bundle = try PackBundle(flipped)
        #expect(try seals(bundle) == seals(original), "byte \(place)")
        for pack in machine.packs { try machine.folder.remove(pack) }
        continue
      }
      #expect([.damaged, .unsafePath, .untrusted].contains(refusal.code), "byte \(place)")
      #expect(machine.packs == [])
    }
  }

  /// All files, with signatures as what they say.
  private func seals(_ bundle: PackBundle) throws -> [[UInt8]] {
    try bundle.parts.flatMap(\.files).map { file in
      file.path == PackManifest.signatureName
        ? try SSHSignature(armored: String(decoding: file.bytes, as: UTF8.self)).bytes : file.bytes
    }
  }

  @Test("a bundle that was cut off anywhere is refused")
  func truncated() {
    for length in Array(stride(from: 0, to: bytes.count, by: 111)) + [bytes.count - 1] {
      #expect(machine.refusal(of: Array(bytes.prefix(length)))?.code == .damaged, "\(length)")
    }
    #expect(machine.packs == [])
  }

  @Test("a bundle with something behind its end is refused")
  func trailing() {
    expectRefused(bytes + [0], .damaged)
    expectRefused(bytes + [UInt8](repeating: 0, count: 512), .damaged, "behind the end")
    expectRefused(bytes + bytes, .damaged, "behind the end")
  }

  @Test("without its signature, or without its manifest, a pack is not signed")
  func stripped() throws {
    for name in [PackManifest.fileName, PackManifest.signatureName] {
      expectRefused(
        try rebuilt { $0.removeAll { $0.path == name } }, .untrusted, "so it is not signed")
    }
    expectRefused(
      try rebuilt { $0.removeAll { $0.path.hasPrefix("pack.manifest") } }, .untrusted,
      "so it is not signed")
  }

  @Test("a file that was changed, added or left out is found")
  func changedFiles() throws {
    let rules = "rules/classes.yaml"
    expectRefused(
      try rebuilt { files in
        for index in files.indices where files[index].path == rules { files[index].bytes += [10] }
      }, .untrusted, "is not what was signed")
    expectRefused(
      try rebuilt { $0.append(PackFile(name: "", path: "rules/more.yaml", bytes: [10])) },
      .untrusted, "is not what was signed")
    expectRefused(try rebuilt { $0.removeAll { $0.path == rules } }, .untrusted)
    expectRefused(try rebuilt { $0.removeAll { $0.path == "pack.lock" } }, .untrusted)
  }

  @Test("a manifest that says something else is one that nobody signed")
  func changedManifest() throws {
    expectRefused(
      try rebuilt { files in
        let text = String(decoding: files[0].bytes, as: UTF8.self)
        files[0].bytes = Array(text.replacing("2026-12-31", with: "2036-12-31").utf8)
      }, .untrusted, "not one over this")
  }

  @Test("a signature that was made for something else does not count")
  func otherNamespace() throws {
    let key = SSHKeyFile(publisher.key.path)
    let manifest = try PackBundle(bytes).parts[0].files[0].bytes
    let signature = try key.sign(manifest, namespace: "dryrun.exception.team")
    expectRefused(
      try rebuilt { $0[1].bytes = Array(signature.utf8) }, .untrusted,
      "was made for 'dryrun.exception.team'")
  }

  @Test("a pack under another name is refused, though its signature is good")
  func renamed() throws {
    var bundle = try PackBundle(bytes)
    bundle.parts[0].id = "other"
    expectRefused(try bundle.bytes(), .untrusted)
  }

  @Test("an older parent, put into a newer bundle, is not the one of the lock")
  func mixed() throws {
    let old = try PackBundle(bytes).parts[1]
    try publisher.folder.write(
      "pack: {format: 1, id: base, version: 2.1.0}\n", to: "base/pack.yaml")
    try publisher.write("1.1.0")
    var bundle = try PackBundle(publisher.bundle())
    bundle.parts[1] = old
    let refusal = machine.refusal(of: try bundle.bytes())
    #expect(refusal?.code == .brokenPack)
    #expect(refusal?.diagnostics.map(\.id) == ["lock-mismatch"])
    #expect(machine.packs == [])
    #expect(machine.isClean)
  }

  @Test("a pack with errors is refused before anything is replaced")
  func broken() throws {
    _ = try machine.updater().install(bytes)
    try publisher.folder.write("colour: x\n", to: "team/broken.yaml")
    // Its own publisher would not bundle it, so somebody else has to.
    try publisher.folder.write(
      "pack: {format: 1, id: team, version: 1.5.0, extends: [base]}\n", to: "team/pack.yaml")
    let files = try PackFiles(at: .path(publisher.folder.path + "/team"))
    let seal = try PackSigner(at: Machine.now).seal(
      files, expires: nil, by: SSHKeyFile(publisher.key.path))
    var bundle = try PackBundle(bytes)
    bundle.parts[0].files = seal.files + files.sealed
    let refusal = machine.refusal(of: try bundle.bytes())
    #expect(refusal?.code == .brokenPack)
    #expect(machine.version == "1.0.0")
    #expect(machine.isClean)
  }

  @Test("random bytes are refused in peace")
  func random() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<200 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      #expect(machine.refusal(of: damaged) != nil)
    }
    #expect(machine.packs == [])
  }
}
