import Diagnostics

extension PackDocument {
  /// What a pack's own files say, whatever is wrong with them; for those who need a name and no verdict.
  package static func read(_ files: PackFiles) -> PackDocument {
    read(files, Problems()).document
  }

  /// What a pack's own files say.
  ///
  /// - Returns: what was read, and whether each file could be.
  static func read(
    _ files: PackFiles, _ problems: Problems
  ) -> (document: PackDocument, isComplete: Bool) {
    var document = PackDocument()
    var isComplete = true
    for file in files.datasets {
      if let name = PackFileName(file.path).datasetName { document.datasets[name] = file }
    }
    let isSchema = { (file: PackFile) in file.name.hasSuffix(PackFileName.schemaSuffix) }
    for file in files.files where isSchema(file) {
      document.schemas[file.name] = SourceText(name: file.name, bytes: file.bytes)
    }
    for file in files.files where !isSchema(file) {
      guard let root = YAMLReader.read(file, problems) else {
        isComplete = false
        continue
      }
      document.trees[file.name] = root
      PackSections.read(root, into: &document, problems)
    }
    return (document, isComplete)
  }
}
