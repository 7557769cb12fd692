import Accounts
import Desks
import Foundation
import PolicyPacks
import SystemFiles

/// The servers that somebody signed in to from this machine, in a file that only they may read.
struct KnownServers: Codable {
  /// A server with the token for it.
  struct Entry: Codable {
    var address: String
    var person: PersonID
    var token: String
  }

  var format = 1
  /// The one that commands use comes first.
  var servers: [Entry] = []

  /// The one that commands use; `nil` if nobody is signed in.
  var current: Entry? { servers.first }

  /// Takes a server in, in front of all others.
  mutating func add(_ entry: Entry) {
    servers.removeAll { $0.address == entry.address }
    servers.insert(entry, at: 0)
  }

  mutating func remove(_ address: String) { servers.removeAll { $0.address == address } }

  /// What the file says; nothing if there is none.
  static func read() throws(CommandError) -> KnownServers {
    guard let path = file, FileManager.default.fileExists(atPath: path) else {
      return KnownServers()
    }
    try check(path)
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)),
      let known = try? JSONDecoder().decode(KnownServers.self, from: data), known.format == 1
    else {
      throw CommandError(
        "'\(path)' cannot be read as the file of servers; delete it, and sign in again: dryrun login"
      )
    }
    return known
  }

  /// Keeps it.
  func write() throws(CommandError) {
    guard let path = KnownServers.file else {
      throw CommandError("there is no home folder for the token; set HOME or XDG_CONFIG_HOME")
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try FileManager.default.createDirectory(
        atPath: FilePath.folder(of: path), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      try PrivateFile.replace(path, with: try encoder.encode(self))
    } catch {
      throw CommandError("'\(path)' cannot be written: \(SystemReason.of(error))")
    }
  }

  /// A token that others on the machine can read is no secret any more.
  private static func check(_ path: String) throws(CommandError) {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
    guard mode & 0o077 == 0 else {
      throw CommandError(
        "'\(path)' can be read by others; take that away (chmod 600), and sign in again")
    }
  }

  /// `$XDG_CONFIG_HOME/dryrun/servers.json`, or `~/.config/dryrun/servers.json`.
  private static var file: String? {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      return folder + "/dryrun/servers.json"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.config/dryrun/servers.json"
  }
}

extension KnownServers.Entry: CustomStringConvertible, CustomReflectable {
  /// Who, and where; no token.
  var description: String { "\(person) on \(address)" }
  /// Nothing.
  var customMirror: Mirror { Mirror(self, children: [:]) }
}
