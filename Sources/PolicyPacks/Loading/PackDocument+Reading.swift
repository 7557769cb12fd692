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
    guard case .builtIn(let id) = files.place else {
      return read(files.files, datasets: files.datasets, problems)
    }
    let known = BuiltInPacks.document(of: id)
    for problem in known.problems { problems.add(problem) }
    return (known.document, known.isComplete)
  }

  /// What files say, without anything else that is known of them.
  static func read(
    _ files: [PackFile], datasets: [PackFile] = [], _ problems: Problems
  ) -> (document: PackDocument, isComplete: Bool) {
    var document = PackDocument()
    var isComplete = true
    for file in datasets {
      if let name = PackFileName(file.path).datasetName { document.datasets[name] = file }
    }
    let isSchema = { (file: PackFile) in file.name.hasSuffix(PackFileName.schemaSuffix) }
    for file in files where isSchema(file) {
      document.schemas[file.name] = SourceText(name: file.name, bytes: file.bytes)
    }
    for file in files where !isSchema(file) {
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
