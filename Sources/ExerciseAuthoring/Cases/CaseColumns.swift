import Courses
import Detection
import Evaluation
import PlantedErrors
import PolicyPacks

/// A column of the table for each value of a case.
struct CaseColumns {
  /// A value's column; `nil` where the value stays, as the policy's own words do.
  struct Column {
    var name: String
    var lookalike: LookalikeColumn
  }

  /// The columns, value by value.
  private(set) var columns: [Column?] = []

  private let reading: CaseReading
  private let engine: Engine
  private let language: String
  private let rows: Int

  /// Columns for what was found in a case.
  ///
  /// - Parameters:
  ///   - language: the one that the exercise is in.
  ///   - rows: how many rows the table will have.
  ///   - random: where ranges come from; the ends of a range must not say what stood there.
  /// - Throws: `AuthoringError` if a detector cannot be used.
  init(
    _ reading: CaseReading, _ engine: Engine, language: String, rows: Int,
    using random: inout SeededGenerator
  ) throws(AuthoringError) {
    (self.reading, self.engine) = (reading, engine)
    (self.language, self.rows) = (language, rows)
    let days = DayColumns(reading, language, using: &random)
    var taken: Set<String> = []
    for (index, value) in reading.values.enumerated() {
      guard let lookalike = try column(for: value, index, days, using: &random) else {
        columns.append(nil)
        continue
      }
      columns.append(Column(name: name(for: value, &taken), lookalike: lookalike))
    }
  }

  private func column(
    for value: CaseValue, _ index: Int, _ days: DayColumns, using random: inout SeededGenerator
  ) throws(AuthoringError) -> LookalikeColumn? {
    switch value.origin {
    case .found(let rule, _):
      return try found(value.text, rule, index, using: &random)
    case .hidden(let word):
      return LookalikeColumn(content: hidden(value.text, word, using: &random), isFound: false)
    case .day: return days.column(of: index)
    case .amount: return amount(value.text, using: &random)
    case .brace:
      return LookalikeColumn(content: .oneOf([TableRecipe.Choice(text: "{")]))
    }
  }

  private func found(
    _ value: String, _ rule: RuleID, _ index: Int, using random: inout SeededGenerator
  ) throws(AuthoringError) -> LookalikeColumn? {
    let place = reading.places.first { $0.value == index }?.range ?? 0..<0
    guard let detector = engine.pack.detectors.first(where: { $0.detector.id == rule })?.detector,
      detector.method.findsValues
    else {
      return LookalikeColumn(content: PlainForms.content(like: value, rows: rows), isFound: false)
    }
    do {
      let probe = try Probe(detector, at: place, in: reading.text)
      return LookalikeMaker(probe, for: value, language: language, rows: rows)
        .column(for: value, using: &random)
    } catch {
      throw .detector("\(error)")
    }
  }

  private func hidden(
    _ text: String, _ word: HiddenWord, using random: inout SeededGenerator
  ) -> TableRecipe.Content {
    switch word {
    case .given: PlainForms.names(.given, except: text)
    case .family: PlainForms.names(.family, except: text)
    case .word: PlainForms.words(except: text)
    case .number:
      Int(text).map { .numbers(NumberRange.above($0, using: &random), decimals: 0, nil) }
        ?? PlainForms.content(like: text, rows: rows)
    case .code: PlainForms.content(like: text, rows: rows)
    }
  }

  private func amount(
    _ text: String, using random: inout SeededGenerator
  ) -> LookalikeColumn? {
    guard let (writing, number) = NumberWriting.read(text) else {
      return LookalikeColumn(content: PlainForms.content(like: text, rows: rows), isFound: false)
    }
    guard number > 0 else { return nil }
    let range = NumberRange.above(number, using: &random)
    let plain = NumberWriting(group: "", mark: ".", decimals: writing.decimals)
    if writing.decimals == 2,
      CellText.written(plain?.text(of: number) ?? "", "money", language: language) == text
    {
      return LookalikeColumn(
        content: .numbers(range, decimals: 2, nil), modifier: "money", isFound: false)
    }
    let isPlain =
      plain?.text(of: number) == text
      && plain?.text(of: range.upperBound) == writing.text(of: range.upperBound)
    return LookalikeColumn(
      content: .numbers(range, decimals: writing.decimals, isPlain ? nil : writing), isFound: false)
  }

  /// A name that says what stands in the column, and nothing of the value.
  private func name(for value: CaseValue, _ taken: inout Set<String>) -> String {
    let base =
      switch value.origin {
      case .found(let rule, _): ruleName(rule)
      case .hidden(.given): "given"
      case .hidden(.family): "family"
      case .hidden(.word): "word"
      case .hidden(.number): "number"
      case .hidden(.code): "code"
      case .day: "day"
      case .amount: "amount"
      case .brace: "brace"
      }
    var name = base
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(base)_\(number)"
      number += 1
    }
    return name
  }

  private func ruleName(_ rule: RuleID) -> String {
    let label = engine.pack.detectors.first { $0.detector.id == rule }?.detector.redactAs ?? ""
    let name = (label.isEmpty ? rule.description : label).lowercased()
    let kept = name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    return kept.first?.isLetter == true ? String(kept) : "value"
  }
}
