extension SchemaViolation {
  /// What can be wrong with a piece of JSON.
  ///
  /// Values and numbers are written as JSON.
  public enum Kind: Sendable, Hashable {
    /// It has a type other than those expected.
    case wrongType(expected: [JSONType], found: JSONType)
    /// It is none of the values allowed; one of them may have been meant.
    case notAllowed(allowed: [String], nearest: String?)
    /// Nothing may stand here.
    case forbidden
    /// It follows a schema that it must not follow.
    case forbiddenSchema
    /// It follows more than one of several schemas of which it must follow exactly one.
    case ambiguous(alternatives: [Int])

    /// It is no multiple of a number.
    case notMultiple(of: String)
    /// It is greater than a limit, or equal to one that it must stay below.
    case tooLarge(limit: String, isExclusive: Bool)
    /// It is less than a limit, or equal to one that it must exceed.
    case tooSmall(limit: String, isExclusive: Bool)

    /// It has too many characters.
    case tooLong(limit: Int, actual: Int)
    /// It has too few characters.
    case tooShort(limit: Int, actual: Int)
    /// It does not match a pattern.
    case patternMismatch(pattern: String)
    /// It is not what a format asks for.
    case wrongFormat(String)

    /// It has too many elements.
    case tooManyItems(limit: Int, actual: Int)
    /// It has too few elements.
    case tooFewItems(limit: Int, actual: Int)
    /// An element is more than the array may have.
    case extraItem
    /// Two elements are equal; counted from 0.
    case duplicateItems(first: Int, second: Int)
    /// Too few elements are of the kind that it must contain.
    case tooFewMatches(limit: Int, actual: Int)
    /// Too many elements are of the kind that it may contain.
    case tooManyMatches(limit: Int, actual: Int)

    /// A key is missing, perhaps because another key is there.
    case missingKey(String, requiredBy: String?)
    /// A key is not known; one of the known ones may have been meant.
    case unknownKey(String, nearest: String?, known: [String])
    /// It has too many keys.
    case tooManyKeys(limit: Int, actual: Int)
    /// It has too few keys.
    case tooFewKeys(limit: Int, actual: Int)

    /// Whether it follows the schema could not be found out; that never counts as following it.
    case undecided(Reason)
  }

  /// Why something could not be evaluated.
  public enum Reason: Sendable, Hashable {
    /// The schema refers to itself without coming to an end.
    case endlessReference
    /// A pattern took too many steps.
    case patternGaveUp(pattern: String)
    /// Schemas are nested too deeply.
    case tooDeep
    /// The schema takes too many steps on this document.
    case tooMuchWork
  }
}
