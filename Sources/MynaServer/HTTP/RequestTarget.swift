import MynaModel

/// Path and query of a request, read from bytes: nothing is decoded before it was looked at.
struct RequestTarget {
  /// The segments of the path, decoded; the path begins with `/`.
  let segments: [String]
  /// The parameters of the query, decoded, in their order; no name stands twice.
  let parameters: [(name: String, text: String)]

  /// Longest segment of a path, and longest parameter but an argument, in Unicode scalars.
  static let mostScalars = 256

  /// Reads a target.
  ///
  /// - Throws: `request.target` for anything but a path, `request.encoding` for a text that is not
  ///   valid UTF-8, `request.text-too-long`, `text.stream-safe`, `query.duplicate`,
  /// `query.empty` or `query.too-many`.
  init(_ target: String, limits: Limits) throws(ServiceProblem) {
    let bytes = Array(target.utf8)
    guard bytes.first == UInt8(ascii: "/") else {
      throw ServiceProblem(.badRequest, "request.target", "expected a path that begins with '/'")
    }
    let mark = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
    var segments: [String] = []
    for segment in bytes[1..<mark].split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    {
      segments.append(try Self.decoded(segment, isQuery: false, limits))
    }
    self.segments = segments
    parameters = try Self.parameters(bytes[mark...].dropFirst(), limits)
    let short = segments + parameters.filter { !$0.name.hasPrefix("arg.") }.map(\.text)
    guard short.allSatisfy({ $0.unicodeScalars.count <= Self.mostScalars }) else {
      throw ServiceProblem(
        .badRequest, "request.text-too-long",
        "a text of path or query has at most \(Self.mostScalars) characters")
    }
  }

  /// The text of a parameter.
  subscript(name: String) -> String? {
    parameters.first { $0.name == name }?.text
  }

  /// Whether a parameter of the query is an argument: `arg.` and a name.
  static func isArgument(_ parameter: String) -> Bool {
    let name = parameter.utf8.dropFirst(4)
    let isLetter: (UInt8) -> Bool = { (0x61...0x7A).contains($0 | 0x20) }
    return parameter.hasPrefix("arg.") && (1...64).contains(name.count)
      && name.first.map(isLetter) == true
      && name.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || "_.-".utf8.contains($0) }
  }

  private static func parameters(
    _ query: ArraySlice<UInt8>, _ limits: Limits
  ) throws(ServiceProblem) -> [(name: String, text: String)] {
    var found: [(name: String, text: String)] = []
    for pair in query.split(separator: UInt8(ascii: "&")) {
      guard found.count < limits.arguments + 16 else {
        throw ServiceProblem(.badRequest, "query.too-many", "too many parameters in the query")
      }
      let sign = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
      let name = try decoded(pair[..<sign], isQuery: true, limits)
      guard !pair[sign...].dropFirst().isEmpty || name.hasPrefix("arg.") else {
        throw ServiceProblem(.badRequest, "query.empty", "a parameter of the query has no value")
      }
      guard !found.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
        throw ServiceProblem(
          .badRequest, "query.duplicate", "a parameter of the query stands there twice")
      }
      found.append((name, try decoded(pair[sign...].dropFirst(), isQuery: true, limits)))
    }
    return found
  }

  /// Decodes `%XX`, and `+` in queries; the bytes are looked at before they become a text.
  private static func decoded(
    _ text: ArraySlice<UInt8>, isQuery: Bool, _ limits: Limits
  ) throws(ServiceProblem) -> String {
    // What most write: there is nothing to decode, and nothing that decoding would refuse.
    if text.allSatisfy({
      $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "%") && $0 != UInt8(ascii: "+")
    }) {
      return String(decoding: text, as: UTF8.self)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var rest = text
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "+"), isQuery {
        bytes.append(0x20)
      } else if byte == UInt8(ascii: "%") {
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
        else {
          throw ServiceProblem(
            .badRequest, "request.encoding", "'%' is followed by two hexadecimal digits")
        }
        bytes.append(high << 4 | low)
      } else {
        bytes.append(byte)
      }
    }
    guard let decoded = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      throw ServiceProblem(
        .badRequest, "request.encoding", "the target is not valid UTF-8, or holds U+0000")
    }
    guard StreamSafeText.firstUnsafeOffset(in: decoded, limit: limits.nonStarters) == nil else {
      throw ServiceProblem(
        .badRequest, "text.stream-safe",
        "more than \(limits.nonStarters) combining marks in a row")
    }
    return decoded
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
