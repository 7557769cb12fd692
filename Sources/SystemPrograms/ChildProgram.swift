import Foundation

/// A program that runs in the same group of processes as this one.
///
/// Foundation's `Process` gives a program a group of its own, and a terminal stops a program of another
/// group that asks for a passphrase: both would wait for ever. So this calls the system itself; the
/// pointers live for one call each and never leave this file.
struct ChildProgram {
  /// Where its input comes from and its output goes.
  struct Files {
    var input, output, errors: String
  }

  private let id: pid_t

  init(_ path: String, _ arguments: [String], _ files: Files) throws(ChildProgramError) {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t? = nil
    #else
      var actions = unsafe posix_spawn_file_actions_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    let write = O_WRONLY | O_CREAT | O_EXCL
    unsafe posix_spawn_file_actions_addopen(&actions, 0, files.input, O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, files.output, write, 0o600)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, files.errors, write, 0o600)

    let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    let words = unsafe CStrings([path] + arguments)
    let variables = unsafe CStrings(environment)
    defer {
      unsafe words.free()
      unsafe variables.free()
    }
    var id = pid_t()
    let problem = unsafe posix_spawn(&id, path, &actions, nil, words.pointers, variables.pointers)
    guard problem == 0 else {
      throw .notStarted(unsafe String(cString: strerror(problem)).lowercased())
    }
    self.id = id
  }

  /// Waits for the program's end and returns its exit status; that of a killed one is 255.
  func waitForEnd() -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(id, &status, 0) < 0 {
      guard errno == EINTR else { return 255 }
    }
    return ChildProgram.exitStatus(status)
  }

  /// Waits for the program's end, and kills it as soon as it may not go on.
  func waitForEnd(while mayGoOn: () -> Bool) -> Int32 {
    var status: Int32 = 0
    while true {
      let ended = unsafe waitpid(id, &status, WNOHANG)
      if ended == id { return ChildProgram.exitStatus(status) }
      if ended < 0, errno != EINTR { return 255 }
      if !mayGoOn() { kill(id, SIGKILL) }
      usleep(10_000)
    }
  }

  private static func exitStatus(_ status: Int32) -> Int32 {
    status & 0x7F == 0 ? status >> 8 & 0xFF : 255
  }
}

/// Strings as C wants them: each ends in a zero byte, and the list in no string.
@unsafe struct CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) {
    unsafe pointers = strings.map { unsafe strdup($0) } + [nil]
  }

  func free() {
    unsafe pointers.forEach { unsafe Foundation.free($0) }
  }
}
