public import Practice

/// Answers what a session needs from the world: variants, grades, the store.
public typealias PracticeDesk = @Sendable (SessionRequest) async -> SessionNews
