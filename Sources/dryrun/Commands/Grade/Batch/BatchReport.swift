import Diagnostics
import Foundation
import Storage
import Submissions

/// Tells what a batch came to: for machines line by line as it goes, for people at the end.
struct BatchReport {
  private let format: GradeBatchCommand.Format
  private let order: BatchOrder
  private var rows: [BatchRow] = []
  private var leftOut: [LeftOut] = []
  private var new = 0
  private var known = 0

  init(format: GradeBatchCommand.Format, order: BatchOrder) {
    (self.format, self.order) = (format, order)
    if format == .csv { try? StandardOutput.shared.write(BatchLine.header) }
  }

  /// Whether each answer was graded.
  var isWhole: Bool { !leftOut.contains(where: \.isMissing) }

  mutating func add(_ graded: GradedSubmission, kept: KeptAnswer?) throws {
    switch kept {
    case .new: new += 1
    case .known: known += 1
    case nil: break
    }
    let row = BatchRow(graded)
    rows.append(row)
    switch format {
    case .text: break
    case .json: try StandardOutput.shared.write(BatchJSON(graded, kept).text)
    case .csv: try StandardOutput.shared.write(BatchLine.line(row, kept))
    }
  }

  mutating func add(_ leftOut: LeftOut) throws {
    self.leftOut.append(leftOut)
    switch format {
    case .text: break
    case .json: try StandardOutput.shared.write(BatchJSON(leftOut).text)
    case .csv: try StandardOutput.shared.write(BatchLine.line(leftOut))
    }
    StandardError.write("dryrun: \(Excerpt.visible(leftOut.line))\n")
  }

  /// The table and the figures, for people.
  func finish() throws {
    let text = BatchText(rows: rows, leftOut: leftOut)
    guard format == .text else { return StandardError.write(text.total) }
    try StandardOutput.shared.write(text.table(in: order) + text.total)
  }

  /// What was kept, and of whom.
  func kept(in folder: String) -> String {
    let before = known > 0 ? ", \(known) kept before" : ""
    return "\(new.of("attempt")) kept\(before), under the learners' names in \(folder); each sees "
      + "theirs with: dryrun me\n"
  }
}
