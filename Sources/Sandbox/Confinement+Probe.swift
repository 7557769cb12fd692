import CSystemCalls
import Foundation

extension Confinement {
  /// Starts a program that does nothing in each kind of sandbox.
  static func probe() async -> Confinement {
    var found: [SandboxKind: Availability] = [.unconfined: .available("No box: only limits.")]
    for kind in [SandboxKind.bubblewrap, .landlock] { found[kind] = await probe(kind) }
    return Confinement(found)
  }

  private static func probe(_ kind: SandboxKind) async -> Availability {
    let command = ["/usr/bin/true", "/bin/true"].first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    guard let command else { return .unavailable("there is no program “true” to try it with") }
    do {
      let process = try await LineProcess.start(
        [command], in: "/usr", under: SandboxPolicy(), kind: kind)
      process.closeInput()
      guard let exit = await process.exit(within: .seconds(10)) else {
        return .unavailable("a program that does nothing did not end in it")
      }
      return exit == .status(0)
        ? .available(note(kind)) : .unavailable(complaint(process) ?? "its program failed")
    } catch .unavailable(_, let reason) {
      return .unavailable(reason)
    } catch {
      return .unavailable(error.description)
    }
  }

  /// The last line of what `bwrap` said.
  private static func complaint(_ process: LineProcess) -> String? {
    let text = String(decoding: process.errors, as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).last.map(String.init)
  }

  private static func note(_ kind: SandboxKind) -> String {
    let note = kind == .landlock ? "Landlock, version \(landlock_version())." : "Bubblewrap."
    return getuid() == 0 ? note + " The superuser's processes are not counted." : note
  }
}
