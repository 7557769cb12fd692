import Detection
import PolicyPacks

/// What the people of an organisation are called and say: the only texts of a demo.
struct DemoScript: Sendable {
  /// A draft that somebody checks.
  struct Draft: Sendable {
    var text: String
    var tool: ToolID
    var task: TaskID?

    init(_ text: String, _ tool: ToolID, _ task: TaskID? = nil) {
      (self.text, self.tool, self.task) = (text, tool, task)
    }
  }

  /// A dispute, with how it is answered; `nil` while nobody has.
  struct Dispute: Sendable {
    var text: String
    var tool: ToolID
    var rule: RuleID
    var reason: String
    var answer: (isAccepted: Bool, text: String)?
  }

  /// What the offices are called that every organisation has.
  typealias Offices = (manager: String, author: String, lead: String, admin: String)

  /// What ids of offices begin with.
  var prefix: String
  /// The language that people practise in.
  var language: String
  var learnerID: String
  var learnerName: String
  var learnerGroups: Set<GroupID> = []
  var trainerID: String
  var trainerName: String
  /// The groups of those who grade; without it, the first that a course names.
  var trainerGroups: Set<GroupID> = []
  var officeNames: Offices
  /// What members of the groups are called that workflows name.
  var groupNames: [GroupID: (id: String, name: String)] = [:]
  /// Drafts that people check; the engine says which of them are stopped.
  var drafts: [Draft] = []
  /// Drafts that need approval, one after the other.
  var requests: [Draft] = []
  /// How many requests are made in all.
  var requestCount = 0
  /// What workflows require, whatever they call it.
  var requestReason = ""
  var refusal = ""
  var disputes: [Dispute] = []
  /// What a learner asks about an answer.
  var question = ""
  /// What a learner objects to a grade.
  var appeal = ""
  /// What graders tell learners: of an answer that is good, of one that lacks something.
  var comments: (good: String, lacking: String) = ("", "")
  /// A comment that fits many answers, and one that waits for a second person.
  var shared: (approved: String, draft: String) = ("", "")
  /// What a practitioner says of the pack's usual tool.
  var toolNote = ""
  /// What a learner will do this week, and for which task.
  var plan: (title: String, task: TaskID?) = ("", nil)

  /// The script for a pack; one without drafts for a pack that nobody wrote any for.
  static func of(_ pack: PolicyPack) -> DemoScript {
    switch pack.id {
    case "harbourline": harbourline
    case "hochtal": hochtal
    default: plain(pack.id)
    }
  }

  private static func plain(_ pack: PackID) -> DemoScript {
    DemoScript(
      prefix: pack.description, language: "en", learnerID: "\(pack)-learner",
      learnerName: "Learner", trainerID: "\(pack)-trainer", trainerName: "Trainer",
      officeNames: ("Team manager", "Policy author", "Lead", "Administrator"),
      question: "Which part of the text is this about?",
      appeal: "The answer names what the criterion asks for; please look at it again.",
      comments: (
        "Everything that the criteria ask for is there.",
        "What to do instead is missing; add it to the second sentence."
      ),
      shared: ("The same place is missed often: read the first line again.", ""),
      plan: ("Answer the letters of the week", nil))
  }
}
