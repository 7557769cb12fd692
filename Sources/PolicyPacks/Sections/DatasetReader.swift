import Detection
import Diagnostics
import ExactMatch

/// A dataset as a detector names it.
struct DatasetUse: Sendable {
  var reference: DatasetReference
  /// Where it is.
  var file: String
}

/// Reads `dataset`: the name of a file in the folder `datasets` of the same pack.
enum DatasetReader {
  static let shape = Shape<DatasetUse>(Shape<String>.name("dataset").schema) { entry, reading in
    guard let name = entry.value.name("dataset", dots: false, reading.problems) else { return nil }
    guard let file = reading.datasets[name] else {
      reportMissing(name, entry, reading)
      return nil
    }
    do throws(DatasetError) {
      let header = try DatasetHeader(of: file.bytes, at: file.name)
      return DatasetUse(
        reference: DatasetReference(name, digest: header.digestDigits), file: file.name)
    } catch {
      reading.problems.error("bad-dataset", error.message, at: entry.value.location)
      return nil
    }
  }

  private static func reportMissing(_ name: String, _ entry: Entry, _ reading: Reading) {
    let known = reading.datasets.keys
    var notes = name.nearest(in: known).map { ["did you mean '\($0)'?"] } ?? []
    notes.append(
      "make it with: dryrun pack dataset PACK \(name) --from FILE.csv --column NAME")
    reading.problems.error(
      "missing-dataset", "the pack has no file '\(PackFileName.dataset(name))'",
      at: entry.value.location, notes: notes)
  }
}
