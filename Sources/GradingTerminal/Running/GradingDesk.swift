public import Grading

/// Answers what a grader's screen needs.
public typealias GradingDesk = @Sendable (GradingRequest) async -> GradingNews
