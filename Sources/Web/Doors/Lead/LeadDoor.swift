import Accounts
import Evaluation
import Foundation
import HTTPTypes
import Hummingbird

/// Lead: what practice and real use look like, and nothing of any person.
struct LeadDoor {
  let pages: PageRenderer
  let packs: ServedPacks
  let reports: LeadReports

  func add(to book: RouteBook) {
    book.get("/lead") { request, context in
      guard let pack = packs[try context.member.account.pack] else {
        throw Problem(.notFound, .noPolicy)
      }
      let asked = request.uri.queryParameters["weeks"].flatMap { Int(String($0)) }
      let weeks = asked.flatMap { LeadPage.periods.contains($0) ? $0 : nil } ?? 8
      let report = try await reports.report(of: pack, weeks: weeks, at: .now)
      let language = pages.language(of: request, context.visitor)
      return pages.response(
        "lead", .init(title: "doorLead", door: .lead, style: "lead"),
        LeadPage(report, pack.engine().pack, pages.phrases, language), to: request, context)
    }
  }
}
