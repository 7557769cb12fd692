import Detection

extension Identifier: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) { self.init(try reader.text()) }
  func write(to writer: inout ArchiveWriter) { description.write(to: &writer) }
}

extension DetectorRule: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    detector = try Detector(from: &reader)
    plugin = try PluginUse?(kept: &reader)
    datasetFile = try String?(from: &reader)
    message = try Message(from: &reader)
    learn = try String?(from: &reader)
    origin = try Origin(from: &reader)
  }

  func write(to writer: inout ArchiveWriter) {
    detector.write(to: &writer)
    plugin.keep(in: &writer)
    datasetFile.write(to: &writer)
    message.write(to: &writer)
    learn.write(to: &writer)
    origin.write(to: &writer)
  }
}

extension Message: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init()
    title = try String?(from: &reader)
    short = try String?(from: &reader)
    why = try String?(from: &reader)
    fix = try String?(from: &reader)
  }

  func write(to writer: inout ArchiveWriter) {
    title.write(to: &writer)
    short.write(to: &writer)
    why.write(to: &writer)
    fix.write(to: &writer)
  }
}

extension Origin: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(file: try reader.text(), line: try Int(from: &reader))
  }

  func write(to writer: inout ArchiveWriter) {
    file.write(to: &writer)
    line.write(to: &writer)
  }
}

extension Detector: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      id: try RuleID(from: &reader), dataClass: try DataClass(from: &reader),
      method: try Method(from: &reader), redactAs: try reader.text())
    keywords = try [String](from: &reader)
    validators = try [ValueCheck](from: &reader)
    minimumEntropy = try Double?(from: &reader)
    confidence = try Confidence(from: &reader)
    raisedBy = try ContextWords?(from: &reader)
    loweredBy = try ContextWords?(from: &reader)
    never = try [String](from: &reader)
    samples = try [String](from: &reader)
  }

  func write(to writer: inout ArchiveWriter) {
    id.write(to: &writer)
    dataClass.write(to: &writer)
    method.write(to: &writer)
    redactAs.write(to: &writer)
    keywords.write(to: &writer)
    validators.write(to: &writer)
    minimumEntropy.write(to: &writer)
    confidence.write(to: &writer)
    raisedBy.write(to: &writer)
    loweredBy.write(to: &writer)
    never.write(to: &writer)
    samples.write(to: &writer)
  }
}

extension Detector.Method: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    switch try reader.number() {
    case 0:
      self = .patterns(try [String](from: &reader), caseless: try Bool(from: &reader))
    case 1: self = .words(try [String](from: &reader))
    case 2:
      self = .table(
        TableColumns(
          try [String](from: &reader), atLeast: try Int(from: &reader), rows: try Int(from: &reader)
        ))
    case 3: self = .dataset(DatasetReference(try reader.text(), digest: try reader.text()))
    case 4: self = .external
    default: throw ArchiveError()
    }
  }

  func write(to writer: inout ArchiveWriter) {
    switch self {
    case .patterns(let patterns, let caseless):
      writer.write(0)
      patterns.write(to: &writer)
      caseless.write(to: &writer)
    case .words(let words):
      writer.write(1)
      words.write(to: &writer)
    case .table(let columns):
      writer.write(2)
      columns.names.write(to: &writer)
      columns.atLeast.write(to: &writer)
      columns.rows.write(to: &writer)
    case .dataset(let reference):
      writer.write(3)
      reference.name.write(to: &writer)
      reference.digest.write(to: &writer)
    case .external:
      writer.write(4)
    }
  }
}

extension ValueCheck: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(try Validator(from: &reader), on: try String?(from: &reader))
  }

  func write(to writer: inout ArchiveWriter) {
    validator.write(to: &writer)
    group.write(to: &writer)
  }
}

extension Validator: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let name = try reader.text()
    if name.isEmpty {
      self = .weightedSum(
        WeightedSum(
          weights: try [Int](from: &reader), modulus: try Int(from: &reader),
          remainder: try Int(from: &reader)))
    } else if let named = Validator.named[name] {
      self = named
    } else {
      throw ArchiveError()
    }
  }

  /// All but sums have a name.
  func write(to writer: inout ArchiveWriter) {
    guard case .weightedSum(let sum) = self else { return name.write(to: &writer) }
    "".write(to: &writer)
    sum.weights.write(to: &writer)
    sum.modulus.write(to: &writer)
    sum.remainder.write(to: &writer)
  }
}

extension ContextWords: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(try [String](from: &reader), within: try Int(from: &reader))
  }

  func write(to writer: inout ArchiveWriter) {
    words.write(to: &writer)
    distance.write(to: &writer)
  }
}

extension Confidence: Archivable {}
