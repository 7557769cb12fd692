import Foundation
import GRDB
import Storage

/// A store in a folder of its own, gone when the test is over.
final class TemporaryStore {
  /// The folder with the data and the keys.
  let parent: String
  /// The folder with the data.
  var folder: String { parent + "/data" }
  var keyFile: KeyFile { .standard(forData: folder) }
  var database: String { folder + "/dryrun.sqlite" }
  var headFile: String { folder + "/dryrun.head" }

  /// - Parameter place: where the folder is made; the usual place for temporary files if it is not
  ///   said.
  init(in place: String = NSTemporaryDirectory()) throws {
    parent = "\(place)/store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: parent) }

  func setUp() throws -> Store { try Store.setUp(at: folder) }
  func open() throws -> Store { try Store(at: folder) }

  /// Does what somebody can do who has the file and another program.
  func tamper(_ sql: String) throws {
    try tamper { try $0.execute(sql: sql) }
  }

  func tamper(_ body: (Database) throws -> Void) throws {
    var settings = Configuration()
    settings.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: database, configuration: settings)
    try queue.writeWithoutTransaction(body)
    try queue.close()
  }

  func mode(of path: String) throws -> Int {
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    return (facts[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }
}
