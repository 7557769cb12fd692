import Detection
import ExactMatch
import Foundation
import Testing

/// Detectors that look for the entries of a dataset.
@Suite("Datasets") struct DatasetTests {
  private let file: TemporaryDataset

  init() throws {
    file = try TemporaryDataset(["Anna Schmidt", "KD-2041-77", "Schmidt", "example"])
  }

  private func detector(_ change: (inout Detector) -> Void = { _ in }) -> Detector {
    var detector = Detector(
      id: "customer", dataClass: "customer.name", method: .dataset(file.reference),
      redactAs: "CUSTOMER")
    change(&detector)
    return detector
  }

  private func set(_ detectors: Detector...) throws -> DetectorSet {
    try DetectorSet(detectors, datasets: file.open())
  }

  private func found(_ detector: Detector, _ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    return try set(detector).detect(in: bytes).findings.map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  @Test("are found however they are written, the longer entry for the one inside it")
  func plain() throws {
    let text = "anna schmidt (KD 2041/77) and SCHMIDT"
    #expect(try found(detector(), text) == ["anna schmidt", "KD 2041/77", "SCHMIDT"])
    #expect(try set(detector()).detect(in: Array(text.utf8)).unevaluated.isEmpty)
  }

  @Test(
    "are found where a text hides them",
    arguments: [
      ("see QW5uYSBTY2htaWR0IHdyb3RlIGFnYWlu", [Disguise.base64]),
      ("Аnnа Schmidt", [.lookalikes]), ("Anna&#32;Schmidt wrote", [.entities]),
    ])
  func hidden(text: String, disguises: [Disguise]) throws {
    let findings = try set(detector()).detect(in: Array(text.utf8)).findings
    #expect(findings.map(\.disguises) == [disguises])
  }

  @Test("are found between characters that nobody sees, in full width, and in another form")
  func folded() throws {
    for text in ["An\u{200B}na Schmidt", "Ａｎｎａ Ｓｃｈｍｉｄｔ", "Anna Schm\u{131}dt"] {
      #expect(try found(detector(), text) == [text])
    }
  }

  @Test("count as other findings do: words around, entropy, values that never count")
  func rating() throws {
    let lowered = detector { $0.loweredBy = ContextWords(["sample"], within: 20) }
    #expect(try found(lowered, "a sample: Anna Schmidt").isEmpty)
    let raised = detector {
      $0.confidence = .low
      $0.raisedBy = ContextWords(["customer"], within: 20)
    }
    #expect(try found(raised, "Anna Schmidt").isEmpty)
    #expect(try found(raised, "customer Anna Schmidt") == ["Anna Schmidt"])
    #expect(
      try found(detector { $0.minimumEntropy = 3 }, "Schmidt, Anna Schmidt") == ["Anna Schmidt"])
    #expect(try found(detector { $0.never = ["schmidt"] }, "Schmidt, Anna") == [])
    let sample = try set(detector { $0.samples = ["KD.2041.77"] })
    #expect(sample.detect(in: Array("KD-2041-77".utf8)).findings.map(\.isSample) == [true])
  }

  @Test("hide and are hidden as other findings, and are replaced by placeholders")
  func redaction() throws {
    let text = Array("anna.schmidt@example.example, Anna Schmidt, ANNA SCHMIDT".utf8)
    let findings = try set(detector(), .email).detect(in: text).findings
    #expect(findings.map(\.rule) == ["email", "customer", "customer"])
    #expect(findings[0].evidence == [.hides("customer", "customer.name")])
    let redaction = Redaction(of: findings, in: text) { $0 == "email" ? "EMAIL" : "CUSTOMER" }
    #expect(
      String(decoding: redaction.text, as: UTF8.self) == "[EMAIL_1], [CUSTOMER_1], [CUSTOMER_2]")
  }

  @Test("say in a trace what became of them")
  func trace() throws {
    let set = try set(detector { $0.minimumEntropy = 3 }, .email)
    let text = Array("Anna Schmidt".utf8)
    #expect(set.trace("customer", in: text).count == 2)
    #expect(set.trace("email", in: text).isEmpty)
    let trace = set.explain(text)
    #expect(trace.matches.map(\.rule) == ["customer", "customer"])
    #expect(set.explain(Array("nobody".utf8)).silent["customer"] == .noMatch)
    #expect(set.candidates(in: text).findings.map(\.range) == [0..<12])
  }

  @Test("that are not open make their rules ones that could not be evaluated")
  func closed() throws {
    let detectors = [detector(), .email]
    var wrongKey = OpenDatasets()
    wrongKey.open(file.reference, at: file.path, keys: DatasetKeys(in: nil))
    var elsewhere = OpenDatasets()
    elsewhere.open(file.reference, at: "/nowhere", keys: file.keys)
    let other = try TemporaryDataset(["Anna"])
    var another = OpenDatasets()
    another.open(file.reference, at: other.path, keys: other.keys)
    for (datasets, reason) in [
      (OpenDatasets(), "dataset-unreadable"), (wrongKey, "dataset-key-missing"),
      (elsewhere, "dataset-unreadable"), (another, "dataset-changed"),
    ] {
      let set = try DetectorSet(detectors, datasets: datasets)
      let detections = set.detect(in: Array("Anna Schmidt a@b.example".utf8))
      #expect(detections.findings.map(\.rule) == ["email"])
      #expect(detections.unevaluated.map(\.rule) == ["customer"])
      #expect(detections.unevaluated.map(\.reason) == [reason])
      #expect(detections.unevaluated.map(\.source) == [.dataset])
    }
  }

  @Test("that somebody writes to while they are open count as not evaluated")
  func changed() throws {
    let set = try set(detector())
    let handle = try #require(FileHandle(forWritingAtPath: file.path))
    try handle.truncate(atOffset: 90)
    let detections = set.detect(in: Array("Anna Schmidt".utf8))
    #expect(detections.findings.isEmpty)
    #expect(detections.unevaluated.map(\.reason) == ["dataset-changed"])
  }

  @Test("of two versions are two, though they have one name")
  func pair() throws {
    let other = try TemporaryDataset(["Anna"])
    var datasets = file.open()
    datasets.add(other.open())
    var later = detector()
    later.method = .dataset(other.reference)
    let text = Array("Anna Schmidt".utf8)
    let both = try DetectorPair([detector()], [later], datasets: datasets).detect(in: text)
    #expect(both.old.findings.map(\.range) == [0..<12])
    #expect(both.new.findings.map(\.range) == [0..<4])
    let closed = try DetectorPair([detector()], [later], datasets: other.open()).detect(in: text)
    #expect(closed.old.unevaluated.map(\.rule) == ["customer"])
    #expect(closed.new.unevaluated.isEmpty)
  }

  @Test("find no values that others of their shape could stand for")
  func shape() { #expect(!detector().method.findsValues) }
}

/// A dataset and its key in a folder of their own, gone with it.
private final class TemporaryDataset: Sendable {
  private let folder: String
  let path: String
  let reference: DatasetReference
  var keys: DatasetKeys { DatasetKeys(in: folder) }

  init(_ entries: [String]) throws {
    folder = NSTemporaryDirectory() + "dataset-\(UUID().uuidString)"
    path = folder + "/customers.dataset"
    let key = try DatasetKeys(in: folder).only()
    var builder = DatasetBuilder(key: key)
    for entry in entries { _ = builder.add(entry) }
    try builder.file().write(to: URL(fileURLWithPath: path))
    reference = DatasetReference("customers", digest: try Dataset(at: path, key: key).digest)
  }

  func open() -> OpenDatasets {
    var datasets = OpenDatasets()
    datasets.open(reference, at: path, keys: keys)
    return datasets
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}
