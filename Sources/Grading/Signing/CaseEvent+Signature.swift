import Detection
import Approvals
import Crypto
import Foundation
public import Practice
public import SSHSignatures

extension CaseEvent {
  /// The namespace of signatures, so that one made for something else never counts here.
  public static let namespace = "dryrun-grading"

  /// What a grader signs, in one form only, version 1.
  ///
  /// ```
  /// dryrun grading act 1
  /// attempt: 4f1c…
  /// answer: 5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef
  /// act: graded
  /// submission: 1
  /// score: 3/4
  /// passes: true
  /// rubric: 90aa…
  /// level: framing 2
  /// text: …
  /// by: anna
  /// at: 2026-11-26T09:30:00.000Z
  /// ```
  ///
  /// - `answer` is SHA-256 over the JSON of the answer with sorted keys, so a signature is for what was
  ///   read.
  /// - `submission` and levels count from 1; `reason` is there where a grade stands against another.
  /// - `text` is the comment, the answer or the reason.
  public func signedBytes(on attempt: Attempt) -> [UInt8] {
    var text = CanonicalText("dryrun grading act 1")
    text.add("attempt", attempt.id)
    text.add("answer", attempt.answerDigest(submission))
    text.add("act", act.name)
    if let assessment = act.assessment { CaseEvent.add(assessment, to: &text) }
    if case .overridden(_, let reason) = act { text.add("reason", reason.rawValue) }
    text.add("text", act.words)
    text.add("by", by)
    text.add("at", at.iso8601)
    return text.bytes
  }

  private static func add(_ assessment: Assessment, to text: inout CanonicalText) {
    text.add("submission", assessment.submission + 1)
    text.add("score", assessment.score)
    text.add("passes", assessment.isPassed)
    text.add("rubric", assessment.rubric)
    for choice in assessment.choices {
      text.add("level", "\(choice.criterion) \(choice.level + 1)")
    }
  }

  /// Whether a signature is that of a key over this event.
  public func isSigned(by key: SSHPublicKey, on attempt: Attempt) -> Bool {
    signature.map { isSigned(by: key, on: attempt, $0) } ?? false
  }

  func isSigned(by key: SSHPublicKey, on attempt: Attempt, _ signature: String) -> Bool {
    guard let signature = try? SSHSignature(armored: signature) else { return false }
    do {
      try signature.verify(signedBytes(on: attempt), namespace: CaseEvent.namespace, by: key)
      return true
    } catch { return false }
  }
}

extension CaseAct {
  /// What people wrote in it; empty where they wrote nothing.
  public var words: String {
    switch self {
    case .opened(_, _, _, let text), .answered(let text), .upheld(let text), .unblinded(let text):
      text
    case .graded(let assessment), .overridden(let assessment, _), .changed(let assessment):
      assessment.comment
    case .withdrawn, .claimed, .returned, .seen: ""
    }
  }
}

extension Attempt {
  /// What an answer says: SHA-256 in hexadecimal over its JSON with sorted keys; of the last answer if none
  /// is named.
  public func answerDigest(_ submission: Int? = nil) -> String {
    let all = submissions
    let index = submission ?? all.count - 1
    guard all.indices.contains(index) else { return "none" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Sets have no order of their own, so choices are written sorted.
    let answer = AnswerJSON(all[index].response)
    guard let bytes = try? encoder.encode(answer) else { return "none" }
    return SHA256.hash(data: bytes).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}

/// An answer in one form only.
private struct AnswerJSON: Encodable {
  var text: String?
  var marks: [Response.Mark]
  var choices: [String: [String]]

  init(_ response: Response) {
    text = response.text
    marks = response.marks
    choices = Dictionary(
      response.choices.map { ($0.key.description, $0.value.map(\.description).sorted()) }
    ) { first, _ in first }
  }
}
