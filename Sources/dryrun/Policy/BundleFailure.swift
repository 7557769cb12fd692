import Diagnostics
import PackAuthoring

/// Turns what is wrong with a bundle or a signature into a sentence of the command.
enum BundleFailure {
  static func translated<Result>(
    _ body: () throws(BundleError) -> Result
  ) throws(CommandError) -> Result {
    do {
      return try body()
    } catch {
      if !error.diagnostics.isEmpty {
        let words = TextRenderer(style: .forStandardError).render(error.diagnostics)
        StandardError.write(words + "\n")
      }
      throw CommandError(error.message)
    }
  }
}
