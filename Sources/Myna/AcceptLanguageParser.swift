import MynaModel

/// Reads the items of an `Accept-Language` header, byte by byte.
///
/// ```abnf
/// Accept-Language = [ item *( OWS "," OWS [ item ] ) ]      ; empty items are allowed
/// item            = language-range [ OWS ";" OWS "q=" qvalue ]
/// language-range  = ( 1*8ALPHA *( "-" 1*8alphanum ) ) / "*"
/// qvalue          = ( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3"0" ] )
/// ```
struct AcceptLanguageParser {
  private let bytes: [UInt8]
  private let limits: Limits
  private(set) var ranges: [AcceptLanguage.Range] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let isTooLong: Bool

  init(_ header: some Collection<UInt8>, limits: Limits) {
    let limit = limits.acceptLanguageBytes
    // One byte more tells whether the last item within the limit is whole.
    var bytes = Array(header.prefix(limit + 1))
    isTooLong = bytes.count > limit
    if isTooLong {
      // An item that is cut in two could mean something else: `en;q=0` for `en;q=0.5`.
      let end = bytes.lastIndex(of: UInt8(ascii: ",")) ?? 0
      bytes.removeSubrange(end...)
    }
    self.bytes = bytes
    self.limits = limits
  }

  mutating func parse() {
    var items = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ",")) ?? bytes.count
      let item = Self.trimmed(bytes[start..<end])
      start = end + 1
      if item.isEmpty { continue }
      items += 1
      if items > limits.languageRanges {
        let rest = SourceSpan(item.startIndex, bytes.count)
        diagnostics.append(.tooManyRanges(limits.languageRanges, at: rest))
        break
      }
      if let range = range(item) { ranges.append(range) }
    }
    if isTooLong {
      diagnostics.append(.headerTooLong(limits.acceptLanguageBytes, at: bytes.count))
    }
  }

  /// The range of an item, or `nil` with a diagnostic.
  private mutating func range(_ item: ArraySlice<UInt8>) -> AcceptLanguage.Range? {
    let semicolon = item.firstIndex(of: UInt8(ascii: ";")) ?? item.endIndex
    let name = Self.trimmed(item[..<semicolon])
    var weight = 1000
    if semicolon < item.endIndex {
      let parameter = Self.trimmed(item[(semicolon + 1)...])
      guard let value = Self.weight(parameter) else {
        diagnostics.append(.badWeight(parameter, limits: limits))
        return nil
      }
      weight = value
    }
    if name.elementsEqual([UInt8(ascii: "*")]) { return AcceptLanguage.Range(nil, weight: weight) }
    guard Self.isLanguageRange(name),
      let locale = LocaleIdentifier(tag: String(decoding: name, as: UTF8.self), limits: limits)
    else {
      diagnostics.append(.badRange(name, limits: limits))
      return nil
    }
    return AcceptLanguage.Range(locale, weight: weight)
  }

  private static func isLanguageRange(_ name: ArraySlice<UInt8>) -> Bool {
    let subtags = name.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return subtags.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy(isAlphanumeric) }
      && subtags.first?.allSatisfy(isLetter) == true
  }

  /// Thousandths of a `q=` parameter; its name is case-insensitive, as are all texts of an ABNF.
  private static func weight(_ parameter: ArraySlice<UInt8>) -> Int? {
    let value = parameter.dropFirst(2)
    guard let name = parameter.first, name | 0x20 == UInt8(ascii: "q"),
      parameter.dropFirst().first == UInt8(ascii: "="), value.count <= 5,
      let whole = value.first, whole == UInt8(ascii: "0") || whole == UInt8(ascii: "1")
    else { return nil }
    let fraction = value.dropFirst()
    guard fraction.isEmpty || fraction.first == UInt8(ascii: ".") else { return nil }
    var thousandths = Int(whole - UInt8(ascii: "0")) * 1000
    for (digit, unit) in zip(fraction.dropFirst(), [100, 10, 1]) {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      thousandths += Int(digit - UInt8(ascii: "0")) * unit
    }
    return thousandths <= 1000 ? thousandths : nil
  }

  /// Without spaces and tabs around; CR and LF are not white space of a field value.
  private static func trimmed(_ item: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var item = item
    while let first = item.first, isBlank(first) { item.removeFirst() }
    while let last = item.last, isBlank(last) { item.removeLast() }
    return item
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
