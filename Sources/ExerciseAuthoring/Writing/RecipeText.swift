import Courses
import Detection
import PolicyPacks

/// A recipe as `tables/NAME.recipe.yaml` has it.
struct RecipeText {
  let recipe: TableRecipe
  /// What is said at the top.
  let comment: String
  /// Whether ways to write days and numbers are shown.
  var showsExamples = true

  var text: String {
    "# \(comment)\ntable:\n  rows: \(recipe.rows)\n  seed: \(recipe.seed)\n  columns:\n"
      + recipe.columns.map { "    \($0.name): {\(words($0.content))}\n" }.joined()
  }

  private func words(_ content: TableRecipe.Content) -> String {
    switch content {
    case .counts(let from, let step, let shape):
      let steps = step == 1 ? "" : ", step: \(step)"
      let shape = shape.map { ", as: \(YAMLText.quoted($0.text))" } ?? ""
      return "counts: {from: \(from)\(steps)\(shape)}"
    case .shape(let shape):
      return "shape: \(YAMLText.quoted(shape.text))" + (shape.check.map(RecipeText.check) ?? "")
    case .name(let part): return "name: \(part.rawValue)"
    case .iban(let countries):
      return "iban: " + RecipeText.one(countries.map(\.rawValue))
    case .emails(let domains): return "email: " + RecipeText.one(domains)
    case .oneOf(let choices): return "oneOf: " + RecipeText.choices(choices)
    case .with(let other, let texts):
      let texts = texts.map { YAMLText.quoted(RecipeText.written($0)) }
      return "with: \(other), oneOf: [\(texts.joined(separator: ", "))]"
    case .dates(let days, let writing):
      let range =
        "from: \(CalendarDay(number: days.lowerBound)), "
        + "to: \(CalendarDay(number: days.upperBound))"
      return "date: {\(range)" + example(writing?.example) + "}"
    case .numbers(let range, let decimals, let writing):
      return "number: {" + numbers(range, decimals) + example(writing?.example) + "}"
    case .text(let parts): return "text: " + YAMLText.quoted(RecipeText.written(parts))
    }
  }

  /// A text with the columns in it in braces.
  private static func written(_ parts: [TableRecipe.TextPart]) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .column(let name): "{\(name)}"
      }
    }.joined()
  }

  private func example(_ example: String?) -> String {
    guard showsExamples, let example else { return "" }
    return ", as: \(YAMLText.quoted(example))"
  }

  private func numbers(_ range: ClosedRange<Int>, _ decimals: Int) -> String {
    let writing = NumberWriting(group: "", mark: ".", decimals: decimals)
    func text(_ number: Int) -> String { writing?.text(of: number) ?? "\(number)" }
    return "from: \(text(range.lowerBound)), to: \(text(range.upperBound))"
      + (decimals == 0 ? "" : ", decimals: \(decimals)")
  }

  private static func one(_ names: [String]) -> String {
    names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]"
  }

  private static func choices(_ choices: [TableRecipe.Choice]) -> String {
    guard choices.contains(where: { $0.weight != 1 }) else {
      return "[" + choices.map { YAMLText.quoted($0.text) }.joined(separator: ", ") + "]"
    }
    return "{"
      + choices.map { "\(YAMLText.quoted($0.text)): \($0.weight)" }.joined(separator: ", ") + "}"
  }

  private static func check(_ validator: Validator) -> String {
    guard case .weightedSum(let sum) = validator, validator.name == "weighted-sum" else {
      return ", check: \(validator.name)"
    }
    let rest = sum.remainder == 0 ? "" : ", remainder: \(sum.remainder)"
    return ", check: {weights: \(sum.weights), modulus: \(sum.modulus)\(rest)}"
  }
}
