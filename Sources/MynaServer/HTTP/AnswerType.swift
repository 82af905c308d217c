import MynaModel

/// What a text can be answered as.
enum AnswerType: String, CaseIterable {
  case json = "application/json"
  case plain = "text/plain"
  case html = "text/html"
  case problem = "application/problem+json"

  /// Value of `Content-Type`.
  var header: String {
    switch self {
    case .json, .problem: rawValue
    case .plain, .html: rawValue + "; charset=utf-8"
    }
  }

  /// The type that an `Accept` header prefers; the earlier of two that are as welcome, `nil` if none
  /// is welcome.
  ///
  /// Source: RFC 9110, §12.5.1: the most specific range that fits a type decides. At most 1 KiB and
  /// 16 ranges are read.
  static func preferred(by accept: String?, among offered: [AnswerType]) -> AnswerType? {
    guard let accept, !accept.isEmpty else { return offered.first }
    let ranges = accept.utf8.prefix(1024).split(separator: UInt8(ascii: ",")).prefix(16)
      .map { MediaRange($0) }
    var best: (type: AnswerType, weight: Int)?
    for type in offered {
      let fitting = ranges.compactMap { range in range.fit(type).map { ($0, range.weight) } }
      guard let weight = fitting.max(by: { $0.0 < $1.0 })?.1, weight > (best?.weight ?? 0) else {
        continue
      }
      best = (type, weight)
    }
    return best?.type
  }
}

/// One range of an `Accept` header.
private struct MediaRange {
  private let name: String
  /// Thousandths, from 0 to 1000; a weight that is none counts as the highest.
  let weight: Int

  init(_ text: Substring.UTF8View) {
    let parts = text.split(separator: UInt8(ascii: ";")).map { part in
      String(decoding: part.filter { $0 != 0x20 && $0 != 0x09 }, as: UTF8.self).lowercased()
    }
    name = parts.first ?? ""
    weight =
      parts.dropFirst().first { $0.hasPrefix("q=") }
      .flatMap { Double($0.dropFirst(2)) }
      .map { $0.isFinite ? Int(min(max($0, 0), 1) * 1000) : 1000 } ?? 1000
  }

  /// How closely it names a type: 2 for the type itself, 0 for `*/*`, `nil` if it does not.
  func fit(_ type: AnswerType) -> Int? {
    if name == type.rawValue { return 2 }
    if name == "*/*" || name == "*" { return 0 }
    guard name.hasSuffix("/*") else { return nil }
    return type.rawValue.hasPrefix(name.dropLast()) ? 1 : nil
  }
}
