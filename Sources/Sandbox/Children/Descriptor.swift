import CSystemCalls
import Foundation
import SystemFiles

/// An open descriptor that no other program inherits, closed at its end.
struct Descriptor: ~Copyable {
  let number: Int32

  /// Takes over what a call returned; below zero, it failed.
  init(_ number: Int32, for step: String) throws(SandboxError) {
    guard number >= 0 else { throw .notStarted(step: step, reason: SystemReason.of(errno)) }
    self.number = number
  }

  /// Gives the descriptor to somebody who closes it.
  consuming func release() -> Int32 {
    let number = number
    discard self
    return number
  }

  deinit { close(number) }
}

/// The two ends of a pipe.
struct Pipe: ~Copyable {
  var reading: Descriptor
  var writing: Descriptor

  init() throws(SandboxError) {
    var ends: [Int32] = [-1, -1]
    let result = unsafe make_private_pipe(&ends)
    guard result == 0 else {
      throw .notStarted(step: "making a pipe", reason: SystemReason.of(errno))
    }
    let one = try Descriptor(ends[0], for: "making a pipe")
    let other = try Descriptor(ends[1], for: "making a pipe")
    reading = one
    writing = other
  }
}
