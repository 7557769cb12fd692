import Foundation

/// A program's file, looked at before anything is started: later, nobody could say what was wrong with it.
enum ProgramFile {
  static func check(_ path: String) throws(SandboxError) {
    guard path.hasPrefix("/") else { throw .pathNotAbsolute(path) }
    var facts = stat()
    guard unsafe stat(path, &facts) == 0 else { throw .programMissing(path) }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      throw .programNotExecutable(path, reason: "it is no file")
    }
    guard unsafe access(path, X_OK) == 0 else {
      throw .programNotExecutable(path, reason: "its file is not marked as executable")
    }
  }
}
