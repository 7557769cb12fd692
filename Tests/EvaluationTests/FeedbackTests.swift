import Detection
import Evaluation
import Foundation
import PolicyPacks
import Testing

/// What the person who asked is told.
@Suite struct FeedbackTests {
  @Test("the strictest comes first, then what stands first in the text")
  func order() throws {
    let feedback = try TestPack.engine()
      .evaluate("KD-104233, PLAN-B, KD-104234, PLAN-C", "office").feedback
    #expect(feedback.map(\.rule) == ["plan", "plan", "number", "number"])
    #expect(feedback.map(\.range) == [11..<17, 30..<36, 0..<9, 19..<28])
  }

  @Test("braces are filled with tool, placeholder and workflow")
  func placeholders() throws {
    let feedback = try #require(
      try TestPack.engine().evaluate("KD-104233", "office").feedback.first)
    #expect(feedback.kind == .finding)
    #expect(feedback.title == "Customer number")
    #expect(feedback.short == "This looks like a customer number")
    #expect(feedback.why == "It names one customer.")
    #expect(feedback.fix == "Write [CUSTOMER_1] instead, or ask the data steward about Office.")
    #expect(feedback.placeholder == "[CUSTOMER_1]")
    #expect(feedback.learn == "customer-numbers")
    #expect(feedback.range == 0..<9)
    #expect(feedback.confidence == .medium)
  }

  @Test("tools and workflows are called as the reader's language calls them")
  func titles() throws {
    let engine = try TestPack.engine(
      yaml: """
        pack: {format: 1, id: team, version: 1.0.0, languages: [en, de]}
        detectors:
          x: {class: company, pattern: x, redactAs: X, message: {short: x, fix: '{tool}: {workflow}'}}
        tools:
          office:
            title: Office
            boundary: tenant
            accepts: {company: {verdict: approval, workflow: steward}}
        approvals: {steward: {title: the steward, person: steward}}
        titles: {de: {tools: {office: Büro}, approvals: {steward: die Verwaltung}}}
        """)
    let draft = Draft("x", tool: "office")
    let german = engine.evaluate(draft, for: Requester(language: "de"), at: .now)
    #expect(german.toolTitle == "Büro")
    #expect(german.tools.map(\.title) == ["Büro"])
    #expect(german.feedback.first?.fix == "Büro: die Verwaltung")
    let english = engine.evaluate(draft, for: Requester(language: "en"), at: .now)
    #expect(english.toolTitle == "Office")
    #expect(english.feedback.first?.fix == "Office: the steward")
  }

  @Test("no brace is left in what people read, for a finding as for a requirement")
  func noBraces() throws {
    let names = Message.placeholders.map { "{\($0)}" }.joined(separator: " ")
    let engine = try TestPack.engine(
      yaml: """
        pack: {format: 1, id: team, version: 1.0.0, tasks: [letters]}
        detectors:
          x: {class: company, pattern: x, redactAs: X, message: {short: x, fix: '\(names)'}}
        drafts: {source: {anyOf: [from], message: {short: y, fix: '\(names)'}}}
        tools: {office: {title: Office, boundary: tenant, drafts: {letters: [source]}}}
        """)
    let feedback = engine.evaluate("x", "office", task: "letters").feedback
    #expect(feedback.count == 2)
    for item in feedback { #expect(item.fix?.contains("{") == false, "\(item.fix ?? "")") }
  }

  @Test("a rule without a message is called by its name")
  func noMessage() throws {
    let feedback = try #require(try TestPack.engine().evaluate("PLAN-B", "office").feedback.first)
    #expect(feedback.title == "plan")
    #expect(feedback.short == "plan")
    #expect(feedback.fix == nil)
  }

  @Test("what is allowed is not spoken of")
  func allowed() throws {
    let evaluation = try TestPack.engine().evaluate("Heron Ltd", "office")
    #expect(evaluation.rulings.count == 1)
    #expect(evaluation.feedback == [])
  }

  @Test(
    "people read their language, and the pack's first one where there is no other",
    arguments: [
      ("de", "Das sieht nach einer Kundennummer aus"), (nil, "This looks like a customer number"),
      ("fr", "This looks like a customer number"), ("en", "This looks like a customer number"),
    ])
  func languages(_ language: String?, _ short: String) throws {
    let feedback = try #require(
      try TestPack.engine().evaluate("KD-104233", "office", language: language).feedback.first)
    #expect(feedback.short == short)
    #expect(feedback.why == "It names one customer.")
  }

  @Test(
    "who asks for a language that nobody speaks reads the pack's first one, the engine's words too")
  func thirdLanguage() throws {
    let yaml = """
      pack: {format: 1, id: team, version: 1.0.0, languages: [de, en]}
      tools: {office: {boundary: tenant}}
      """
    let feedback = try TestPack.engine(yaml: yaml).evaluate("x", "chad", language: "fr").feedback
    #expect(feedback.first?.title == "Unbekanntes Werkzeug „chad“")
  }

  @Test("a regional language finds the words of its language", arguments: ["de-AT", "de_CH"])
  func regions(_ language: String) throws {
    let feedback = try #require(
      try TestPack.engine().evaluate("KD-104233", "office", language: language).feedback.first)
    #expect(feedback.short == "Das sieht nach einer Kundennummer aus")
  }

  @Test("the engine's own words are German for those who read German", arguments: ["de", "de-AT"])
  func engineWords(_ language: String) throws {
    let feedback = try TestPack.engine().evaluate("x", "chad", language: language).feedback
    #expect(feedback.first?.title == "Unbekanntes Werkzeug „chad“")
    #expect(feedback.first?.fix == "Eines von diesen verwenden: desk, office, web.")
  }

  @Test("a text that removes something says so, and not what would stand there")
  func removed() throws {
    let evaluation = try TestPack.engine(
      yaml: """
        pack: {format: 1, id: team, version: 1.0.0}
        detectors: {x: {class: company, pattern: x, redactAs: '', message: {fix: 'Leave {placeholder}'}}}
        tools: {office: {boundary: tenant}}
        """
    ).evaluate("axb", "office")
    #expect(evaluation.feedback.first?.fix == "Leave nothing")
    #expect(evaluation.rewrite?.text.string == "ab")
  }
}
