import Foundation
import MynaModel

/// Turns the bytes of an answer into text.
struct AnswerText {
  /// The text, without a byte order mark; `nil` if the bytes could not be read.
  private(set) var text: String?
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the bytes.
  ///
  /// - Parameters:
  ///   - bytes: the answer.
  ///   - charset: what the transport called the character set, such as `GBK`.
  ///   - otherCharset: what bytes that are no UTF-8 are taken for.
  init(
    _ bytes: [UInt8], charset: String?, otherCharset: ProviderEnvelope.Charset?, limits: Limits
  ) {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    // UTF-16 would hide a document type from a search for its bytes.
    guard !bytes.contains(0), !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF])
    else {
      diagnostics.append(AnswerDiagnostics.notText)
      return
    }
    guard let name = charset ?? Self.declared(in: bytes) else {
      read(bytes, as: .utf8, or: otherCharset, limits)
      return
    }
    guard let charset = Self.charset(name) else {
      diagnostics.append(AnswerDiagnostics.charset(name))
      return
    }
    read(bytes, as: charset, or: otherCharset, limits)
  }

  private mutating func read(
    _ bytes: [UInt8], as charset: ProviderEnvelope.Charset, or other: ProviderEnvelope.Charset?,
    _ limits: Limits
  ) {
    var result = Self.decode(bytes, as: charset)
    if result == nil, charset == .utf8, let other, other != .utf8 {
      result = Self.decode(bytes, as: other)
      if result != nil { diagnostics.append(AnswerDiagnostics.otherCharset("GB 18030")) }
    }
    guard let result else {
      diagnostics.append(AnswerDiagnostics.notUTF8)
      return
    }
    // Hashing and normalizing long runs of marks takes quadratic time, wherever the text goes.
    guard StreamSafeText.firstUnsafeOffset(in: result, limit: limits.nonStarters) == nil else {
      diagnostics.append(AnswerDiagnostics.combiningMarks(limits.nonStarters))
      return
    }
    text = result
  }

  /// `kCFStringEncodingGB_18030_2000` as Foundation numbers encodings; it has no name for it.
  private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

  private static func decode(_ bytes: [UInt8], as charset: ProviderEnvelope.Charset) -> String? {
    switch charset {
    case .utf8: String(validating: bytes, as: UTF8.self)
    case .gb18030: String(data: Data(bytes), encoding: gb18030)
    }
  }

  /// The character set of a name in a header or XML declaration; `nil` if it is not read.
  static func charset(_ name: String) -> ProviderEnvelope.Charset? {
    switch String(
      decoding: name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    {
    case "utf-8", "utf8", "us-ascii", "ascii": .utf8
    case "gbk", "gb2312", "gb18030", "cp936": .gb18030
    default: nil
    }
  }

  /// What an XML declaration calls the character set.
  private static func declared(in bytes: [UInt8]) -> String? {
    guard let declaration = XMLAnswer.declaration(of: bytes) else { return nil }
    let text = String(decoding: declaration, as: UTF8.self)
    guard let name = text.range(of: "encoding") else { return nil }
    let rest = text[name.upperBound...].drop { $0 == " " || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }
}
