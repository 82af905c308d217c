package import MynaICU
import MynaRuntime

/// Compares what a ``NumberWriter`` writes with what its formatter writes, byte for byte.
package enum NumberComparison {
  /// Compares all samples in one locale.
  package static func run(
    _ set: NumberOptionSet, _ locale: ICULocale, _ samples: NumberSamples
  ) throws -> FastPathTally {
    let source = try Source(set.format, locale)
    var tally = FastPathTally()
    guard let writer = NumberWriter.learned(from: source.text) else {
      tally.slow = 1
      return tally
    }
    tally.fast = 1
    let scratch = TextScratch()
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1024) { memory in
      let (front, back) = (memory[..<512], memory[512...])
      for value in samples.values {
        var sink = TextSink(UnsafeMutableBufferPointer(rebasing: front))
        guard
          writer.write(
            value.magnitude, scale: value.scale, isNegative: value.isNegative, into: &sink)
        else {
          tally.declined += 1
          continue
        }
        let digits = UnsafeRawBufferPointer(rebasing: Self.digits(of: value, in: back))
        tally.compared += 1
        let written = UnsafeRawBufferPointer(
          rebasing: UnsafeRawBufferPointer(memory)[..<sink.count])
        let isEqual =
          source.format(digits, into: scratch)
          && scratch.withBytes { $0.elementsEqual(written) }
        if !isEqual || sink.isFull {
          tally.differ(
            "\(locale.name) \(set.name) \(String(decoding: digits, as: UTF8.self)): "
              + "'\(String(decoding: written, as: UTF8.self))', ICU "
              + "'\(scratch.withBytes { String(decoding: $0, as: UTF8.self) })'")
        }
      }
    }
    return tally
  }

  /// Compares plural categories of the numbers as a format shows them.
  package static func run(
    _ type: PluralType, of set: NumberOptionSet, _ locale: ICULocale, _ samples: NumberSamples
  ) throws -> FastPathTally {
    let source = try Source(set.format, locale)
    let rules = try PluralRules(locale: locale, type: type)
    var tally = FastPathTally()
    guard let writer = NumberWriter.learned(from: source.text),
      let table = PluralTable.learned(locale: locale, type: type, checkedBy: rules)
    else {
      tally.slow = 1
      return tally
    }
    tally.fast = 1
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { memory in
      for value in samples.values {
        guard let shown = writer.visible(value.magnitude, scale: value.scale),
          let category = table.withValue({ $0.category(shown.magnitude, scale: shown.scale) })
        else {
          tally.declined += 1
          continue
        }
        tally.compared += 1
        let digits = UnsafeRawBufferPointer(rebasing: Self.digits(of: value, in: memory[...]))
        let expected = source.category(of: digits, by: rules)
        if expected != Int(category) {
          tally.differ(
            "\(locale.name) \(type) \(set.name) \(String(decoding: digits, as: UTF8.self)): "
              + "\(category), ICU \(expected)")
        }
      }
    }
    return tally
  }

  private static func digits(
    of value: NumberSamples.Value, in memory: Slice<UnsafeMutableBufferPointer<UInt8>>
  ) -> Slice<UnsafeRawBufferPointer> {
    var sink = TextSink(UnsafeMutableBufferPointer(rebasing: memory))
    PlainDigits.write(
      value.magnitude, scale: value.scale, isNegative: value.isNegative, into: &sink)
    return UnsafeRawBufferPointer(UnsafeMutableBufferPointer(rebasing: memory))[..<sink.count]
  }

  /// A formatter of either kind.
  private enum Source {
    case skeleton(ICUNumberFormatter)
    case classic(ICUClassicNumberFormatter)

    init(_ format: NumberOptionSet.Format, _ locale: ICULocale) throws {
      switch format {
      case .skeleton(let skeleton):
        self = .skeleton(try ICUNumberFormatter(skeleton: skeleton, locale: locale))
      case .classic(let style):
        self = .classic(try ICUClassicNumberFormatter(style: style, locale: locale))
      }
    }

    func text(_ digits: String) -> String? {
      switch self {
      case .skeleton(let formatter): (try? formatter.format(digits))?.text
      case .classic(let formatter): (try? formatter.format(digits))?.text
      }
    }

    /// Whether ICU wrote the number.
    func format(_ digits: UnsafeRawBufferPointer, into scratch: borrowing TextScratch) -> Bool {
      do {
        switch self {
        case .skeleton(let formatter): try formatter.format(digits, into: scratch)
        case .classic(let formatter): try formatter.format(digits, into: scratch)
        }
        return true
      } catch {
        return false
      }
    }

    /// ICU's category, -1 if it has none.
    func category(of digits: UnsafeRawBufferPointer, by rules: PluralRules) -> Int {
      do {
        switch self {
        case .skeleton(let formatter):
          return try rules.category(ofDigits: digits, formattedBy: formatter)
        case .classic(let formatter):
          return try rules.category(ofDigits: digits, formattedBy: formatter)
        }
      } catch {
        return -1
      }
    }
  }
}
