import MynaModel

/// Apostrophes and tags where FormatJS and Flutter differ from ICU's MessageFormat 1.
///
/// FormatJS takes `<b>` for markup and quotes `<` as ICU quotes `{`. Tags are read as arguments with
/// names that no argument has, so that ICU's parser sees them.
enum ClassicQuoting {
  private static let openMark = "TAG_OPEN_"
  private static let closeMark = "TAG_CLOSE_"

  // MARK: Writing

  /// The name of the argument that stands for a tag while a message is printed.
  static func argument(of markup: Message.Markup) -> String {
    (markup.kind == .close ? closeMark : openMark) + markup.name
  }

  /// The tag of a markup; `nil` if FormatJS has none: standalone, with options, or another name.
  static func tag(of markup: Message.Markup) -> String? {
    guard markup.kind != .standalone, markup.options.isEmpty, isTagName(markup.name) else {
      return nil
    }
    return markup.kind == .open ? "<\(markup.name)>" : "</\(markup.name)>"
  }

  /// Returns printed MessageFormat 1 in a flavor.
  ///
  /// An apostrophe that can quote nothing is not doubled, which both flavors read alike.
  static func written(_ text: String, _ flavor: ClassicText.Flavor) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var isQuoting = false
    var index = 0
    func scalar(_ offset: Int) -> Unicode.Scalar? {
      scalars.indices.contains(index + offset) ? scalars[index + offset] : nil
    }
    while let current = scalar(0) {
      if current == "'", scalar(1) == "'" {
        let isPlain = !isQuoting && result.last != "'" && scalar(2).map(quotesNothing) ?? true
        result.append(contentsOf: (isPlain ? "'" : "''").unicodeScalars)
        index += 2
      } else if current == "'" {
        isQuoting.toggle()
        result.append(current)
        index += 1
      } else if flavor == .formatJS, !isQuoting, current == "<" {
        // What follows an apostrophe would go on with its quotation.
        if scalar(1) == "'", scalar(2) != "'" {
          result.append(contentsOf: "'<".unicodeScalars)
          isQuoting = true
          index += 2
        } else {
          result.append(contentsOf: "'<'".unicodeScalars)
          index += 1
        }
      } else if flavor == .formatJS, !isQuoting, current == "{",
        let (tag, width) = tag(in: scalars, at: index)
      {
        result.append(contentsOf: tag.unicodeScalars)
        index += width
      } else {
        result.append(current)
        index += 1
      }
    }
    return String(result)
  }

  private static func quotesNothing(_ scalar: Unicode.Scalar) -> Bool {
    !["{", "}", "#", "|", "<", ">", "'"].contains(scalar)
  }

  /// The tag of the argument that begins at an offset, and the length of the argument.
  private static func tag(
    in scalars: [Unicode.Scalar], at start: Int
  ) -> (tag: String, width: Int)? {
    let length = scalars[start...].prefix(80).firstIndex(of: "}")
    guard let end = length else { return nil }
    let name = String(String.UnicodeScalarView(scalars[(start + 1)..<end]))
    guard let markup = markup(ofArgument: name), let tag = tag(of: markup) else { return nil }
    return (tag, end - start + 1)
  }

  // MARK: Reading

  /// The markup that an argument stands for; `nil` for one of the message.
  static func markup(ofArgument name: String) -> Message.Markup? {
    for (mark, kind) in [(openMark, Message.Markup.Kind.open), (closeMark, .close)] {
      if name.hasPrefix(mark) { return Message.Markup(kind, String(name.dropFirst(mark.count))) }
    }
    return nil
  }

  /// Returns a text of FormatJS in MessageFormat 1 of ICU.
  static func read(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let next = scalars.indices.contains(index + 1) ? scalars[index + 1] : nil
      switch scalars[index] {
      case "'" where next == "'":
        result.append(contentsOf: "''".unicodeScalars)
        index += 2
      case "'" where next.map { ["{", "}", "<", ">"].contains($0) } ?? false:
        index = readQuotation(scalars, from: index + 1, to: &result)
      case "<":
        if let (argument, width) = argument(in: scalars, at: index) {
          result.append(contentsOf: "{\(argument)}".unicodeScalars)
          index += width
        } else {
          result.append("<")
          index += 1
        }
      default:
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
  }

  /// Copies a quotation up to its last apostrophe; ICU's begins at the first brace in it.
  private static func readQuotation(
    _ scalars: [Unicode.Scalar], from start: Int, to result: inout String.UnicodeScalarView
  ) -> Int {
    var index = start
    var isOpen = false
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "'" {
        let isDouble = scalars.indices.contains(index + 1) && scalars[index + 1] == "'"
        guard isDouble else {
          if isOpen { result.append("'") }
          return index + 1
        }
        result.append(contentsOf: "''".unicodeScalars)
        index += 2
        continue
      }
      if !isOpen, scalar == "{" || scalar == "}" {
        result.append("'")
        isOpen = true
      }
      result.append(scalar)
      index += 1
    }
    if isOpen { result.append("'") }
    return index
  }

  /// The argument that stands for the tag at an offset, and the length of the tag.
  private static func argument(
    in scalars: [Unicode.Scalar], at start: Int
  ) -> (name: String, width: Int)? {
    guard let end = scalars[start...].prefix(80).firstIndex(of: ">") else { return nil }
    var name = scalars[(start + 1)..<end]
    let isClose = name.first == "/"
    if isClose { name = name.dropFirst() }
    let text = String(String.UnicodeScalarView(name))
    guard isTagName(text) else { return nil }
    return ((isClose ? closeMark : openMark) + text, end - start + 1)
  }

  private static func isTagName(_ name: String) -> Bool {
    guard let first = name.utf8.first, (0x61...0x7A).contains(first | 0x20) else { return false }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
      default: false
      }
    }
  }
}
