internal import MynaModel

/// Checks the raw bytes of a text file before anything decodes, hashes or compares them.
enum TextScreen {
  /// Length of a byte order mark at the start: 3 or 0.
  static func markLength(_ bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reports what a text file must not hold; returns the text without its byte order mark, or
  /// `nil` if it must not be looked at any further.
  ///
  /// - Complexity: linear in the bytes; a file over the limit is not looked at.
  static func text(_ bytes: [UInt8], limits: Limits, _ problems: inout ProblemList) -> String? {
    guard bytes.count <= limits.fileBytes else {
      problems.add(.tooLarge(bytes.count, limit: limits.fileBytes))
      return nil
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      problems.add(.utf16)
      return nil
    }
    if let invalid = invalidBytes(bytes) {
      problems.add(.notUTF8(at: invalid))
      return nil
    }
    let mark = markLength(bytes)
    if mark > 0 { problems.add(.byteOrderMark) }
    let text = String(decoding: bytes[mark...], as: UTF8.self)
    if let offset = StreamSafeText.firstUnsafeOffset(in: text, limit: limits.nonStarters) {
      problems.add(.tooManyMarks(at: mark + offset, limit: limits.nonStarters))
      return nil
    }
    let count = problems.diagnostics.count
    reportControls(text, from: mark, &problems)
    return problems.diagnostics.count == count ? text : nil
  }

  private static func invalidBytes(_ bytes: [UInt8]) -> SourceSpan? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return SourceSpan(error.byteOffsets.lowerBound, error.byteOffsets.upperBound)
    }
  }

  private static func reportControls(_ text: String, from start: Int, _ problems: inout ProblemList)
  {
    var offset = start
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      // A lone carriage return would be a line break for YAML and none for our line numbers.
      if previous == "\r", scalar != "\n" {
        problems.add(.control("\r", at: SourceSpan(offset - 1, offset)))
      }
      let width = UTF8.width(scalar)
      if isForbidden(scalar) {
        problems.add(.control(scalar, at: SourceSpan(offset, offset + width)))
      }
      offset += width
      previous = scalar
    }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
