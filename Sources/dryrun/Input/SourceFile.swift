import Detection
import Groundedness

/// Reads what an output must stand in.
enum SourceFile {
  /// The most bytes of a source.
  private static let limit = 20_000_000

  static func read(_ path: String) throws(CommandError) -> GroundingSource {
    let input = try TextInput(path, limit: limit)
    guard input.text.bytes.count <= limit else {
      throw CommandError("the source '\(path)' is larger than 20 MB; give the part that matters")
    }
    guard input.text.bytes.contains(where: { $0 > 0x20 }) else {
      throw CommandError("the source '\(path)' is empty, so nothing can stand in it")
    }
    return GroundingSource(name: path, bytes: input.text.bytes)
  }
}
