import Foundation

/// What a program that was run to its end has left.
struct ProgramRun {
  var status: Int32
  var output: String
  /// The last line of what it complained about.
  var complaint: String

  /// Runs a program with bytes as its input.
  ///
  /// Input and output are files in a folder that nobody else can enter, gone afterwards: a program that
  /// ends before it has read a pipe would end this one, too (SIGPIPE).
  static func run(
    _ path: String, _ arguments: [String], input bytes: [UInt8]
  ) throws(SSHSignerError) -> ProgramRun {
    let folder = NSTemporaryDirectory() + "/signing-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = ChildProgram.Files(
      input: folder + "/input", output: folder + "/output", errors: folder + "/errors")
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(bytes).write(to: URL(fileURLWithPath: files.input))
    } catch {
      throw .notStarted("nothing can be written in the folder for temporary files")
    }
    let child = try ChildProgram(path, arguments, files)
    return ProgramRun(
      status: child.waitForEnd(), output: text(of: files.output),
      complaint: text(of: files.errors).split(whereSeparator: \.isNewline).last.map(String.init)
        ?? "")
  }

  private static func text(of file: String) -> String {
    String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
  }
}
