package import MynaCatalogue
import MynaModel
package import MynaRuntime

// The binary form of catalogues.

extension Advice.Retry: BundleCodable {}
extension Advice.NextStep: BundleCodable {}
extension Advice.Severity: BundleCodable {}
extension Advice.Outcome: BundleCodable {}
extension ErrorCatalogue.Disclosure: BundleCodable {}
extension ErrorCatalogue.Operation: BundleCodable {}
extension ErrorCatalogue.Documentation.Kind: BundleCodable {}
extension ErrorCatalogue.Alias.Kind: BundleCodable {}
extension ErrorCatalogue.Alias.Equivalence: BundleCodable {}
extension ErrorCatalogue.Rule.Effect: BundleCodable {}
extension ErrorCatalogue.Rule.Envelope: BundleCodable {}

extension Advice.Resolver: BundleCodable {
  package func encode(to writer: inout ByteWriter) { writer.write(name) }
  package init(from reader: inout ByteReader) throws(BundleError) {
    guard let resolver = Advice.Resolver(try reader.readString()) else {
      throw reader.error("no resolver")
    }
    self = resolver
  }
}

extension ErrorCode: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(provider)
    writer.write(code)
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    let provider = try reader.readString()
    guard let code = ErrorCode(provider: provider, code: try reader.readString(), limits: .hard)
    else { throw reader.error("no error code") }
    self = code
  }
}

extension Advice: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(retry)
    writer.write(retryNote)
    writer.write(resolver)
    writer.write(alsoResolvers)
    writer.write(nextStep)
    writer.write(httpStatus)
    writer.write(httpStatusPassthrough)
    writer.write(severity)
    writer.write(outcome)
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    self.init(
      retry: try reader.read(), retryNote: try reader.read(), resolver: try reader.read(),
      alsoResolvers: try reader.readArray(), nextStep: try reader.read(),
      httpStatus: try reader.read(), httpStatusPassthrough: try reader.read(),
      severity: try reader.read(), outcome: try reader.read())
  }
}

extension ErrorCatalogue.Documentation: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(label)
    writer.write(kind)
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    self.init(label: try reader.readOptional(), kind: try reader.read())
  }
}

extension ErrorCatalogue.RequestFields: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(listed)
    writer.write(elsewhere)
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    self.init(listed: try reader.readArray(), elsewhere: try reader.readArray())
  }
}

extension ErrorCatalogue.Entry: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(code)
    writer.write(advice)
    writer.write(disclosure)
    writer.write(areas)
    writer.write(operations.sorted { $0.rawValue < $1.rawValue })
    writer.write(customerKey)
    writer.write(developerKey)
    writer.write(parameters)
    writer.write(requestFields)
    writer.write(documentation)
    writer.write(meaning)
    writer.write(notes)
    writer.write(related)
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    self.init(
      code: try reader.read(), advice: try reader.read(), disclosure: try reader.read(),
      areas: try reader.readArray(), operations: Set(try reader.readArray()),
      customerKey: try reader.read(), developerKey: try reader.read(),
      parameters: try reader.readArray(), requestFields: try reader.read(),
      documentation: try reader.read(), meaning: try reader.read(), notes: try reader.read(),
      related: try reader.readArray())
  }
}

extension ErrorCatalogue.Parameter: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(type)
    writer.write(audiences.sorted { $0.name < $1.name })
    writer.write(isSensitive)
    writer.write(defaultValue)
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    self.init(
      try reader.read(), try reader.read(), for: Set(try reader.readArray()),
      isSensitive: try reader.read(), defaultValue: try reader.readOptional())
  }
}

extension ErrorCatalogue.Parameter.ValueType: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .money: writer.write(byte: 0)
    case .date: writer.write(byte: 1)
    case .count: writer.write(byte: 2)
    case .identifier: writer.write(byte: 3)
    case .text: writer.write(byte: 4)
    case .terms: writer.write(byte: 5)
    case .enumeration(.iso4217): writer.write(byte: 6)
    case .enumeration(.iso3166): writer.write(byte: 7)
    case .enumeration(.listed(let values)):
      writer.write(byte: 8)
      writer.write(values)
    }
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    switch try reader.readByte() {
    case 0: self = .money
    case 1: self = .date
    case 2: self = .count
    case 3: self = .identifier
    case 4: self = .text
    case 5: self = .terms
    case 6: self = .enumeration(.iso4217)
    case 7: self = .enumeration(.iso3166)
    case 8: self = .enumeration(.listed(try reader.readArray()))
    default: throw reader.error("unknown type of parameter")
    }
  }
}

extension ErrorCatalogue.Alias: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(spelling)
    writer.write(code)
    writer.write(kind)
    writer.write(equivalence)
    writer.write(note)
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    self.init(
      try reader.read(), try reader.readOptional(), try reader.read(), try reader.read(),
      note: try reader.read())
  }
}

extension ErrorCatalogue.Rule: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(form)
    writer.write(action)
    writer.write(effect)
    writer.write(note)
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    self.init(try reader.read(), try reader.read(), try reader.read(), note: try reader.read())
  }
}

extension ErrorCatalogue.Rule.Action: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(name)
    switch self {
    case .stripPrefixes(let prefixes): writer.write(prefixes)
    case .codeAfterLabel(let labels): writer.write(labels)
    case .replacePrefix(let prefix, let becomes):
      writer.write(prefix)
      writer.write(becomes)
    case .envelope(let envelope): writer.write(envelope)
    case .foldCase, .foldWidth, .stripBlanks, .joinBlanks, .mendLowLine, .codeInParentheses,
      .codeInBrackets, .family:
      break
    }
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    switch try reader.readString() {
    case "strip-prefixes": self = .stripPrefixes(try reader.readArray())
    case "replace-prefix": self = .replacePrefix(try reader.read(), by: try reader.read())
    case "fold-case": self = .foldCase
    case "fold-width": self = .foldWidth
    case "strip-blanks": self = .stripBlanks
    case "join-blanks": self = .joinBlanks
    case "mend-low-line": self = .mendLowLine
    case "code-in-parentheses": self = .codeInParentheses
    case "code-in-brackets": self = .codeInBrackets
    case "code-after-label": self = .codeAfterLabel(try reader.readArray())
    case "family": self = .family
    case "envelope": self = .envelope(try reader.read())
    default: throw reader.error("unknown rule")
    }
  }
}

extension ErrorCatalogue: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    var ignored: [Range<Int>] = []
    encode(to: &writer, places: &ignored)
  }

  /// Appends the catalogue's bytes and tells where each entry is.
  func encode(to writer: inout ByteWriter, places: inout [Range<Int>]) {
    writer.write(provider)
    writer.write(snapshot)
    writer.write(entries.count)
    for entry in entries {
      let start = writer.bytes.count
      writer.write(entry)
      places.append(start..<writer.bytes.count)
    }
    writer.write(aliases)
    writer.write(rules)
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    self.init(
      provider: try reader.read(), snapshot: try reader.read(), entries: try reader.readArray(),
      aliases: try reader.readArray(), rules: try reader.readArray())
  }
}
