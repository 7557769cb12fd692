import Accounts
import Desks
import Evaluation
import Foundation
import Grading
import HTTPTypes
import Hummingbird
import PolicyPacks
import Practice
import Storage

/// What each page of grading needs: the courses as they are now, who grades, and in which words.
struct GradingRoom: Sendable {
  let pages: PageRenderer
  let store: Store
  let packs: ServedPacks

  /// The office of the pack that somebody works under.
  func office(_ context: SiteContext) throws -> GradingOffice {
    let pack = try pack(context)
    return try GradingOffice(pack.courses(), pack.engine(), store) { pack.courses() }
  }

  /// Where one answer is judged, by whoever signed in.
  func desk(_ request: Request, _ context: SiteContext) throws -> SheetDesk {
    let pack = try pack(context)
    return SheetDesk(
      try office(context), try context.signer(in: store), asking: pack.plugins,
      language: language(request, context).rawValue)
  }

  func language(_ request: Request, _ context: SiteContext) -> PageLanguage {
    pages.language(of: request, context.visitor)
  }

  private func pack(_ context: SiteContext) throws -> ServedPack {
    guard let pack = packs[try context.member.account.pack] else {
      throw Problem(.notFound, .noPolicy)
    }
    return pack
  }
}

extension PageRenderer {
  /// What stood in the way of a grader or a learner, in their language where there are words for it.
  func why(_ error: DeskError, in language: PageLanguage) -> String {
    let phrase = error.cause.flatMap { phrases.all(language)["gradeWhy-\($0)"] }
    return phrase ?? Problem.Reason.said(error.message).sentence(in: language)
  }
}

/// The words for what waits, and for moments and shares, in one language.
struct GradeWords {
  let phrases: Phrasebook
  let language: PageLanguage

  init(_ pages: PageRenderer, _ language: PageLanguage) {
    (phrases, self.language) = (pages.phrases, language)
  }

  func say(_ name: String, _ values: [String: String] = [:]) -> String {
    phrases.say(name, in: language, values)
  }

  func say(_ name: String, count: Int, _ values: [String: String] = [:]) -> String {
    phrases.say(name, count: count, in: language, values)
  }

  /// What an attempt waits for, such as `second look`.
  func name(of waiting: GradingCase.Waiting) -> String {
    SheetWords.inLanguage(language.rawValue).name(of: waiting)
  }

  /// Such as `67 %, passed`.
  func verdict(_ score: Fraction, isPassed: Bool) -> String {
    let words = SheetWords.inLanguage(language.rawValue).verdict(isPassed: isPassed)
    return "\(percent(score.value)), \(words)"
  }

  func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  /// With two places behind the point of the language.
  func number(_ value: Double) -> String {
    let text = String(format: "%.2f", abs(value))
    let sign = value < 0 && text != "0.00" ? "−" : ""
    return sign + (language == .german ? text.replacing(".", with: ",") : text)
  }

  /// How long something took or takes: minutes, hours or days, rounded up.
  func span(_ seconds: TimeInterval) -> String {
    let hours = seconds / 3600
    if hours < 1 { return say("gradeMinutes", count: max(1, Int((seconds / 60).rounded(.up)))) }
    if hours < 48 { return say("gradeHours", count: Int(hours.rounded(.up))) }
    return say("gradeDays", count: Int((hours / 24).rounded(.up)))
  }
}
