/// A request that took too long to arrive; its connection ends after the answer.
struct SlowRequest: Error {}
