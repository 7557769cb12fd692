import Courses
import Detection
import Evaluation

/// Whether the detectors of a case find the lookalikes that a table has in place of what they found.
struct RowCheck {
  private let reading: CaseReading
  private let columns: CaseColumns
  private let template: CaseTemplate
  private let request: CaseRequest

  init(
    _ reading: CaseReading, _ columns: CaseColumns, _ template: CaseTemplate,
    _ request: CaseRequest
  ) {
    (self.reading, self.columns) = (reading, columns)
    (self.template, self.request) = (template, request)
  }

  /// The values whose lookalike is not found in some row; values that no detector was sure of are none.
  func unfound(in table: Table) -> Set<Int> {
    var unfound: Set<Int> = []
    for value in reading.values.indices {
      guard case .found = reading.values[value].origin else { continue }
      if columns.columns[value]?.lookalike.isFound == false { unfound.insert(value) }
    }
    for row in table.rows { unfound.formUnion(self.unfound(in: row, of: table)) }
    return unfound
  }

  private func unfound(in row: [String], of table: Table) -> Set<Int> {
    let (text, places) = template.filled { cell(of: $0, in: row, of: table) }
    let findings = request.engine.detections(
      in: SensitiveText(String(decoding: text, as: UTF8.self))
    ).findings
    var unfound: Set<Int> = []
    for place in places {
      guard case .found(let rule, isSure: true) = reading.values[place.value].origin else {
        continue
      }
      let isFound = findings.contains { finding in
        finding.rule.isSame(rule, finding)
          && finding.range.lowerBound <= place.range.lowerBound
          && finding.range.upperBound >= place.range.upperBound
      }
      if !isFound { unfound.insert(place.value) }
    }
    return unfound
  }

  private func cell(of value: Int, in row: [String], of table: Table) -> String {
    guard let column = columns.columns[value],
      let index = table.columns.firstIndex(of: column.name)
    else { return "" }
    return CellText.written(row[index], column.lookalike.modifier, language: request.language)
  }
}

extension RuleID {
  /// Whether a finding speaks for a rule: it is the rule's own, or hides one of it.
  fileprivate func isSame(_ rule: RuleID, _ finding: Finding) -> Bool {
    self == rule
      || finding.evidence.contains {
        if case .hides(let hidden, _) = $0 { hidden == rule } else { false }
      }
  }
}
