public import PluginKit

extension PluginError {
  /// What a call that did not succeed means for the plugin that made it.
  ///
  /// - Parameters:
  ///   - error: any error; what is no `OutgoingError` is taken as it is.
  ///   - pointer: where the address stands in the plugin's configuration.
  public init(calling error: any Error, addressAt pointer: String) {
    guard let error = error as? OutgoingError else {
      self.init(error)
      return
    }
    switch error.code {
    case .badAddress, .plainHTTP, .nameNotFound, .certificate, .notHTTP, .badHeader:
      self.init(.badConfiguration, error.message, pointer: pointer)
    case .refused, .unreachable, .connectTimeout, .cutOff, .closed:
      self.init(.unavailable, error.message)
    case .deadline: self.init(.deadline, error.message)
    case .tooLarge: self.init(.internalFailure, error.message)
    }
  }
}
