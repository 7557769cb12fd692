import ArgumentParser
import Courses
import Detection
import Foundation
import Grading
import PolicyPacks
import Practice
import SystemFiles

/// A judgement as it is written on the command line.
struct JudgementOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The level of a criterion, 1 for the best; once for each criterion.",
      valueName: "criterion=level"))
  var level: [String] = []
  @Flag(help: "It passes, where there is no rubric.") var pass = false
  @Flag(help: "It does not pass, where there is no rubric.") var fail = false
  @Option(help: "The share of the points where there is no rubric, such as 3/4.")
  var score: String?
  @Option(help: "What the learner is told.") var comment: String?
  @Option(help: "A file with what the learner is told.", completion: .file())
  var commentFile: String?

  /// The judgement of the last answer.
  func assessment(of work: GradedWork, by rubric: Rubric?) throws(CommandError) -> Assessment {
    let submission = work.grading.answerAtHand
    guard submission >= 0 else { throw CommandError("nothing is handed in yet") }
    let comment = try text()
    guard let rubric else { return try plain(submission, comment) }
    guard !pass, !fail, score == nil else {
      throw CommandError(
        "this exercise is judged by the rubric '\(rubric.id)'; give --level for each criterion: "
          + rubric.criteria.map { "\($0.id)=1…\($0.levels.count)" }.joined(separator: ", "))
    }
    let levels = try levels()
    return try GradingFailure.translated {
      try Assessment(submission: submission, by: rubric, levels, comment: comment)
    }
  }

  private func plain(_ submission: Int, _ comment: String) throws(CommandError) -> Assessment {
    guard level.isEmpty else {
      throw CommandError("this exercise has no rubric; say --pass or --fail")
    }
    guard pass != fail else { throw CommandError("say either --pass or --fail") }
    var share: Fraction = pass ? .one : .zero
    if let score { share = try JudgementOptions.fraction(score) }
    guard pass ? share > .zero : share < .one else {
      throw CommandError(
        "nothing does not pass and everything does; say another --score, or \(pass ? "--fail" : "--pass")"
      )
    }
    return Assessment(submission: submission, score: share, isPassed: pass, comment: comment)
  }

  private func levels() throws(CommandError) -> [CriterionID: Int] {
    var levels: [CriterionID: Int] = [:]
    for text in level {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let number = Int(parts[1]), number > 0 else {
        throw CommandError("--level takes CRITERION=NUMBER, such as framing=1; '\(text)' is none")
      }
      guard levels.updateValue(number - 1, forKey: CriterionID(parts[0])) == nil else {
        throw CommandError("--level says something about '\(parts[0])' twice")
      }
    }
    return levels
  }

  private static func fraction(_ text: String) throws(CommandError) -> Fraction {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let above = parts[0], let below = parts[1], below > 0, above >= 0,
      above <= below
    else { throw CommandError("--score takes a share from 0/1 to 1/1, such as 3/4") }
    return Fraction(above, of: below)
  }

  /// The comment; empty if there is none.
  func text() throws(CommandError) -> String {
    guard let commentFile else { return comment ?? "" }
    guard comment == nil else { throw CommandError("say --comment or --comment-file, not both") }
    var isFolder: ObjCBool = false
    _ = unsafe FileManager.default.fileExists(atPath: commentFile, isDirectory: &isFolder)
    guard !isFolder.boolValue else {
      throw CommandError("'\(commentFile)' is a folder; name a file with the comment")
    }
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: commentFile))
      guard let text = String(bytes: data, encoding: .utf8) else {
        throw CommandError("'\(commentFile)' is no text in UTF-8")
      }
      return text
    } catch let error as CommandError { throw error } catch {
      throw CommandError("'\(commentFile)' cannot be read: \(SystemReason.of(error))")
    }
  }
}
