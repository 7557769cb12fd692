import Sandbox

/// Which sandbox plugins are started in on this machine, in words.
struct SandboxHere {
  /// The kind's name; `none` if there is no sandbox.
  var name: String
  /// The name, and what is worth knowing about it.
  var sentence: String

  static func find() async -> SandboxHere {
    let here = await Confinement.here
    do {
      let kind = try here.choose()
      return SandboxHere(name: kind.rawValue, sentence: "\(kind.rawValue): \(here[kind].sentence)")
    } catch {
      return SandboxHere(name: "none", sentence: "none: \(error.description)")
    }
  }
}
