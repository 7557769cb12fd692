/// What a person does on the server; it decides which doors are open to them.
///
/// A role says nothing about whom a pack lets approve or grade: groups and the roster do.
public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
  /// Checks, practises, and sees their own progress.
  case learner
  /// Grades, answers questions and looks after exercises.
  case trainer
  /// Writes the policy pack.
  case author
  /// Decides about requests and disputes.
  case approver
  /// Reads measured outcomes, never about one person.
  case lead
  /// Invites people, and says what their roles are.
  case admin

  /// What the role is called in a language, such as `de`; English where there are no words of it.
  public func title(in language: String) -> String {
    language == "de" ? german : rawValue.prefix(1).uppercased() + rawValue.dropFirst()
  }

  private var german: String {
    switch self {
    case .learner: "Lernen"
    case .trainer: "Training"
    case .author: "Regelwerk"
    case .approver: "Freigabe"
    case .lead: "Leitung"
    case .admin: "Verwaltung"
    }
  }
}

extension Role: Comparable {
  /// The order of the cases.
  public static func < (left: Role, right: Role) -> Bool { left.place < right.place }
  private var place: Int { Role.allCases.firstIndex(of: self) ?? 0 }
}
