import CSystemCalls
import Foundation
import SystemFiles

/// A child that has just become its program, and this side's ends of its pipes.
struct Spawned: Sendable {
  var id: pid_t
  var input, output, errors: Int32
  /// Where `bwrap` says who its first process is.
  var information: Int32?
}

extension Launch {
  /// Starts the child.
  ///
  /// The descriptors belong to the caller afterwards.
  ///
  /// Called on the thread that lives as long as this program: the child ends with it.
  func spawn() throws(SandboxError) -> Spawned {
    let input = try Pipe()
    let output = try Pipe()
    let errors = try Pipe()
    let standard = [input.reading.number, output.writing.number, errors.writing.number]
    guard let bubblewrap else {
      let id = try start(descriptors: standard)
      return Spawned(
        id: id, input: input.writing.release(), output: output.reading.release(),
        errors: errors.reading.release())
    }
    let information = try Pipe()
    let filter = try Descriptor(
      make_filter_file(network, programs), for: "preparing the filter of system calls")
    let arguments = try Launch.file(of: bubblewrap)
    let id = try start(
      descriptors: standard + [filter.number, information.writing.number, arguments.number])
    return Spawned(
      id: id, input: input.writing.release(), output: output.reading.release(),
      errors: errors.reading.release(), information: information.reading.release())
  }

  /// Words with a zero byte after each, in a file in memory.
  private static func file(of words: [String]) throws(SandboxError) -> Descriptor {
    let bytes: [UInt8] = words.flatMap { [UInt8]($0.utf8) + [0] }
    return try Descriptor(
      unsafe make_memory_file(bytes, bytes.count), for: "preparing the arguments of bwrap")
  }

  private func start(descriptors: [Int32]) throws(SandboxError) -> pid_t {
    let words = CStrings(command)
    let variables = CStrings(environment.map { "\($0.key)=\($0.value)" })
    let paths = CStrings([folder] + grants.map(\.path))
    var failure = child_failure()
    let id = unsafe descriptors.withUnsafeBufferPointer { descriptors in
      let grants = unsafe self.grants.indices.map { unsafe grant($0, path: paths[$0 + 1]) }
      return unsafe grants.withUnsafeBufferPointer { grants in
        var request = unsafe child_request(
          path: words[0], arguments: words.pointer, environment: variables.pointer,
          folder: paths[0], descriptors: descriptors.baseAddress,
          descriptor_count: Int32(descriptors.count), box: box.inC, limits: limitsInC,
          grants: grants.baseAddress, grant_count: Int32(grants.count), network: network,
          children: programs, landlock_version: landlockVersion)
        return unsafe start_child(&request, &failure)
      }
    }
    guard id > 0 else { throw error(for: failure) }
    return id
  }

  private func grant(_ index: Int, path: UnsafePointer<CChar>?) -> path_grant {
    let access =
      switch grants[index].access {
      case .read: PATH_READ
      case .write: PATH_WRITE
      case .device: PATH_DEVICE
      case .readFiles: PATH_READ_FILES
      }
    return unsafe path_grant(path: path, access: access, optional: grants[index].optional)
  }
}

extension Launch.Box {
  fileprivate var inC: child_box {
    switch self {
    case .outside: CHILD_BOX_OUTSIDE
    case .group: CHILD_BOX_GROUP
    case .landlock: CHILD_BOX_LANDLOCK
    }
  }
}

extension Launch {
  /// How many processes and threads the user's other programs may come to have before they count against
  /// a program in the same process space.
  private static let leeway = 2048

  private var limitsInC: child_limits {
    // The kernel does not bound the superuser's tasks; bubblewrap's are bounded from inside.
    let isBounded = getuid() != 0 && box != .outside
    return child_limits(
      data_bytes: Int64(limits.memoryMB) << 20, address_space_bytes: Int64(limits.memoryMB) << 23,
      cpu_seconds: Int64(limits.cpuSeconds), open_files: Int64(limits.openFiles),
      file_bytes: Int64(limits.fileSizeMB) << 20,
      tasks: isBounded ? Int64(limits.processes + Launch.leeway) : -1,
      tasks_now: isBounded ? count_tasks(getuid()) : 0)
  }
}
