import Testing

/// `Plugins/README.md`: each command in it is typed, and what comes out is compared.
@Suite("Writing a plugin in ten minutes")
struct PluginPageTests {
  @Test("everything on the page comes out as it stands there", .timeLimit(.minutes(5)))
  func page() throws {
    let steps = try ConsolePage.steps(of: DryrunProcess.root + "/Plugins/README.md")
    try #require(steps.count >= 12)
    let outputs = try ConsolePage.type(steps.map(\.command), into: DryrunProcess())
    try #require(outputs.count == steps.count)
    for (step, output) in zip(steps, outputs) {
      // Which sandbox is there depends on the machine.
      let output = output.replacing("sandbox landlock;", with: "sandbox bubblewrap;")
      #expect(output == step.output, "\(step.command)")
    }
  }
}
