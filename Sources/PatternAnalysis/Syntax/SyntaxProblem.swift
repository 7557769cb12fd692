/// Why a pattern cannot be read.
///
/// People never see it: PCRE2's own message is what they are told.
struct SyntaxProblem: Error, Hashable {
  /// What is wrong.
  let reason: Reason
  /// Where, in UTF-8 bytes of the pattern.
  let offset: Int

  enum Reason: Hashable {
    case badClass, badEscape, badGroup, badName, badQuantifier, badRange, unclosed, unopened
    case tooDeep
  }
}
