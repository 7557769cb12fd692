import Diagnostics

/// Why something in a folder of submissions is no answer that can be graded.
enum FolderProblem {
  /// Its name begins with a dot.
  case hidden
  /// A system left it there by itself.
  case litter
  /// It is a link.
  case link
  /// It is a folder in a learner's folder.
  case tooDeep
  /// It is neither a file nor a folder.
  case noFile
  /// Its name ends in none of the ways that answers do.
  case otherKind
  /// Its name is no name of a person.
  case badName
  /// The system does not let us look, for this reason.
  case unreadable(String)

  /// What is said of it.
  func leftOut(_ place: SubmissionPlace) -> LeftOut {
    switch self {
    case .hidden:
      LeftOut(
        place, nil, "hidden-file", "is a hidden file and was not graded",
        "take the dot away from its name if it is an answer")
    case .litter:
      LeftOut(
        place, nil, "system-file", "was left there by a system and holds no answer",
        "nothing needs to be done", .note)
    case .link:
      LeftOut(
        place, nil, "link", "is a link and was not followed", "put the file itself in its place")
    case .tooDeep:
      LeftOut(
        place, nil, "folder-in-folder",
        "is a folder inside a learner's folder and was not looked into",
        "answers stand in LEARNER/EXERCISE.txt, .md or .json")
    case .noFile:
      LeftOut(
        place, nil, "no-file", "is neither a file nor a folder",
        "put a file with the answer in its place")
    case .otherKind:
      LeftOut(
        place, nil, "other-kind", "is none of .txt, .md and .json and was not graded",
        "save the answer as text, under the learner's name")
    case .badName:
      LeftOut(
        place, nil, "bad-name", "is not called as a person is: a word without spaces",
        "name it as the roster names the learner")
    case .unreadable(let reason):
      LeftOut(
        place, nil, "unreadable", "cannot be read: \(reason)",
        "let this account read it, and run again")
    }
  }
}
