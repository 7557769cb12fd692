public import Diagnostics
import Detection
import PolicyPacks
import SSHSignatures
import StructuredText

/// What reading a roster came to.
public struct LoadedRoster: Sendable {
  /// The roster; `nil` if there are errors.
  public var roster: Roster?
  /// What is wrong.
  public var diagnostics: [Diagnostic]
}

/// Reads a roster from CSV with the columns `id`, `manager`, `groups` and `public_key`.
///
/// ```csv
/// id,name,manager,groups,public_key
/// anna,Anna Example,ben,claims-handlers,ssh-ed25519 AAAA…
/// ben,,,data-stewards;ai-governance,
/// ```
///
/// Groups stand apart by `;` or spaces. A column `name` is read too; others are left alone. All problems
/// are reported in one go, each with its place.
public struct RosterReader {
  private let text: SourceText
  private let columns: RosterColumns
  private var diagnostics: [Diagnostic] = []
  private var entries: [RosterEntry] = []

  /// Larger files are refused; this is room for some hundred thousand people.
  public static let mostBytes = 32 << 20

  /// Reads a roster.
  ///
  /// - Parameters:
  ///   - name: what to call the file in messages.
  ///   - bytes: what it holds.
  public static func read(name: String, _ bytes: [UInt8]) -> LoadedRoster {
    guard bytes.count <= mostBytes else {
      let problem = Diagnostic(
        "file-too-large", .error,
        "\(name) has \(bytes.count) bytes; a roster may have \(mostBytes)")
      return LoadedRoster(diagnostics: [problem])
    }
    // Marks count as no column of the first line.
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let content = hasMark ? Array(bytes.dropFirst(3)) : bytes
    guard String(validating: content, as: UTF8.self) != nil else {
      return LoadedRoster(diagnostics: [notUTF8(name, content)])
    }
    let text = SourceText(name: name, bytes: content)
    let table = CSVReader.read(content)
    var columns = RosterColumns()
    var diagnostics = table.problems.map { $0.diagnostic(in: text) }
    diagnostics += columns.find(in: table.header, of: text)
    var reader = RosterReader(text: text, columns: columns, diagnostics: diagnostics)
    if columns.isComplete { reader.read(table.records) }
    return reader.result()
  }

  private init(text: SourceText, columns: RosterColumns, diagnostics: [Diagnostic]) {
    self.text = text
    self.columns = columns
    self.diagnostics = diagnostics
  }

  private static func notUTF8(_ name: String, _ bytes: [UInt8]) -> Diagnostic {
    let repaired = SourceText(name: name, String(decoding: bytes, as: UTF8.self))
    let place = repaired.bytes.firstRange(of: [0xEF, 0xBF, 0xBD]) ?? 0..<0
    return Diagnostic(
      "not-utf-8", .error, "this is not UTF-8", at: Location(repaired, place),
      notes: ["save the file with the encoding UTF-8"])
  }

  private mutating func read(_ rows: ArraySlice<CSVRow>) {
    for row in rows { read(row) }
    diagnostics += RosterCheck(entries).problems()
  }

  private func result() -> LoadedRoster {
    let hasErrors = diagnostics.contains { $0.severity == .error }
    let sorted = diagnostics.sorted {
      ($0.location?.range.lowerBound ?? 0) < ($1.location?.range.lowerBound ?? 0)
    }
    return LoadedRoster(
      roster: hasErrors ? nil : Roster(entries.map(\.person)), diagnostics: sorted)
  }

  private mutating func read(_ row: CSVRow) {
    guard let cell = cell(.id, row) else { return }
    guard let id = PersonID(checking: cell.value) else {
      report("bad-name", "a person's id must be a word without spaces", cell)
      return
    }
    var person = Person(id: id)
    person.name = self.cell(.name, row).flatMap { $0.value.isEmpty ? nil : $0.value }
    person.groups = groups(self.cell(.groups, row))
    let key = self.cell(.publicKey, row)
    person.publicKey = publicKey(key)
    let manager = self.cell(.manager, row)
    if let manager, !manager.value.isEmpty { person.manager = PersonID(manager.value) }
    entries.append(
      RosterEntry(
        person: person, id: cell.location, manager: manager?.location ?? cell.location,
        key: key?.location ?? cell.location))
  }

  private struct Cell {
    var value: String
    var location: Location
  }

  private func cell(_ column: RosterColumns.Column, _ row: CSVRow) -> Cell? {
    guard let index = columns[column], row.cells.indices.contains(index) else { return nil }
    let cell = row.cells[index]
    return Cell(value: cell.text.trimmed, location: Location(text, cell.range))
  }

  private mutating func groups(_ cell: Cell?) -> Set<GroupID> {
    guard let cell else { return [] }
    let names = cell.value.split { $0 == ";" || $0 == "," || $0.isWhitespace }.map(String.init)
    return names.reduce(into: []) { groups, name in
      let isName = name.utf8.allSatisfy { byte in
        (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
      }
      if isName {
        groups.insert(GroupID(name))
      } else {
        report("group-name", "no pack can have a group of this name", cell, .warning)
      }
    }
  }

  private mutating func publicKey(_ cell: Cell?) -> SSHPublicKey? {
    guard let cell, !cell.value.isEmpty else { return nil }
    do {
      return try SSHPublicKey(cell.value)
    } catch {
      report("bad-key", error.message, cell)
      return nil
    }
  }

  private mutating func report(
    _ id: DiagnosticID, _ message: String, _ cell: Cell, _ severity: Severity = .error
  ) {
    diagnostics.append(Diagnostic(id, severity, message, at: cell.location))
  }
}

extension String {
  /// Without white space around it.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
