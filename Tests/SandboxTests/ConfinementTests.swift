import Foundation
import Sandbox
import Testing

@Suite("What works on a machine") struct ConfinementTests {
  @Test("the strongest that works is chosen, never none unasked")
  func choice() throws {
    let yes = Confinement.Availability.available("yes")
    let no = Confinement.Availability.unavailable("setting up uid map: Permission denied")
    let both = Confinement([.bubblewrap: yes, .landlock: yes, .unconfined: yes])
    #expect(try both.choose() == .bubblewrap)
    #expect(try both.choose(.landlock) == .landlock)
    #expect(try Confinement([.bubblewrap: no, .landlock: yes]).choose() == .landlock)
    let neither = Confinement([.bubblewrap: no, .landlock: no, .unconfined: yes])
    #expect(throws: SandboxError.self) { try neither.choose() }
    #expect(try neither.choose(.unconfined) == .unconfined)
    #expect(
      throws: SandboxError.unavailable(
        .bubblewrap, reason: "setting up uid map: Permission denied")
    ) { try neither.choose(.bubblewrap) }
  }

  // The list of tests shows a reason for leaving one out only where it has no arguments: these two show it
  // for all the others.
  @Test("bubblewrap runs a program here")
  func bubblewrapRuns() async throws {
    let answer = try await Playground(.bubblewrap).shell("echo it runs").answer()
    #expect(answer.lines == ["it runs"])
  }

  @Test("Landlock runs a program here")
  func landlockRuns() async throws {
    let answer = try await Playground(.landlock).shell("echo it runs").answer()
    #expect(answer.lines == ["it runs"])
  }

  #if os(Linux)
    @Test("Landlock works wherever the kernel has it")
    func landlock() async throws {
      // Asked of the kernel by another way than the probe does: LANDLOCK_CREATE_RULESET_VERSION.
      let version = try await Playground(.unconfined).python(
        "import ctypes\nprint(ctypes.CDLL(None).syscall(444, None, 0, 1))"
      ).nextLine()
      let works = Int(version ?? "").map { $0 > 0 } == true
      #expect(await Confinement.here[.landlock].isAvailable == works)
    }
  #endif
}
