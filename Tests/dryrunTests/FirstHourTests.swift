import Testing

/// `policies/FIRST_HOUR.md`: each command in it is typed, and what comes out is compared.
@Suite("A policy author's first hour")
struct FirstHourTests {
  @Test("everything on the page comes out as it stands there", .timeLimit(.minutes(5)))
  func page() throws {
    let steps = try ConsolePage.steps(of: DryrunProcess.root + "/policies/FIRST_HOUR.md")
    try #require(steps.count >= 20)
    let outputs = try ConsolePage.type(steps.map(\.command), into: DryrunProcess())
    try #require(outputs.count == steps.count)
    for (step, output) in zip(steps, outputs) {
      #expect(output == step.output, "\(step.command)")
    }
  }
}
