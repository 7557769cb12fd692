import Foundation

/// The main function of a plugin's program.
///
/// ```swift
/// @main struct Main {
///   static func main() async { await PluginProgram.run(CustomerNumbers.self) }
/// }
/// ```
public enum PluginProgram {
  /// Serves a plugin on the standard streams until the host ends it.
  public static func run(_ type: any Plugin.Type) async {
    // A host that goes away is the end of input, too, and no reason to die while writing.
    signal(SIGPIPE, SIG_IGN)
    await PluginServer(type).serve(StandardTransport())
  }
}
