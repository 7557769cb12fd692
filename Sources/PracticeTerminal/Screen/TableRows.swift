import Terminal

/// A small table as rows of a screen: one row as labels with their values, several as a table where the
/// width allows it, or else one after the other.
struct TableRows {
  let table: SmallTable
  let width: Int

  var rows: [Row] {
    if table.rows.count > 1, let aligned { return aligned }
    return table.rows.enumerated().flatMap { index, row in
      (index > 0 ? [Row()] : []) + pairs(row)
    }
  }

  /// All columns beside each other; `nil` if they do not fit.
  private var aligned: [Row]? {
    let widths = table.columns.indices.map { column in
      ([table.columns] + table.rows).map { Row($0[column]).width }.max() ?? 0
    }
    guard widths.reduce(0, +) + 2 * (widths.count - 1) <= width else { return nil }
    return ([table.columns] + table.rows).enumerated().map { index, cells in
      zip(cells, widths).reduce(into: Row()) { row, cell in
        let gap = row.pieces.isEmpty ? Row() : Row("  ")
        row = row + gap + Row(cell.0, index == 0 ? Look.label : .plain).padded(to: cell.1)
      }
    }
  }

  /// Labels with their values, in as many columns as fit.
  private func pairs(_ cells: [String]) -> [Row] {
    let label = table.columns.map { Row($0).width }.max() ?? 0
    let all = zip(table.columns, cells).map { name, value in
      Row(name, Look.label).padded(to: label + 1) + Row(value)
    }
    let widest = all.map(\.width).max() ?? 0
    let count = max(1, min((width + 2) / (widest + 2), 3))
    guard count > 1 else {
      return zip(table.columns, cells).flatMap { name, value in
        Row.wrapped(value, behind: Row(name, Look.label).padded(to: label + 1), to: width)
      }
    }
    // Down the first column, then down the next: as the table has them.
    let height = (all.count + count - 1) / count
    return (0..<height).map { line in
      stride(from: line, to: all.count, by: height).reduce(into: Row()) { row, index in
        row = row + (index == line ? all[index] : Row("  ") + all[index])
        if index + height < all.count {
          row = row.padded(to: (index / height + 1) * (widest + 2) - 2)
        }
      }
    }
  }
}
