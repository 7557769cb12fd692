import ArgumentParser
import Courses
import Diagnostics
import Foundation
import SystemFiles

/// `dryrun course table`, which makes the table that a recipe says.
struct CourseTableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Make a table of synthetic rows by its recipe.",
    discussion: """
      dryrun course table policies/harbourline/courses/claims/tables/claims.recipe.yaml

      The same recipe gives the same table. Nothing in it is anybody's: names are invented, account \
      numbers are of no bank.
      """)

  @Argument(help: "The recipe: tables/NAME.recipe.yaml.", completion: .file(extensions: ["yaml"]))
  var recipe: String
  @Option(
    name: .shortAndLong,
    help: "The table to write; NAME.csv beside the recipe without it, - for standard output.",
    completion: .file(extensions: ["csv"]))
  var output: String?

  func run() throws {
    let table = try read().table()
    let place = output ?? CourseTableCommand.place(of: recipe)
    guard place != "-" else { return try StandardOutput.shared.write(table.csv) }
    let before = FileManager.default.contents(atPath: place)
    let bytes = Data(table.csv.utf8)
    guard before != bytes else {
      return try StandardOutput.shared.write(
        "\(place): \(table.rows.count.of("row")), as before\n")
    }
    do {
      try bytes.write(to: URL(fileURLWithPath: place), options: .atomic)
    } catch {
      throw CommandError("'\(place)' cannot be written: \(SystemReason.of(error))")
    }
    let change = before.map { TableChange(from: $0, to: table).words } ?? "new"
    try StandardOutput.shared.write(
      "wrote \(place): \(table.rows.count.of("row")), \(change)\n")
  }

  /// - Throws: `ExitCode` after the recipe's problems were shown.
  private func read() throws -> TableRecipe {
    let bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: URL(fileURLWithPath: recipe)))
    } catch {
      throw CommandError("'\(recipe)' cannot be read: \(SystemReason.of(error))")
    }
    let (made, diagnostics) = TableRecipe.read(bytes, name: recipe)
    if !diagnostics.isEmpty {
      StandardError.write(TextRenderer(style: .forStandardError).render(diagnostics))
    }
    guard let made else {
      StandardError.write("\ndryrun: no table was made, as the recipe has errors\n")
      throw ExitStatus.findings
    }
    return made
  }

  /// `tables/claims.csv` for `tables/claims.recipe.yaml`.
  static func place(of recipe: String) -> String {
    for ending in [".recipe.yaml", ".recipe.yml", ".yaml", ".yml"] where recipe.hasSuffix(ending) {
      return recipe.dropLast(ending.count) + ".csv"
    }
    return recipe + ".csv"
  }
}

/// What is other in a table than it was.
private struct TableChange {
  let words: String

  init(from before: Data, to table: Table) {
    let old = String(decoding: before, as: UTF8.self).split(separator: "\n").dropFirst()
    let new = table.csv.split(separator: "\n").dropFirst()
    let changed = zip(old, new).count { $0 != $1 }
    let difference = new.count - old.count
    var parts = ["\(changed.of("row")) changed"]
    if difference > 0 { parts.append("\(difference) more") }
    if difference < 0 { parts.append("\(-difference) fewer") }
    words = parts.joined(separator: ", ")
  }
}
