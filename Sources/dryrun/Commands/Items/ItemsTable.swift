import Courses
import Desks
import Detection
import Foundation
import Measurement
import Practice

/// The exercises as CSV, one a row; a cell is empty where something is not known.
enum ItemsTable {
  static func csv(of reports: [ItemsReport]) -> String {
    Table(
      columns: columns.map(\.name),
      rows: reports.flatMap { report in
        report.items.map { item in columns.map { $0.cell(report, item) } }
      }
    ).csv
  }

  private typealias Column = (name: String, cell: @Sendable (ItemsReport, ItemReport) -> String)

  private static let columns: [Column] = [
    ("course", { report, _ in report.course.id.description }),
    ("exercise", { $1.item }),
    ("version", { "\($0.version(of: $1))" }),
    ("answers", { "\($1.answers)" }),
    ("asked", { "\($1.exposure)" }),
    ("pass", { number($1.difficulty) }),
    ("item_rest_r", { number($1.itemRest?.value) }),
    ("r_low", { number($1.itemRest?.interval?.lowerBound) }),
    ("r_high", { number($1.itemRest?.interval?.upperBound) }),
    ("point_biserial", { number($1.pointBiserial?.value) }),
    ("upper_lower", { number($1.upperLower) }),
    ("alpha_without", { number($0.alphaWithout($1)) }),
    ("logits", { number($1.logits) }),
    ("drift", { number($1.drift?.change) }),
    ("variants_p", { number($1.variantSpread?.pValue) }),
    ("median_time", { $1.medianTime?.rawValue ?? "" }),
    ("failed_checks", { checks($1) }),
    ("flags", { $1.flags.map(\.rawValue).joined(separator: " ") }),
    ("may_be_chance", { $1.correlationMayBeChance ? "yes" : "" }),
  ]

  private static func checks(_ item: ItemReport) -> String {
    item.checks.map { "\($0.id)=\($0.failed)/\($0.count)" }.joined(separator: " ")
  }

  private static func number(_ value: Double?) -> String {
    value.map { String(format: "%.6g", $0) } ?? ""
  }
}
