import Approvals
import Detection
import Foundation
import PolicyPacks
import SystemFiles

/// A request in a file that was brought from elsewhere.
enum RequestFile {
  static func read(_ file: String) throws(CommandError) -> ApprovalRequest {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: file))
    } catch {
      throw CommandError("'\(file)' cannot be read: \(SystemReason.of(error))")
    }
    do { return try ApprovalRequest(json: data) } catch {
      throw CommandError("'\(file)': \(error.message)")
    }
  }
}

/// A signed decision in a file, for whoever brings it back.
enum DecisionFile {
  /// The file itself, or a name of its own in a folder.
  static func path(for decision: SignedDecision, in place: String) -> String {
    var isFolder: ObjCBool = false
    _ = unsafe FileManager.default.fileExists(atPath: place, isDirectory: &isFolder)
    guard isFolder.boolValue else { return place }
    let name = "\(decision.event.action.name)-\(decision.event.by)"
    let safe = name.map {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-.@".contains($0)) ? $0 : "_"
    }
    let moment = Int(decision.event.at.timeIntervalSince1970)
    return FilePath.inside(
      place.hasSuffix("/") && place != "/" ? String(place.dropLast()) : place,
      "\(String(safe))-\(moment).json")
  }

  /// Writes it whole; never over something else.
  static func write(_ decision: SignedDecision, to path: String) throws(CommandError) {
    do {
      try PrivateFile.createWhole(path, decision.json)
      // For the account that brings decisions back; there is nothing in it that it does not show anyway.
      try? FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    } catch let error as POSIXError where error.code == .EEXIST {
      throw CommandError("'\(path)' is there already, and was left as it is; name another file")
    } catch {
      throw CommandError("'\(path)' cannot be written: \(SystemReason.of(error))")
    }
  }
}
