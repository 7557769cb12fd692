/// How often each byte stands in a text: cheap proof that two texts are far apart.
struct ByteHistogram {
  private var counts = [Int16](repeating: 0, count: 256)

  init(_ text: String) { for byte in text.utf8 { counts[Int(byte)] &+= 1 } }

  func isNear(_ text: String, atMost most: Int) -> Bool {
    var rest = counts
    var extra = 0
    for byte in text.utf8 {
      rest[Int(byte)] &-= 1
      if rest[Int(byte)] < 0 { extra += 1 }
    }
    return extra <= most
  }
}
