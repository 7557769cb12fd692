import Foundation
import PluginKit
import SystemFiles

/// A file of events that several processes may append to, each event once.
///
/// Which ids are there is read once and kept; what others append meanwhile is read before the next
/// write. A last line that a crash tore apart is taken away before anything is written behind it.
actor EventFile {
  /// An event, ready to be written.
  struct Line {
    var id: String
    var text: String
  }

  private let path: String
  private var handle: FileHandle?
  private var ids: Set<String> = []
  /// Up to where the file was read, in bytes.
  private var known: UInt64 = 0

  init(_ path: String) { self.path = path }

  /// Appends the events whose ids are not there yet.
  func append(_ lines: [Line]) throws {
    let handle = try open()
    // Dropped when the file is closed, whatever happens to the process.
    guard flock(handle.fileDescriptor, LOCK_EX) == 0 else { throw failure("be locked", errno) }
    defer { flock(handle.fileDescriptor, LOCK_UN) }
    do {
      try catchUp(handle)
      let new = lines.filter { ids.insert($0.id).inserted }
      guard !new.isEmpty else { return }
      let text = new.map { $0.text + "\n" }.joined()
      try write(Data(text.utf8), new, to: handle)
    } catch let error as PluginError {
      throw error
    } catch {
      forget()
      throw failure("be used", SystemReason.number(in: error) ?? EIO)
    }
  }

  /// Closes the file.
  func close() {
    try? handle?.close()
    forget()
  }

  private func forget() {
    handle = nil
    ids = []
    known = 0
  }

  private func open() throws(PluginError) -> FileHandle {
    if let handle { return handle }
    let flags = O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let descriptor = unsafe Foundation.open(path, flags, 0o600)
    guard descriptor >= 0 else { throw failure("be opened", errno) }
    let opened = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      throw PluginError(.badConfiguration, "this is no ordinary file", pointer: "/file")
    }
    PrivateFile.synchronize(folder: FilePath.folder(of: path))
    handle = opened
    return opened
  }

  /// Takes note of what was appended since the last time, and mends the end.
  private func catchUp(_ handle: FileHandle) throws {
    let size = try handle.seekToEnd()
    if size < known { (ids, known) = ([], 0) }
    try handle.seek(toOffset: known)
    var rest = Data()
    while let data = try handle.read(upToCount: 1 << 20), !data.isEmpty {
      rest += data
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        note(rest[rest.startIndex..<end])
        known += UInt64(end - rest.startIndex + 1)
        rest = rest[(end + 1)...]
      }
      rest = Data(rest)
    }
    guard !rest.isEmpty else { return }
    try mend(rest, handle)
  }

  /// The end has no line feed: a whole event gets one, half of one is taken away.
  private func mend(_ rest: Data, _ handle: FileHandle) throws {
    if EventFile.id(in: rest) != nil {
      try handle.write(contentsOf: Data("\n".utf8))
      note(rest)
      known += UInt64(rest.count + 1)
    } else if rest.first == UInt8(ascii: "{") {
      try handle.truncate(atOffset: known)
      try handle.synchronize()
    } else {
      throw PluginError(
        .unavailable, "the file ends in something that is no event; name another file")
    }
  }

  private func note(_ line: Data) {
    if let id = EventFile.id(in: line) { ids.insert(id) }
  }

  private func write(_ data: Data, _ lines: [Line], to handle: FileHandle) throws {
    do {
      try handle.write(contentsOf: data)
      try handle.synchronize()
      known += UInt64(data.count)
    } catch {
      // A full disk: nothing of these events may stay, as nobody was told that they were taken.
      try? handle.truncate(atOffset: known)
      for line in lines { ids.remove(line.id) }
      throw failure("be written", SystemReason.number(in: error) ?? EIO)
    }
  }

  private struct Head: Decodable { var id: String }

  private static func id(in line: Data) -> String? {
    (try? JSONDecoder().decode(Head.self, from: line))?.id
  }

  private func failure(_ words: String, _ number: Int32) -> PluginError {
    PluginError(.unavailable, "the file cannot \(words): \(SystemReason.of(number))")
  }
}
