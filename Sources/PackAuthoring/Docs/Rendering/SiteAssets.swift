import CSiteAssets

/// The files of the site that are the same for every pack.
enum SiteAssets {
  /// The styles, as one file.
  static let style: String = {
    var count = 0
    guard let first = unsafe site_styles(&count) else { return "" }
    let parts = unsafe UnsafeBufferPointer(start: first, count: count)
    return (0..<count).map { index in
      let part = unsafe parts[index]
      let bytes = unsafe UnsafeBufferPointer(start: part.bytes, count: part.count)
      return unsafe String(decoding: bytes, as: UTF8.self)
    }.joined(separator: "\n")
  }()
}
