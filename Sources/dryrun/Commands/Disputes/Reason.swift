import ArgumentParser

/// A reason that somebody else will read.
enum Reason {
  static func check(_ reason: String) throws {
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("--reason must say something: somebody else reads it")
    }
  }
}
