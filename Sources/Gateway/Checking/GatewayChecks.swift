public import Evaluation

/// How the gateway has texts checked: as a person's own checks are.
public struct GatewayChecks: Sendable {
  /// Checks a prompt; it is counted if it is what somebody wrote, and not what was made of it.
  public var draft: @Sendable (_ draft: Draft, _ isCounted: Bool) async throws -> Evaluation
  /// Checks an answer, or a part of one, which is not counted.
  public var output: @Sendable (_ output: Output, _ isWhole: Bool) async throws -> Evaluation
  /// Is told that a prompt was sent, and whether data was taken out of it before.
  public var sent: @Sendable (_ evaluation: Evaluation, _ isChanged: Bool) async -> Void
  /// Where people find out more, such as `https://dryrun.example.org`.
  public var place: String

  /// Checks.
  public init(
    place: String, draft: @escaping @Sendable (Draft, _ isCounted: Bool) async throws -> Evaluation,
    output: @escaping @Sendable (Output, _ isWhole: Bool) async throws -> Evaluation,
    sent: @escaping @Sendable (Evaluation, _ isChanged: Bool) async -> Void = { _, _ in }
  ) {
    (self.place, self.draft, self.output, self.sent) = (place, draft, output, sent)
  }
}
