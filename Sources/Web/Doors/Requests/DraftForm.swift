import Detection
import Evaluation
import PolicyPacks

/// The draft that a form brings along, with what it is for.
///
/// It goes from page to page and is kept nowhere in between: whoever turns back leaves nothing.
struct DraftForm: Sendable {
  var text, tool, task: String

  init(_ form: FormFields) {
    text = form.text("text")
    tool = form.line("tool") ?? ""
    task = form.line("task") ?? ""
  }

  /// The draft.
  var draft: Draft {
    Draft(text, tool: tool.isEmpty ? nil : ToolID(tool), task: chosenTask)
  }
  /// The task; the page's empty choice is none.
  var chosenTask: TaskID? { task.isEmpty ? nil : TaskID(task) }
}
