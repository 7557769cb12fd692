import Foundation

/// What a program that was run to its end has left.
public struct ProgramRun: Sendable {
  /// Its exit status; 255 if it was killed.
  public var status: Int32
  /// What it wrote to standard output, at most as much as was allowed.
  public var output: [UInt8]
  /// The last line of what it complained about.
  public var complaint: String

  /// Runs a program with bytes as its input.
  ///
  /// Input and output are files in a folder that nobody else can enter, gone afterwards: a program that
  /// ends before it has read a pipe would end this one, too (SIGPIPE).
  ///
  /// - Parameters:
  ///   - path: the program's file.
  ///   - arguments: its arguments; no shell reads them.
  ///   - bytes: its standard input.
  ///   - outputLimit: the most bytes that it may write; it is killed when it writes more.
  public static func run(
    _ path: String, _ arguments: [String], input bytes: [UInt8] = [], outputLimit: Int? = nil
  ) throws(ChildProgramError) -> ProgramRun {
    let folder = NSTemporaryDirectory() + "/program-\(UUID().uuidString)"
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
    let status = try status(of: ChildProgram(path, arguments, files), files, outputLimit)
    return ProgramRun(
      status: status, output: Array(bytes: files.output, upTo: outputLimit),
      complaint: String(decoding: Array(bytes: files.errors, upTo: nil), as: UTF8.self)
        .split(whereSeparator: \.isNewline).last.map(String.init) ?? "")
  }

  private static func status(
    of child: ChildProgram, _ files: ChildProgram.Files, _ outputLimit: Int?
  ) -> Int32 {
    guard let outputLimit else { return child.waitForEnd() }
    return child.waitForEnd {
      let facts = try? FileManager.default.attributesOfItem(atPath: files.output)
      return facts?[.size] as? Int ?? 0 <= outputLimit
    }
  }

  /// Where a program is: its own path, or a folder of `PATH` that holds one of its name.
  public static func find(_ program: String) -> String? {
    let isExecutable = FileManager.default.isExecutableFile(atPath:)
    guard !program.contains("/") else { return isExecutable(program) ? program : nil }
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return folders.split(separator: ":").map { "\($0)/\(program)" }.first(where: isExecutable)
  }
}

/// Why a program did not run.
public enum ChildProgramError: Error, Sendable, Hashable {
  /// It could not be started, for this reason.
  case notStarted(String)
}

extension [UInt8] {
  /// The bytes of a file; none if it cannot be read.
  fileprivate init(bytes path: String, upTo limit: Int?) {
    let handle = FileHandle(forReadingAtPath: path)
    defer { try? handle?.close() }
    let data = try? limit.map { try handle?.read(upToCount: $0 + 1) } ?? handle?.readToEnd()
    self = Array((data ?? nil) ?? Data())
  }
}
