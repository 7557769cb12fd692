public import Foundation
public import PolicyPacks

extension Engine {
  /// What a person is told about an output that is not as one format asks, whatever its tool and task
  /// owe; the strictest first.
  ///
  /// - Returns: `nil` if the pack has no such format; empty if nothing is wrong.
  public func feedback(
    on output: Output, format: FormatID, for requester: Requester = Requester(), at moment: Date
  ) -> [Feedback]? {
    let occasion = occasion(for: requester, at: moment)
    let check = Check(self, output.text, output.tool, output.task, occasion)
    guard !check.isTooLarge else { return check.tooLarge(.output).feedback }
    guard let rule = pack.formats[format],
      let problems = OutputCheck(check, output).problems(format, detect(output.text))
    else { return nil }
    let writer = FeedbackWriter(check)
    return problems.map { writer.format($0, rule) }.enumerated().sorted { left, right in
      (right.element.verdict, left.offset) < (left.element.verdict, right.offset)
    }.map(\.element)
  }
}
