import Approvals
import ArgumentParser
import Desks
import Diagnostics
import Foundation
import PolicyPacks
import Storage
import SystemFiles

/// The option that says where requests, disputes and the log are kept.
struct DataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder with requests, disputes and the log.",
      discussion: """
        Without it: 'data' in the nearest dryrun.yaml, or else the account's own.
        """, valueName: "folder"),
    completion: .directory)
  var data: String?

  /// The data, which are made if there are none yet.
  func store() throws(CommandError) -> Store {
    let folder = try folder()
    return try DataFailure.translated {
      DataOptions.isThere(folder) ? try Store(at: folder) : try Store.setUp(at: folder)
    }
  }

  /// The data, which must be there.
  func presentStore() throws(CommandError) -> Store {
    guard let store = try existingStore() else {
      throw CommandError("there are no data yet at \(try folder())")
    }
    return store
  }

  /// The data; `nil` if nobody kept any yet, or there is no place where they could be.
  func existingStore() throws(CommandError) -> Store? {
    let named = try ProjectFile.nearest()?.data
    guard data != nil || named != nil || DataOptions.accountFolder != nil else { return nil }
    let folder = try folder()
    guard DataOptions.isThere(folder) else { return nil }
    return try DataFailure.translated { try Store(at: folder) }
  }

  /// The folder, whether it is there or not.
  func folder() throws(CommandError) -> String {
    if let data { return URL(fileURLWithPath: data).standardizedFileURL.path }
    if let folder = try ProjectFile.nearest()?.data { return folder }
    guard let folder = DataOptions.accountFolder else {
      throw CommandError("there is no home folder for data; name one with --data")
    }
    return folder
  }

  /// `$XDG_DATA_HOME/dryrun/data`, or `~/.local/share/dryrun/data`; the key stands beside it.
  private static var accountFolder: String? {
    let environment = ProcessInfo.processInfo.environment
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/dryrun/data" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/share/dryrun/data"
  }

  private static func isThere(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/dryrun.sqlite")
  }
}

/// Turns what the data say is wrong into a sentence of the command.
enum DataFailure {
  static func translated<Result>(_ body: () throws -> Result) throws(CommandError) -> Result {
    do {
      return try body()
    } catch let error as CommandError {
      throw error
    } catch let error as DeskError {
      throw CommandError(error)
    } catch let error as StorageError {
      throw CommandError(error.message)
    } catch let error as ApprovalError {
      throw CommandError(error.message)
    } catch {
      throw CommandError("\(error)")
    }
  }
}
