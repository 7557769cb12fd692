import Detection
import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks
import SSHSignatures
import TestSupport
import Testing

/// Updates that are killed on the way.
@Suite struct UpdateCrashTests {
  /// All that a process needs to run an update and die in it.
  struct Plan: Sendable, Codable {
    var folder: String
    var state: String
    var bundle: [UInt8]
    var step: PackUpdater.Step
    var isInOneStep: Bool

    func run() throws {
      let step = step
      let updater = PackUpdater(
        into: folder, trust: .besidePack, records: VersionRecords(folder: state), at: Machine.now,
        isInOneStep: isInOneStep
      ) { reached in if reached == step { kill(getpid(), SIGKILL) } }
      _ = try updater.install(bundle)
    }
  }

  static let steps: [PackUpdater.Step] = [.staged, .exchanged("team"), .recorded]

  @Test(
    "a killed update leaves the old pack or the new one, whole, and the next one does the rest",
    arguments: steps, [true, false])
  func killed(_ step: PackUpdater.Step, _ isInOneStep: Bool) async throws {
    let publisher = try Publisher(hasParent: false)
    let machine = try Machine(trusting: publisher)
    _ = try machine.updater().install(publisher.bundle())
    try publisher.write("1.1.0", extends: "")
    let bytes = try publisher.bundle()
    let plan = Plan(
      folder: machine.folder.path, state: machine.state.path + "/dryrun", bundle: bytes, step: step,
      isInOneStep: isInOneStep)
    await #expect(processExitsWith: .signal(SIGKILL)) { [plan = plan as Plan] in
      try plan.run()
    }
    #expect(machine.load().diagnostics == [])
    #expect(machine.version == (step == .staged ? "1.0.0" : "1.1.0"))
    #expect(machine.refusal(of: bytes) == nil)
    #expect(machine.version == "1.1.0")
    #expect(machine.isClean)
  }

  @Test("between a parent and its child, a killed update is finished by the next one")
  func betweenPacks() async throws {
    let publisher = try Publisher()
    let machine = try Machine(trusting: publisher)
    _ = try machine.updater().install(publisher.bundle())
    try publisher.folder.write(
      "pack: {format: 1, id: base, version: 2.1.0}\n", to: "base/pack.yaml")
    try publisher.write("1.1.0")
    let bytes = try publisher.bundle()
    let plan = Plan(
      folder: machine.folder.path, state: machine.state.path + "/dryrun", bundle: bytes,
      step: .exchanged("base"), isInOneStep: true)
    await #expect(processExitsWith: .signal(SIGKILL)) { [plan = plan as Plan] in
      try plan.run()
    }
    // Nothing is checked by a mixture that nobody signed for.
    #expect(machine.load().diagnostics.map(\.id) == ["lock-mismatch"])
    #expect(machine.refusal(of: bytes) == nil)
    #expect(machine.version == "1.1.0")
    #expect(machine.isClean)
  }

  @Test("a pack that made room for one that never came is put back, even if the update is refused")
  func recovered() throws {
    let publisher = try Publisher(hasParent: false)
    let machine = try Machine(trusting: publisher)
    let old = try publisher.bundle()
    try publisher.write("1.1.0", extends: "")
    _ = try machine.updater().install(publisher.bundle())
    // What is there when two renames were to be made and only the first was.
    let stage = machine.folder.path + "/.dryrun-update-1"
    try FileManager.default.createDirectory(atPath: stage, withIntermediateDirectories: false)
    try FileManager.default.moveItem(
      atPath: machine.folder.path + "/team", toPath: stage + "/team.old")
    #expect(machine.refusal(of: old)?.code == .replayed)
    #expect(machine.version == "1.1.0")
    #expect(machine.isClean)
  }
}
