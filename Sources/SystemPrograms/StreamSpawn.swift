// For glibc's set of signals, which the compiler finds in this module where it has read it there first.
import CSystemCalls
import Foundation

/// Starts a program with two pipes; the pointers live for one call each and never leave this file.
struct StreamSpawn {
  private let program: ProgramStream
  private let input, output: Int32

  init(_ program: ProgramStream, input: Int32, output: Int32) {
    self.program = program
    self.input = input
    self.output = output
  }

  /// Starts it; `nil` if it may not have a group of its own here.
  func start(inGroup: Bool) throws(ChildProgramError) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t? = nil
      var attributes: posix_spawnattr_t? = nil
    #else
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    // This program ignores SIGPIPE; a filter must not, or `head` would not end what writes to it.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    let flags = inGroup ? POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP : POSIX_SPAWN_SETSIGDEF
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))

    let words = unsafe CStrings([program.path] + program.arguments)
    let variables = unsafe CStrings(program.environment.map { "\($0.key)=\($0.value)" })
    defer {
      unsafe words.free()
      unsafe variables.free()
    }
    var id = pid_t()
    let problem = unsafe posix_spawn(
      &id, program.path, &actions, &attributes, words.pointers, variables.pointers)
    if problem == EPERM, inGroup { return nil }
    guard problem == 0 else {
      throw .notStarted(unsafe String(cString: strerror(problem)).lowercased())
    }
    return id
  }
}
