public import Detection
public import Foundation
import PolicyPacks

/// Checks of texts that plugins look at, too.
///
/// The check itself is a function of its input and does not wait for anybody; what plugins say is input.
/// So plugins are asked first, and about a rewrite once it is known. A text that they were not asked about
/// counts as one that their rules could not be evaluated on.
extension Engine {
  /// Whether some of the pack's detectors are plugins.
  public var asksPlugins: Bool { !detectors.externalRules.isEmpty }

  /// Checks a draft, with what plugins find in it.
  ///
  /// - Parameters:
  ///   - draft: the text, and what it is for.
  ///   - requester: who asks.
  ///   - moment: when; exceptions and approvals hold for a while.
  ///   - permissions: the approvals that the requester holds for this text.
  ///   - plugins: whoever runs them.
  public func evaluate(
    _ draft: Draft, for requester: Requester = Requester(), at moment: Date,
    under permissions: Permissions? = nil, asking plugins: any PluginDetectors
  ) async -> Evaluation {
    await settled(draft.text, requester.language, asking: plugins) { engine in
      engine.evaluate(draft, for: requester, at: moment, under: permissions)
    }
  }

  /// Checks an output, with what plugins find in it.
  public func evaluate(
    _ output: Output, for requester: Requester = Requester(), at moment: Date,
    asking plugins: any PluginDetectors
  ) async -> Evaluation {
    await settled(output.text, requester.language, asking: plugins) { engine in
      engine.evaluate(output, for: requester, at: moment)
    }
  }

  /// The same engine, with what plugins say to texts.
  public func asking(
    _ plugins: any PluginDetectors, about texts: [SensitiveText], language: String? = nil
  ) async -> Engine {
    var engine = self
    for text in texts where text.bytes.count <= pack.maxDraftBytes {
      await engine.ask(plugins, about: text, language)
    }
    return engine
  }

  /// The evaluation of a text once plugins were asked about it and about its rewrite.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - language: the language that the person reads.
  ///   - plugins: whoever runs them.
  ///   - check: evaluates the text with the engine that it gets, wherever such work is done.
  public func settled(
    _ text: SensitiveText, _ language: String?, asking plugins: any PluginDetectors,
    _ check: (Engine) async throws -> Evaluation
  ) async rethrows -> Evaluation {
    guard asksPlugins else { return try await check(self) }
    var engine = await asking(plugins, about: [text], language: language)
    var evaluation = try await check(engine)
    // A rewrite is a new text; what is found in it may ask for another one.
    for _ in 0..<Check.rewriteRounds {
      guard let rewrite = evaluation.rewrite, !engine.answers.know(rewrite.text) else { break }
      engine = await engine.asking(plugins, about: [rewrite.text], language: language)
      evaluation = try await check(engine)
    }
    return evaluation
  }

  private mutating func ask(
    _ plugins: any PluginDetectors, about text: SensitiveText, _ language: String?
  ) async {
    let asked = await withTaskGroup(of: (PluginUse, PluginAnswer).self) { group in
      for use in rulesOfPlugins.keys {
        group.addTask { (use, await plugins.answer(use, about: text, language: language)) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    for (use, answer) in asked { answers.add(answer, for: rulesOfPlugins[use] ?? [], about: text) }
  }

  /// The rules that each plugin finds for.
  private var rulesOfPlugins: [PluginUse: [RuleID]] {
    pack.detectors.reduce(into: [:]) { rules, rule in
      if let use = rule.plugin { rules[use, default: []].append(rule.detector.id) }
    }
  }

  /// What is found in a text by patterns and, as far as they were asked, by plugins.
  func detect(_ text: SensitiveText) -> Detections {
    detectors.detect(in: text.bytes, given: external(text))
  }

  /// What plugins said to a text.
  package func external(_ text: SensitiveText) -> ExternalFindings {
    asksPlugins ? answers[text] : ExternalFindings()
  }
}
