import Foundation
import Groundedness
import SystemFiles

/// Reads what an output must stand in.
enum SourceFile {
  static func read(_ path: String) throws(CommandError) -> GroundingSource {
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      return GroundingSource(name: path, bytes: Array(data))
    } catch {
      throw CommandError("the source '\(path)' cannot be read: \(SystemReason.of(error))")
    }
  }
}
