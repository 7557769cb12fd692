public import Detection

/// Kinds of names that packs give out and that have no value of their own here.
public enum PackName {
  /// A piece of work.
  public enum Task {}
  /// Some people.
  public enum Group {}
  /// A required output format.
  public enum Format {}
  /// Who must agree.
  public enum Workflow {}
  /// A pack.
  public enum Pack {}
}

/// The name of a task.
public typealias TaskID = Identifier<PackName.Task>
/// The name of a group.
public typealias GroupID = Identifier<PackName.Group>
/// The name of a required output format.
public typealias FormatID = Identifier<PackName.Format>
/// The name of an approval workflow.
public typealias WorkflowID = Identifier<PackName.Workflow>
/// The name of a pack.
public typealias PackID = Identifier<PackName.Pack>
/// The name of an exception.
public typealias ExceptionID = Identifier<PolicyException>
