import Foundation
import Testing

/// A real terminal: a window of tmux of its own, with keys that are pressed and a screen that is looked at.
final class TerminalWindow {
  private let socket: String
  private let folder: String
  private let server = Process()

  /// A window with a shell in a folder.
  init(in folder: String, columns: Int = 80, rows: Int = 24) throws {
    self.folder = folder
    socket = folder + "/tmux-" + UUID().uuidString.prefix(8)
    // In the foreground: a server in the background would keep what tells Foundation that it ended.
    server.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    server.arguments = ["tmux", "-f", "/dev/null", "-S", socket, "-D"]
    server.environment = Self.environment(folder)
    server.standardInput = FileHandle.nullDevice
    server.standardOutput = FileHandle.nullDevice
    server.standardError = FileHandle.nullDevice
    try server.run()
    for _ in 0..<200 where !FileManager.default.fileExists(atPath: socket) {
      Thread.sleep(forTimeInterval: 0.05)
    }
    try tmux(
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", folder,
      "-e", "HOME=\(folder)", "-e", "XDG_CACHE_HOME=\(folder)", "-e", "LANG=C.UTF-8",
      "-e", "PS1=ready> ", "-e", "SWIFT_BACKTRACE=enable=no", "-e", "EDITOR=\(folder)/editor", "-e",
      "VISUAL=",
      "-e", "PATH=/usr/bin:/bin:\(folder)",
      "bash", "--norc", "--noprofile", "-i")
    try tmux("set-option", "-g", "escape-time", "0")
  }

  deinit {
    // Its windows hang up with it, and the programs in them end.
    kill(server.processIdentifier, SIGKILL)
  }

  private static func environment(_ folder: String) -> [String: String] {
    ["PATH": "/usr/bin:/bin:/usr/local/bin", "LANG": "C.UTF-8", "HOME": folder]
  }

  /// Types a command and presses Enter.
  func type(_ command: String) throws {
    try tmux("send-keys", "-l", command)
    try press("Enter")
  }

  /// Starts a practice session, and waits for what it shows first.
  func practise(_ arguments: String, until text: String) throws {
    let options = PracticePack.options.joined(separator: " ")
    try type("\(PracticePack.program) practice \(arguments) \(options)")
    try waits(for: text)
  }

  /// Presses keys, by the names that tmux has for them.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Writes characters as they are.
  func write(_ text: String) throws { try tmux("send-keys", "-l", text) }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// The lines of the screen.
  func screen() throws -> [String] {
    try tmux("capture-pane", "-p").split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// Waits until the screen holds a text, and fails with the screen if it never does.
  func waits(
    for text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try waits(sourceLocation, "the screen never showed '\(text)'") {
      $0.joined(separator: "\n").contains(text)
    }
  }

  /// Waits until the screen is as it should be.
  func waits(
    _ sourceLocation: SourceLocation, _ complaint: String, until isFine: ([String]) -> Bool
  ) throws {
    var screen: [String] = []
    for _ in 0..<400 {
      screen = try self.screen()
      if isFine(screen) { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
    Issue.record(
      "\(complaint):\n\(screen.joined(separator: "\n"))", sourceLocation: sourceLocation)
    throw Missing()
  }

  struct Missing: Error {}

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["tmux", "-S", socket] + arguments
    process.environment = [
      "PATH": "/usr/bin:/bin:/usr/local/bin", "LANG": "C.UTF-8", "HOME": folder,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
