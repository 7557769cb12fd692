import CSystemCalls

/// Everything that is decided before a child is started: values, and no effect yet.
struct Launch: Sendable {
  /// The program and its arguments: that of `bwrap` in bubblewrap.
  var command: [String]
  var environment: [String: String] = [:]
  var folder: String
  var box: Box
  var grants: [Grant] = []
  var limits: SandboxPolicy.Limits
  var network = false
  var programs = true
  /// What `bwrap` is told; none if the program is started without it.
  var bubblewrap: [String]? = nil
  /// The newest version of Landlock to make use of.
  var landlockVersion: Int32 = .max

  /// The box that the child puts round itself.
  enum Box: Sendable { case outside, group, landlock }

  /// What may be done to what stands at a path.
  struct Grant: Sendable, Hashable {
    enum Access: Sendable, Hashable {
      case read, write, device
      /// Reading the files in a folder, without listing it or running them.
      case readFiles
    }
    var path: String
    var access: Access
    var optional = false
  }
}
