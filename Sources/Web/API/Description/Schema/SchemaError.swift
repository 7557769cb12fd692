/// Why a type cannot be described.
enum SchemaError: Error, Hashable {
  /// A value of it holds another one of its kind.
  case holdsItself(String)
  /// Its decoding refuses what was made up for it; `SchemaChoices` has to say what it takes.
  case notUnderstood(String)
  /// Another type has the same name.
  case sameName(String)
}
