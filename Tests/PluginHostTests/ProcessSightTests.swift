#if os(Linux)
  import Foundation
  import PluginHost
  import PluginKit
  import PolicyPacks
  import Sandbox
  import Testing

  @Suite("A plugin that has to see processes")
  struct ProcessSightTests {
    private let workshop: Workshop
    private let refusal = "to see other processes, where there is no bubblewrap"

    init() throws { workshop = try Workshop() }

    /// A host where there is no bubblewrap, with grants of all that is needed but for one thing.
    private func host(granting isGranted: Bool) async throws -> PluginHost {
      let landlock = await Confinement.here[.landlock]
      if case .unavailable(let reason) = landlock { try Test.cancel("no Landlock: \(reason)") }
      let grants = workshop.grants().map { grant in
        var grant = grant
        grant.seesProcesses = isGranted
        return grant
      }
      let machine = Confinement([.bubblewrap: .unavailable("left out"), .landlock: landlock])
      return PluginHost(
        folders: [workshop.plugins], grants: grants,
        options: PluginHostOptions(startLimit: .seconds(600), machine: { machine }))
    }

    @Test("it sees them where it needs that and is granted it")
    func granted() async throws {
      try workshop.addReader(needs: "seesProcesses: true, deadlineMs: 600000")
      #expect(workshop.grants().map(\.words) == [["processes"]])
      let host = try await host(granting: true)
      #expect(try await host.detector("reader").detect("/proc/\(getpid())/stat") == [0..<1])
      await host.shutdown()
    }

    @Test("one that needs it and is not granted it is not started")
    func refused() async throws {
      try workshop.addReader(needs: "seesProcesses: true")
      let host = try await host(granting: false)
      #expect(await failure { _ = try await host.detector("reader") } == .notGranted([refusal]))
    }

    @Test("one that does not need it sees nothing, whatever is granted", arguments: [true, false])
    func unneeded(_ isGranted: Bool) async throws {
      try workshop.addReader()
      let host = try await host(granting: isGranted)
      let detector = try await host.detector("reader")
      #expect(try await detector.detect("/proc/\(getpid())/stat") == [])
      #expect(try await detector.detect(workshop.plugins + "/reader/wire.py") == [0..<1])
      await host.shutdown()
    }
  }
#endif
