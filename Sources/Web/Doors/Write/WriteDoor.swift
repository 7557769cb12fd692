import Accounts
import Evaluation
import Foundation
import HTTPTypes
import Hummingbird
import PackAuthoring
import PolicyPacks

/// Write policy: the pack as files with the checker's marks, its matrix, its tests, and what a change would do.
///
/// Nothing is written to the pack's folder: packs live where their history does.
struct WriteDoor {
  let pages: PageRenderer
  let packs: ServedPacks
  private let readings = PackReadings()
  private let desk = TrialDesk()

  init(pages: PageRenderer, packs: ServedPacks) { (self.pages, self.packs) = (pages, packs) }

  /// A page with its parts in the navigation.
  struct Content<Part> {
    struct Link {
      var address, title: String
      var isCurrent: Bool
    }
    var links: [Link]
    var part: Part
  }

  func add(to book: RouteBook) {
    book.get("/write") { request, context in
      let (pack, reading, say) = try await reading(request, context)
      return page("write", WritePage(reading, pack, say), at: "/write", request, context)
    }
    book.get("/write/matrix") { request, context in
      let (served, reading, say) = try await reading(request, context)
      // Of a pack with errors, what is in force is shown.
      let pack = reading.check.loaded.pack ?? served.engine().pack
      return page(
        "write-matrix", MatrixPage(pack, reading.names, say), at: "/write/matrix", request, context)
    }
    book.get("/write/tests") { request, context in
      let (_, reading, say) = try await reading(request, context)
      return page("write-tests", TestsPage(reading, say), at: "/write/tests", request, context)
    }
    book.get("/write/file") { request, context in
      let (_, reading, say) = try await reading(request, context)
      let (path, text, _) = try file(request.uri.queryParameters["name"].map(String.init), reading)
      return page("write-file", FilePage(path, text, reading, say), at: "", request, context)
    }
    book.get("/write/try") { request, context in
      let (_, reading, _) = try await reading(request, context)
      let (path, text, _) = try file(request.uri.queryParameters["name"].map(String.init), reading)
      return tryPage(
        TryPage(path: path, address: WriteAddress.file(path), text: text), request, context)
    }
    book.form("/write/try") { form, request, context in
      try await tryChange(form, request, context)
    }
  }

  private func tryChange(
    _ form: FormFields, _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    let (pack, reading, say) = try await reading(request, context)
    let (path, _, files) = try file(form["name"], reading)
    let text = form.text("text")
    var content = TryPage(path: path, address: WriteAddress.file(path), text: text)
    do {
      let trial = try await desk.trial(
        of: files, saying: text, in: path, pack: pack, by: try context.member.account.id)
      content.result = TryResult(trial, before: reading, say)
    } catch let error as PackTrialError {
      content.problem =
        error.description.prefix(1).uppercased() + error.description.dropFirst() + "."
    } catch is TrialDesk.Busy {
      content.problem = say("writeBusy")
    }
    return tryPage(content, request, context)
  }

  private func tryPage(
    _ content: TryPage, _ request: Request, _ context: SiteContext
  ) -> Response {
    page("write-try", content, at: "", script: "write", request, context)
  }

  /// The file that a request names; only those of the list are there.
  private func file(
    _ name: String?, _ reading: PackReading
  ) throws -> (path: String, text: String, files: AuthoredFiles) {
    guard let files = reading.files, let name, let text = files.text(of: name) else {
      throw Problem(.notFound, .notFound)
    }
    return (name, text, files)
  }

  private func reading(
    _ request: Request, _ context: SiteContext
  ) async throws -> (ServedPack, PackReading, WriteWords) {
    guard let pack = packs[try context.member.account.pack] else {
      throw Problem(.notFound, .noPolicy)
    }
    let say = WriteWords(
      phrases: pages.phrases, language: pages.language(of: request, context.visitor))
    return (pack, try await readings.reading(of: pack, at: .now), say)
  }

  private func page<Part>(
    _ template: String, _ part: Part, at address: String, script: String? = nil,
    _ request: Request, _ context: SiteContext
  ) -> Response {
    let links = [
      ("/write", "writeFiles"), ("/write/matrix", "writeMatrix"), ("/write/tests", "writeTests"),
    ].map { link, title in
      Content<Part>.Link(
        address: link, title: pages.say(title, request, context), isCurrent: link == address)
    }
    return pages.response(
      template, .init(title: "doorWrite", door: .write, style: "write", script: script),
      Content(links: links, part: part), to: request, context)
  }
}
