import MynaICU

// Unsafe: points to words that their owner, a locale's store, keeps.

/// The words of a list that stands for an argument, joined by ICU once for each way of joining.
///
/// It holds nothing that is counted: the words are kept by their source.
@safe
package struct DefaultList {
  /// Places of the joined texts, by type and width.
  private let texts = PublishedWords(9)
  private let source: Unmanaged<Source>

  /// What texts are made of.
  @safe
  private final class Source {
    let words: [String]
    let spacesHan: Bool
    let formatters: Unmanaged<LocaleFormatters>

    init(_ words: [String], spacesHan: Bool, formatters: LocaleFormatters) {
      self.words = words
      self.spacesHan = spacesHan
      unsafe self.formatters = unsafe .passUnretained(formatters)
    }
  }

  /// Creates a list that does not outlive its formatters.
  init(_ words: [String], spacesHan: Bool, formatters: LocaleFormatters) {
    unsafe source = unsafe .passRetained(
      Source(words, spacesHan: spacesHan, formatters: formatters))
  }

  func free() {
    texts.free()
    unsafe source.release()
  }

  /// The words joined; `nil` if ICU cannot.
  @inline(__always)
  func text(type: UInt8, width: UInt8) -> UnsafeRawBufferPointer? {
    guard type < 3, width < 3, let known = texts.word(Int(type) * 3 + Int(width)) else {
      return nil
    }
    let word = known == PublishedWords.empty ? make(type, width) : known
    // The length stands before the text.
    guard word != PublishedWords.none, let start = unsafe UnsafeRawPointer(bitPattern: word) else {
      return nil
    }
    return unsafe UnsafeRawBufferPointer(
      start: start + MemoryLayout<Int>.size, count: start.load(as: Int.self))
  }

  private func make(_ type: UInt8, _ width: UInt8) -> UInt {
    let place = Int(type) * 3 + Int(width)
    let source = unsafe source.takeUnretainedValue()
    let formatters = unsafe source.formatters.takeUnretainedValue()
    guard let type = ICUListFormatter.ListType(rawValue: Int32(type)),
      let width = ICUListFormatter.Width(rawValue: Int32(width)),
      let joined = try? formatters.renderer.formatters.list(type: type, width: width)
        .format(source.words)
    else { return texts.publish(PublishedWords.none, place) }
    let text = Array((source.spacesHan ? HanLatinBoundary.spaced(joined) : joined).utf8)
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: text.count + MemoryLayout<Int>.size, alignment: MemoryLayout<Int>.alignment)
    unsafe memory.storeBytes(of: text.count, as: Int.self)
    unsafe UnsafeMutableRawBufferPointer(rebasing: memory[MemoryLayout<Int>.size...]).copyBytes(
      from: text)
    let address = UInt(bitPattern: memory.baseAddress)
    let published = texts.publish(address, place)
    if published == address {
      formatters.owned.add { unsafe memory.deallocate() }
    } else {
      unsafe memory.deallocate()
    }
    return published
  }
}

extension LocaleFormatters {
  /// Words that stand for a list that is not supplied; they live as long as this object.
  package func makeDefaultList(
    _ words: [String], spacesHan: Bool
  ) -> UnsafePointer<DefaultList> {
    let list = UnsafeMutablePointer<DefaultList>.allocate(capacity: 1)
    unsafe list.initialize(
      to: DefaultList(words, spacesHan: spacesHan, formatters: self))
    owned.add {
      unsafe list.pointee.free()
      unsafe list.deinitialize(count: 1).deallocate()
    }
    return unsafe UnsafePointer(list)
  }
}
