import ArgumentParser
import ExactMatch
import Foundation
import PackAuthoring
import PolicyPacks
import SystemFiles

/// `dryrun pack dataset`, which makes a dataset of a column of somebody's own data.
struct PackDatasetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dataset",
    abstract: "Turn a column of a CSV file into keyed hashes that a detector looks for.",
    discussion: """
      dryrun pack dataset policies/acme customers --from customers.csv --column name

      A detector with 'dataset: customers' finds the entries in texts, however they are written. The file in \
      the pack holds hashes and no entries: whoever reads the pack learns no name from it, as long as the \
      key stands elsewhere. It does not hide numbers that are short enough to try all of them, such as \
      eight digits, from somebody who also holds the key; let a server hold the key then, and give people \
      the pack alone.

      The key is made when the first dataset is, in the folder that DRYRUN_DATASET_KEYS names, or else in \
      ~/.config/dryrun/dataset-keys. Whoever checks texts needs its file in that place; without it, the \
      rule counts as one that could not be evaluated. Entries are neither shown nor logged.
      """)

  @Argument(help: "The pack's folder.", completion: .directory)
  var pack: String
  @Argument(help: "What detectors call the dataset: small letters, digits and hyphens.")
  var name: String
  @Option(help: "The CSV file.", completion: .file(extensions: ["csv"]))
  var from: String
  @Option(help: "The column, as the first line of the file calls it.")
  var column: String
  @Option(
    help: ArgumentHelp(
      "The key to hash under.",
      discussion: "Without it: the one that the dataset had, or else the one of the account.",
      valueName: "file"),
    completion: .file(extensions: ["key"]))
  var key: String?
  @Option(
    help: ArgumentHelp(
      "Leave out entries with fewer letters and digits, which would be found everywhere.",
      valueName: "count"))
  var shortest = 3

  func run() throws {
    let file = try place()
    let column = try readColumn()
    do {
      let keys = DatasetKeys.ofAccount
      let key = try chosenKey(for: file, keys)
      var bar = ProgressBar(total: column.rowCount, unit: "rows")
      let made = DatasetMaker(column, under: key, leastCharacters: shortest) { bar.update($0) }
      bar.clear()
      let bytes = try made.file()
      try write(bytes, to: file)
      try StandardOutput.shared.write(
        DatasetText(made, bytes: bytes.count, at: file, key: key, keys, isNamed: self.key != nil)
          .text)
    } catch let error as DatasetError {
      throw CommandError(error.message)
    }
  }

  /// Where the dataset stands, or will.
  private func place() throws(CommandError) -> String {
    guard name.wholeMatch(of: /[a-z](?:[a-z0-9-]*[a-z0-9])?/) != nil else {
      throw CommandError(
        "'\(name)' is no name for a dataset; use small letters, digits and hyphens")
    }
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: pack, isDirectory: &isFolder),
      isFolder.boolValue
    else {
      throw CommandError(
        "'\(pack)' is no folder; datasets stand in the folder of a pack, beside its files")
    }
    let folder = pack.count > 1 && pack.hasSuffix("/") ? String(pack.dropLast()) : pack
    return FilePath.inside(folder, PackFileName.dataset(name))
  }

  private func readColumn() throws(CommandError) -> DatasetColumn {
    let bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: URL(fileURLWithPath: from)))
    } catch {
      throw CommandError("'\(from)' cannot be read: \(SystemReason.of(error))")
    }
    do throws(DatasetColumnError) {
      return try DatasetColumn(column, of: bytes, in: from)
    } catch {
      throw CommandError(error.message)
    }
  }

  private func chosenKey(for file: String, _ keys: DatasetKeys) throws(DatasetError) -> DatasetKey {
    if let key { return try DatasetKeys.read(key) }
    guard FileManager.default.fileExists(atPath: file) else { return try keys.only() }
    return try keys.key(ofDatasetAt: file)
  }

  private func write(_ bytes: Data, to file: String) throws(CommandError) {
    do {
      try FileManager.default.createDirectory(
        atPath: FilePath.folder(of: file), withIntermediateDirectories: true)
      // Moved into place: whoever searches the old one goes on with it.
      try bytes.write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      throw CommandError("'\(file)' cannot be written: \(SystemReason.of(error))")
    }
  }
}
