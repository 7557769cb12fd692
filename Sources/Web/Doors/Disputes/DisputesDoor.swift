import Accounts
import Desks
import Detection
import Evaluation
import Foundation
import HTTPTypes
import Hummingbird
import PackAuthoring
import PolicyPacks
import Storage

/// Disputes: saying that a finding is wrong, and answering those who do.
struct DisputesDoor {
  let pages: PageRenderer
  let store: Store
  let drafts: DraftReader

  struct ListContent {
    var open, answered: [DisputeView]
  }
  struct Content {
    var dispute: DisputeView
    var isOpen: Bool
    /// Why no example can be written, where that is so.
    var noFolder: String?
  }

  func add(to book: RouteBook) {
    book.form("/disputes/preview") { form, request, context in
      let finding = DisputedFinding(form, try await drafts.read(form, request, context))
      return try preview(finding, request, context)
    }
    book.form("/disputes") { form, request, context in
      let finding = DisputedFinding(form, try await drafts.read(form, request, context))
      return try open(finding, request, context)
    }
    book.form("/disputes/:id/seen") { _, _, context in
      let (desk, dispute) = try named(context)
      guard try context.member.account.id == dispute.person else {
        throw Problem(.notFound, .notFound)
      }
      try desk.noteSeen(dispute)
      return .redirect(to: "/requests?said=Kept")
    }
    book.get("/disputes") { request, context in try list(request, context) }
    book.get("/disputes/:id") { request, context in try page(request, context) }
    book.form("/disputes/:id/accept") { form, request, context in
      try accept(form, request, context)
    }
    book.form("/disputes/:id/reject") { form, _, context in
      let (desk, dispute) = try named(context)
      let me = try context.member.account.id
      return try answered(dispute) {
        try desk.reject(dispute, reason: form.text("reason"), by: me)
      }
    }
  }
}

extension DisputesDoor {
  private func preview(
    _ finding: DisputedFinding, _ request: Request, _ context: SiteContext, problem: String? = nil
  ) throws -> Response {
    var page = DisputePage(
      draft: finding.checked.form, rule: finding.rule.description,
      start: finding.start.map { "\($0)" },
      seed: "\(finding.seed)", reason: finding.reason, problem: problem)
    if finding.start == nil, finding.places.count > 1 {
      page.places = finding.places
    } else {
      try fill(&page, finding, request, context)
    }
    return pages.response(
      "dispute", .init(title: "disputesTitle", door: .requests, style: "requests"), page,
      to: request, context, status: problem == nil ? .ok : .unprocessableContent)
  }

  private func fill(
    _ page: inout DisputePage, _ finding: DisputedFinding, _ request: Request,
    _ context: SiteContext
  ) throws {
    let own = try finding.proposal(keepsValue: true).kept
    var keeps = [keep("value", own.text, own.range, request, context)]
    do throws(DeskError) {
      let other = try finding.proposal(keepsValue: false).kept
      keeps.insert(keep("lookalike", other.text, other.range, request, context), at: 0)
    } catch {
      guard error.code == .noLookalike else { throw error }
      page.noLookalike = pages.say("disputesNoLookalike", request, context)
    }
    let chosen = finding.keepsValue ? "value" : keeps[0].id
    for index in keeps.indices { keeps[index].isChosen = keeps[index].id == chosen }
    page.keeps = keeps
  }

  private func keep(
    _ id: String, _ text: String, _ range: Range<Int>, _ request: Request, _ context: SiteContext
  ) -> DisputePage.Keep {
    DisputePage.Keep(
      id: id, title: pages.say("disputesKeep-\(id)", request, context),
      line: DisputeView.Line(text, range), isChosen: false)
  }

  private func open(
    _ finding: DisputedFinding, _ request: Request, _ context: SiteContext
  ) throws -> Response {
    guard finding.reason.contains(where: { !$0.isWhitespace }) else {
      let problem = pages.say("disputesNoReason", request, context)
      return try preview(finding, request, context, problem: problem)
    }
    let desk = DisputeDesk(store, of: finding.checked.engine.pack.id)
    _ = try desk.open(
      try finding.proposal(keepsValue: finding.keepsValue), reason: finding.reason,
      by: try context.member.account.id)
    return .redirect(to: "/requests?said=Disputed")
  }
}

extension DisputesDoor {
  private func list(_ request: Request, _ context: SiteContext) throws -> Response {
    let pack = try drafts.pack(of: context).engine().pack
    let reader = try reader(pack, request, context)
    let all = try DisputeDesk(store, of: pack.id).disputes()
    let content = ListContent(
      open: all.filter { $0.state == .open }.map { DisputeView($0, reader) },
      answered: all.reversed().filter { $0.state != .open }.map { DisputeView($0, reader) })
    return pages.response(
      "disputes", .init(title: "disputesHeading", style: "requests"), content, to: request,
      context)
  }

  private func page(_ request: Request, _ context: SiteContext) throws -> Response {
    let pack = try drafts.pack(of: context)
    let (_, dispute) = try named(context)
    let content = Content(
      dispute: DisputeView(dispute, try reader(pack.engine().pack, request, context)),
      isOpen: dispute.state == .open,
      noFolder: pack.folder.isEmpty ? pages.say("disputesNoFolder", request, context) : nil)
    return pages.response(
      "dispute-answer", .init(title: "disputesHeading", style: "requests"), content, to: request,
      context)
  }

  private func accept(
    _ form: FormFields, _ request: Request, _ context: SiteContext
  ) throws -> Response {
    let folder = try drafts.pack(of: context).folder
    guard !folder.isEmpty else {
      throw Problem(
        .unprocessableContent, .said(pages.say("disputesNoFolder", request, context)))
    }
    let (desk, dispute) = try named(context)
    let message = form.line("message") ?? pages.say("disputesAcceptedWords", request, context)
    let me = try context.member.account.id
    return try answered(dispute) {
      _ = try desk.accept(dispute, message: message, by: me) { dispute throws(DeskError) in
        do throws(ExampleWriterError) {
          return try ExampleWriter(pack: folder)
            .add(dispute.keptText, because: dispute.reason, to: dispute.rule)
        } catch { throw DeskError(message: error.message) }
      }
    }
  }

  /// Answers, and says how that went; of two who answer at once the first one counts.
  private func answered(_ dispute: Dispute, _ body: () throws -> Void) throws -> Response {
    do {
      try body()
      return .redirect(to: "/disputes?said=DisputesAnswered")
    } catch let error as DeskError where error.code == .incomplete {
      return .redirect(to: "/disputes/\(dispute.id)?said=DisputesNoReason")
    } catch let error as DeskError
      where error.code == .notNeeded || error.code == .changedMeanwhile
    {
      return .redirect(to: "/disputes/\(dispute.id)?said=DisputesMeanwhile")
    }
  }

  /// The dispute that the address names.
  private func named(_ context: SiteContext) throws -> (DisputeDesk, Dispute) {
    let desk = DisputeDesk(store, of: try context.member.account.pack)
    let id = context.parameters.get("id") ?? ""
    guard let dispute = try desk.disputes().first(where: { $0.id.description == id }) else {
      throw Problem(.notFound, .notFound)
    }
    return (desk, dispute)
  }

  private func reader(
    _ pack: PolicyPack, _ request: Request, _ context: SiteContext
  ) throws -> RequestReader {
    RequestReader(
      pack: pack, roster: try store.roster.read(), phrases: pages.phrases,
      language: pages.language(of: request, context.visitor), now: .now)
  }
}
