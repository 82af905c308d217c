/// A token of an `Authorization` header.
struct BearerToken {
  private let bytes: [UInt8]

  /// Takes the token out of a header; none if the header is of another scheme.
  init(_ header: String) {
    let text = header.utf8
    let scheme = "bearer ".utf8
    let isBearer = text.prefix(scheme.count).elementsEqual(scheme) { ($0 | 0x20) == $1 || $0 == $1 }
    bytes = isBearer ? Array(text.dropFirst(scheme.count).drop { $0 == 0x20 }) : []
  }

  /// Compares it with every token, each in the same time wherever they differ.
  func isOne(of tokens: [String]) -> Bool {
    var isFound = false
    for token in tokens where isSame(Array(token.utf8)) { isFound = true }
    return isFound
  }

  private func isSame(_ token: [UInt8]) -> Bool {
    guard bytes.count == token.count, !token.isEmpty else { return false }
    var difference: UInt8 = 0
    for (left, right) in zip(bytes, token) { difference |= left ^ right }
    return difference == 0
  }
}
