import Courses
import Detection
import Diagnostics
import Testing

@testable import ExerciseAuthoring

/// Recipes as text.
@Suite("A recipe that is written")
struct RecipeTextTests {
  @Test("is read again as it was")
  func roundTrip() throws {
    let sum = WeightedSum(weights: [2, 3, 4, 5, 6, 1], modulus: 7, remainder: 1)
    let contents: [TableRecipe.Content] = [
      .counts(from: 7, step: 3, shape: TableRecipe.Shape(text: "CL-####")),
      .counts(from: 1, step: 1, shape: nil),
      .shape(TableRecipe.Shape(text: "HL-########-#", check: .luhn)),
      .shape(TableRecipe.Shape(text: #"~~~~\@@@-######"#, check: .weightedSum(sum))),
      .name(.person), .iban([.germany, .austria]), .emails(["example.org"]),
      .oneOf([TableRecipe.Choice(text: "it's, {odd}\n", weight: 1), TableRecipe.Choice(text: "no")]
      ),
      .oneOf([
        TableRecipe.Choice(text: "a: b", weight: 3), TableRecipe.Choice(text: "c", weight: 2),
      ]),
      .dates(20_000...20_100, nil), .dates(20_000...20_100, DayWriting(example: "3. Mai 2026")),
      .numbers(250...1_999, decimals: 2, nil),
      .numbers(250...1_999, decimals: 2, NumberWriting(example: "1.234,50")),
    ]
    let recipe = TableRecipe(
      rows: 20, seed: 9,
      columns: contents.enumerated().map {
        TableRecipe.Column(name: "c\($0.offset)", content: $0.element)
      })
    let text = RecipeText(recipe: recipe, comment: "made for a test").text
    let (read, diagnostics) = TableRecipe.read(Array(text.utf8), name: "t.recipe.yaml")
    #expect(diagnostics == [], "\(TextRenderer().render(diagnostics))")
    #expect(read == recipe)
  }
}
