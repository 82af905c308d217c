import MynaModel
import MynaSyntax

/// A JSON value whose strings know their places in the file.
struct LocatedJSON {
  /// A value.
  enum Value {
    case string(LocatedText)
    case object([Member])
    case array([LocatedJSON])
    /// A number, a truth value or `null`.
    case other(JSONValue)
  }

  /// A key and its value.
  struct Member {
    let key: String
    let place: SourceSpan
    let value: LocatedJSON
  }

  let value: Value
  /// Its place; that of its key for what is no string.
  let place: SourceSpan

  /// Reads a file; `nil` after a problem. A byte order mark is passed over.
  ///
  /// - Complexity: linear in the size of the file.
  static func read(
    _ source: SourceText, limits: Limits, _ problems: inout ExchangeProblems
  ) -> LocatedJSON? {
    guard problems.screen(source, limits: limits) else { return nil }
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let bytes = Array(source.bytes[start...])
    var limits = limits
    limits.jsonMembers = limits.exchangeUnits
    do throws(JSONReader.Problem) {
      let (value, strings) = try JSONReader.readWithPlaces(bytes, limits: limits)
      var zipper = Zipper(source: source, places: strings.map { $0.shifted(by: start) }[...])
      return zipper.located(value, at: SourceSpan(start, start))
    } catch {
      var diagnostic = error.diagnostic
      diagnostic.span = diagnostic.span?.shifted(by: start)
      problems.add(diagnostic)
      return nil
    }
  }

  /// The members, if this is an object; a problem if it is not.
  func members(_ problems: inout ExchangeProblems) -> [Member]? {
    if case .object(let members) = value { return members }
    problems.add(.jsonKind("an object", kind, at: place))
    return nil
  }

  /// The text, if this is a string; a problem if it is not.
  func text(_ problems: inout ExchangeProblems) -> LocatedText? {
    if case .string(let text) = value { return text }
    problems.add(.jsonKind("a string", kind, at: place))
    return nil
  }

  /// The value of a member; `nil` if there is none.
  subscript(key: String) -> LocatedJSON? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  /// The text of a string.
  var string: String? { if case .string(let text) = value { text.text } else { nil } }

  /// What kind of value this is.
  var kind: String {
    switch value {
    case .string: "a string"
    case .object: "an object"
    case .array: "an array"
    case .other(let value): value.kind
    }
  }

  /// Puts values and the places of their strings together, which come in the same order.
  private struct Zipper {
    let source: SourceText
    var places: ArraySlice<SourceSpan>

    /// Recursion is as deep as the reader's limit.
    mutating func located(_ value: JSONValue, at place: SourceSpan) -> LocatedJSON {
      switch value {
      case .string(let text):
        let own = places.popFirst() ?? place
        return LocatedJSON(value: .string(Self.text(text, own, source)), place: own)
      case .array(let elements):
        return LocatedJSON(value: .array(elements.map { located($0, at: place) }), place: place)
      case .object(let members):
        let all = members.map { member in
          let own = places.popFirst() ?? place
          return Member(key: member.key, place: own, value: located(member.value, at: own))
        }
        return LocatedJSON(value: .object(all), place: place)
      default: return LocatedJSON(value: .other(value), place: place)
      }
    }

    /// The text of a literal, with the places of its escapes.
    private static func text(
      _ text: String, _ place: SourceSpan, _ source: SourceText
    ) -> LocatedText {
      let inner = SourceSpan(place.start + 1, max(place.start + 1, place.end - 1))
      var result = LocatedText(at: inner)
      var start = inner.start
      var position = start
      func verbatim(to end: Int) {
        if start < end {
          result.append(
            String(decoding: source.bytes[start..<end], as: UTF8.self), from: start)
        }
      }
      while position < inner.end {
        guard source.bytes[position] == UInt8(ascii: "\\") else {
          position += 1
          continue
        }
        verbatim(to: position)
        let width = escapeWidth(source.bytes, at: position, before: inner.end)
        let escape = Array(source.bytes[position..<min(position + width, inner.end)])
        let quote = [UInt8(ascii: "\"")]
        // The reader knows what an escape means.
        let meaning = try? JSONReader.read(quote + escape + quote)
        result.append(meaning?.text ?? "", for: SourceSpan(position, position + escape.count))
        position += escape.count
        start = position
      }
      verbatim(to: inner.end)
      return result
    }

    /// Two bytes, six, or twelve for a pair of surrogates.
    private static func escapeWidth(_ bytes: [UInt8], at start: Int, before end: Int) -> Int {
      guard start + 3 < end, bytes[start + 1] == UInt8(ascii: "u") else { return 2 }
      let isHigh =
        bytes[start + 2] | 0x20 == UInt8(ascii: "d")
        && [0x38, 0x39, 0x61, 0x62].contains(bytes[start + 3] | 0x20)
      return isHigh ? 12 : 6
    }
  }
}
