import Foundation
import Testing

/// "Adapt a course in ten minutes" of `README.md`: each command in it is typed, in a folder that has
/// the packs that come with the project, and what comes out is compared.
@Suite("Adapting a course in ten minutes")
struct AdaptCourseTests {
  @Test("everything in the section comes out as it stands there", .timeLimit(.minutes(5)))
  func page() throws {
    let steps = try ConsolePage.steps(of: DryrunProcess.root + "/README.md")
    try #require(steps.count >= 10)
    let packs = "cp -r '\(DryrunProcess.root)/policies' ."
    let outputs = try ConsolePage.type([packs] + steps.map(\.command), into: DryrunProcess())
    try #require(outputs.count == steps.count + 1)
    #expect(outputs.first == "")
    for (step, output) in zip(steps, outputs.dropFirst()) {
      #expect(withoutTimes(output) == withoutTimes(step.output), "\(step.command)")
    }
  }

  /// How long it took is another matter on each machine.
  private func withoutTimes(_ output: String) -> String {
    output.replacing(/\d+ ms/, with: "… ms")
  }
}
