import Courses
import Detection
import Diagnostics
import Evaluation
import ExerciseAuthoring
import Foundation
import PolicyPacks
import Practice

/// Makes an exercise from a case, writes it, and tries it at once.
struct ExerciseFromCase {
  let place: CoursePlace
  let options: CaseOptions
  let id: String
  let isForced: Bool
  /// As many as `pack test` tries.
  private static let seeds = 20

  /// - Throws: `CommandError` if nothing was written; `ExitCode` if the exercise is not sound yet.
  func run(case path: String) async throws {
    let input = try TextInput(path, limit: CaseRequest.limit)
    try checkSize(path, input.text.bytes.count)
    let (authored, report) = try await place.options.policy.asking(for: place.engine) { plugins in
      let text = CaseRequest.tidied(input.text)
      let asked = await place.engine.asking(plugins, about: [text])
      let authored = try author(text, asked)
      let undo = try write(authored)
      return (authored, try await trial(undo, asking: plugins))
    }
    let made = AuthoredText(authored, id: id, folder: place.folder).text
    try StandardOutput.shared.write(
      made + "\n" + CourseTestReport(reports: [report]).text + next)
    if !report.isSound { throw ExitStatus.findings }
  }

  /// Of a huge case only a part was read, so its size is asked for.
  private func checkSize(_ path: String, _ read: Int) throws(CommandError) {
    guard read > 2 * CaseRequest.limit else { return }
    var size = read
    if path == "-" {
      while let part = try? FileHandle.standardInput.read(upToCount: 1 << 20), !part.isEmpty {
        size += part.count
      }
    } else if let handle = try? FileHandle(forReadingFrom: URL(fileURLWithPath: path)),
      let end = try? handle.seekToEnd()
    {
      size = max(size, Int(clamping: end))
    }
    throw CommandError(AuthoringError.tooLarge(size, limit: CaseRequest.limit).message)
  }

  private func author(_ text: SensitiveText, _ engine: Engine) throws -> AuthoredCase {
    var request = CaseRequest(
      id: id, text: text, engine: engine, course: place.course, tool: try tool())
    try TaskCheck.check(options.task, isIn: engine.pack)
    request.task = options.task.map { TaskID($0) }
    request.kind = options.kind == .draftAPrompt ? .draftAPrompt : .redactThis
    request.skill = options.skill.map { SkillID($0) }
    request.outcome = options.outcome.map { OutcomeID($0) }
    (request.keep, request.hide) = (options.keep, options.hide)
    var random = SystemRandomNumberGenerator()
    do throws(AuthoringError) {
      return try CaseAuthor(request).author(using: &random)
    } catch {
      throw CommandError(error.message)
    }
  }

  private func tool() throws(CommandError) -> ToolID {
    let pack = place.engine.pack
    let known = pack.tools.keys.map(\.description).sorted()
    guard let name = options.tool ?? pack.defaultTool?.description else {
      throw CommandError(
        "say for which tool with --tool; there is: \(known.joined(separator: ", "))")
    }
    guard known.contains(name) else {
      let hint = name.nearest(in: known).map { "did you mean '\($0)'?" }
      throw CommandError(
        "the policy knows no tool '\(name)'; "
          + (hint ?? "there is: \(known.joined(separator: ", "))"))
    }
    return ToolID(name)
  }

  private func write(_ authored: AuthoredCase) throws -> CourseUndo {
    let writing = CourseWriting(authored.files, in: place.folder)
    do throws(CourseWriting.Failure) {
      try writing.check(for: place.course, isForced: isForced)
      return try writing.write()
    } catch {
      throw CommandError(error.message)
    }
  }

  /// What trying the exercise came to.
  ///
  /// - Throws: `ExitCode` if the course does not load with it; then its files are gone again.
  private func trial(
    _ undo: CourseUndo, asking plugins: any PluginDetectors
  ) async throws -> ExerciseReport {
    let (course, diagnostics) = place.reloaded()
    guard let course, let exercise = course.exercise(ExerciseID(id)) else {
      undo.undo()
      StandardError.write(
        TextRenderer(style: .forStandardError).render(Array(diagnostics.prefix(5))))
      StandardError.write(
        "\ndryrun: the course has errors with these files, so they were taken away again\n")
      throw ExitStatus.findings
    }
    let check = PublishCheck(
      CoursePractice(course, place.engine, asking: plugins), seeds: ExerciseFromCase.seeds)
    return await check.report(on: exercise)
  }

  private var next: String {
    let policy = "--policy \(place.pack)"
    return """

      Next: read \(place.folder)/exercises/\(id).yaml, give it a title and a case of your own, then
        dryrun course show \(place.course.id)/\(id) --solution \(policy)
        dryrun course test \(place.course.id)/\(id) \(policy)

      """
  }
}
