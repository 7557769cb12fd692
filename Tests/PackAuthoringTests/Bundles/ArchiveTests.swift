import Detection
import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks
import SSHSignatures
import TestSupport
import Testing

/// The file itself: a plain archive, and nothing that an archive could be besides.
@Suite struct ArchiveTests {
  let publisher: Publisher
  let machine: Machine

  init() throws {
    publisher = try Publisher()
    machine = try Machine(trusting: publisher)
  }

  /// Runs python's `tarfile`, which makes any archive.
  private func archive(_ script: String) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let lines = """
      import io, tarfile
      t = tarfile.open('out.tar', 'w', format=tarfile.USTAR_FORMAT)
      def add(name, data=b'x', **more):
          i = tarfile.TarInfo(name); i.size = len(data)
          for k, v in more.items(): setattr(i, k, v)
          t.addfile(i, io.BytesIO(data))
      \(script)
      t.close()
      """
    try folder.write(lines, to: "make.py")
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = ["python3", "make.py"]
    python.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try python.run()
    python.waitUntilExit()
    try #require(python.terminationStatus == 0)
    // Python fills up to twenty blocks; two of zeros end an archive.
    var bytes = try folder.read("out.tar")
    while bytes.count > 1024, bytes.suffix(1536).allSatisfy({ $0 == 0 }) { bytes.removeLast(512) }
    return bytes
  }

  @Test("the same packs make the same bytes, whatever the clock and the files' times say")
  func deterministic() throws {
    let first = try publisher.bundle(expires: "2027-01-31")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1), .posixPermissions: 0o600],
      ofItemAtPath: publisher.folder.path + "/team/pack.yaml")
    let second = try publisher.bundle(
      expires: "2027-01-31", at: Machine.now.addingTimeInterval(86_400))
    #if canImport(Darwin)
      #expect(first.count == second.count)
    #else
      #expect(first == second)
    #endif
  }

  @Test("tar lists it: manifest and signature first, the pack before its parents")
  func listed() throws {
    let folder = try TemporaryFolder()
    try folder.write(try publisher.bundle(), to: "team.bundle")
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    tar.arguments = ["tar", "-tf", "team.bundle"]
    tar.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let pipe = Pipe()
    tar.standardOutput = pipe
    try tar.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    tar.waitUntilExit()
    #expect(tar.terminationStatus == 0)
    #expect(
      String(decoding: output, as: UTF8.self).split(separator: "\n") == [
        "team/pack.manifest", "team/pack.manifest.sig", "team/pack.lock", "team/pack.yaml",
        "team/rules/classes.yaml", "base/pack.manifest", "base/pack.manifest.sig", "base/pack.yaml",
      ])
  }

  @Test("reading a bundle and writing it gives the same bytes")
  func roundTrip() throws {
    let bytes = try publisher.bundle()
    #expect(try PackBundle(bytes).bytes() == bytes)
  }

  @Test(
    "links, folders, devices, and paths that lead elsewhere are refused",
    arguments: [
      "add('team/pack.yaml', b'', type=tarfile.SYMTYPE, linkname='/etc/passwd')",
      "add('team/pack.yaml', b'', type=tarfile.LNKTYPE, linkname='team/x.yaml')",
      "add('team', b'', type=tarfile.DIRTYPE)", "add('team/pack.yaml', b'', type=tarfile.FIFOTYPE)",
      "add('../pack.yaml')", "add('team/../../pack.yaml')", "add('/team/pack.yaml')",
      "add('team//pack.yaml')", "add('team/./pack.yaml')", "add('pack.yaml')", "add('team/')",
      "add('Team/pack.yaml')", "add('team/run.sh')", "add('team/.hidden.yaml')",
      "add('team/courses/x.yaml')", "add('team/a\\\\b.yaml')", "add('.dryrun-update-x/pack.yaml')",
      "add('team/pack.yaml'); add('team/pack.yaml')",
      "add('team/pack.yaml'); add('team/PACK.yaml')",
      "add('team/b.yaml'); add('team/a.yaml')",
      "add('team/pack.yaml'); add('base/pack.yaml'); add('team/z.yaml')",
      "add('team/pack.yaml', mode=0o4755)", "add('team/pack.yaml', mtime=5)",
      "add('team/pack.yaml', uname='root')", "",
    ])
  func refused(_ script: String) throws {
    let refusal = machine.refusal(of: try archive(script))
    #expect(
      refusal.map { [.damaged, .unsafePath].contains($0.code) } == true, "\(refusal?.message ?? "")"
    )
    #expect(machine.packs == [])
    #expect(try machine.folder.names() == ["allowed_signers", "trust.yaml"])
  }

  @Test("a plain archive with the right shape is read, so the refusals above have their reasons")
  func plain() throws {
    let bundle = try PackBundle(archive("add('team/pack.yaml', mode=0o644)"))
    #expect(bundle.parts.map(\.id) == ["team"])
  }

  @Test("a size that is larger than what follows is refused")
  func wrongSize() throws {
    var bytes = try archive("add('team/pack.yaml', b'x' * 600)")
    #expect(throws: Never.self) { try PackBundle(bytes) }
    bytes.removeSubrange(512..<1024)
    #expect(machine.refusal(of: bytes)?.code == .damaged)
  }

  @Test("what is too large is refused before it is looked at")
  func tooLarge() {
    let bytes = [UInt8](repeating: 0, count: PackBundle.limit + 1)
    #expect(machine.refusal(of: bytes)?.code == .tooLarge)
  }

  @Test("a bundle of a pack without a signature, or changed since, needs a key")
  func needsKey() throws {
    let bundler = PackBundler(key: nil, at: Machine.now)
    let path = publisher.folder.path + "/team"
    func code() -> BundleError.Code? {
      do throws(BundleError) {
        _ = try bundler.bundle(path, expires: nil)
        return nil
      } catch { return error.code }
    }
    #expect(code() == .untrusted)
    let signer = PackSigner(at: Machine.now)
    for pack in ["team", "base"] {
      _ = try signer.sign(
        "\(publisher.folder.path)/\(pack)", expires: nil, by: .init(publisher.key.path))
    }
    #expect(code() == nil)
    try publisher.folder.write("drafts: {}\n", to: "team/more.yaml")
    #expect(code() == .untrusted)
  }

  @Test("a pack with parents beside it needs a lock, which says which ones")
  func needsLock() throws {
    try publisher.folder.remove("team/pack.lock")
    let error = #expect(throws: BundleError.self) { try publisher.bundle() }
    #expect(error?.message.contains("dryrun pack lock") == true)
  }
}
