import Diagnostics
import Detection
import Foundation
import PolicyPacks

/// An evaluation as JSON, for machines and pages.
///
/// Texts of findings are not in it; their places are.
public struct EvaluationJSON: Encodable, Sendable {
  struct Item: Encodable {
    var rule, kind, verdict, title, short: String
    var why, fix, workflow, confidence, placeholder, decidedBy, exception, learn: String?
    var approval, approvedUntil, pointer: String?
    var start, end, line, column: Int?
    var source: SourcePlaceJSON?
    var isSample: Bool
    var disguises: [String]
    var moreLikeThis: Int
  }
  struct ToolItem: Encodable {
    var tool, title, boundary, verdict: String
    var rules: [String]
  }
  struct RewriteItem: Encodable {
    var text, verdict: String
  }
  struct ProvenanceItem: Encodable {
    var pack, version, rulesDigest, engineVersion: String
    var exceptions, approvals: [String]
    var plugins: [PluginStamp]
  }

  var name, kind, verdict: String
  var tool: String?
  var workflows, formats: [String]
  var findings: [Item]
  var rewrite: RewriteItem?
  var claims: [ClaimJSON]?
  var tools: [ToolItem]
  var provenance: ProvenanceItem
  var practice: PracticeJSON?

  /// The JSON of an evaluation.
  ///
  /// - Parameters:
  ///   - evaluation: the evaluation.
  ///   - name: what to call the text that was checked, such as its path.
  ///   - language: the language of sentences about claims.
  ///   - practice: the exercise that is offered.
  public init(
    _ evaluation: Evaluation, name: String, language: String = "en", practice: PracticeJSON? = nil
  ) {
    self.practice = practice
    let text = SourceText(name: name, bytes: evaluation.text.bytes)
    self.name = name
    kind = evaluation.subject.rawValue
    verdict = evaluation.verdict.name
    tool = evaluation.tool?.description
    workflows = evaluation.workflows.map(\.description)
    formats = evaluation.formats.map(\.description)
    findings = evaluation.feedback.map { Item($0, in: text) }
    rewrite = evaluation.rewrite.map {
      RewriteItem(text: $0.text.string, verdict: $0.verdict.name)
    }
    claims = evaluation.claims.map { claims in
      claims.map { ClaimJSON($0, in: text, language: language) }
    }
    tools = evaluation.tools.map {
      ToolItem(
        tool: $0.tool.description, title: $0.title, boundary: $0.boundary.rawValue,
        verdict: $0.verdict.name, rules: $0.rules.map(\.description))
    }
    let provenance = evaluation.provenance
    self.provenance = ProvenanceItem(
      pack: provenance.pack.description, version: provenance.version.description,
      rulesDigest: provenance.rulesDigest, engineVersion: provenance.engineVersion,
      exceptions: provenance.exceptions.map(\.description),
      approvals: provenance.approvals.map(\.description), plugins: provenance.plugins)
  }
}

extension EvaluationJSON.Item {
  init(_ feedback: Feedback, in text: SourceText) {
    rule = feedback.rule.description
    kind = "\(feedback.kind)"
    verdict = feedback.verdict.name
    title = feedback.title
    short = feedback.short
    why = feedback.why
    fix = feedback.fix
    workflow = feedback.workflow
    confidence = feedback.confidence?.name
    placeholder = feedback.placeholder
    decidedBy = feedback.origin?.description
    exception = feedback.exception?.description
    learn = feedback.learn
    approval = feedback.approval?.request.description
    approvedUntil = feedback.approval?.expires.formatted(.iso8601)
    pointer = feedback.pointer
    source = feedback.place.map(SourcePlaceJSON.init)
    isSample = feedback.isSample
    disguises = feedback.disguises.map(\.rawValue)
    moreLikeThis = feedback.moreLikeThis
    guard let range = feedback.range else { return }
    let position = Location(text, range).position
    (start, end) = (range.lowerBound, range.upperBound)
    (line, column) = (position.line, position.column)
  }
}
