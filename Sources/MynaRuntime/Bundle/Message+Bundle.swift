package import MynaModel

// The binary form of messages. Places are not kept: a bundle is not edited.

extension Message: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(byte: dialect == .messageFormat2 ? 0 : 1)
    writer.write(declarations)
    switch body {
    case .pattern(let pattern):
      writer.write(byte: 0)
      writer.write(pattern)
    case .match(let selectors, let variants):
      writer.write(byte: 1)
      writer.write(selectors.map(\.name))
      writer.write(variants)
    }
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    // Messages nest; a hostile bundle must not exhaust the stack.
    try reader.enter()
    let dialect: Dialect = try reader.readByte() == 0 ? .messageFormat2 : .messageFormat1
    let declarations = try reader.readArray(of: Declaration.self)
    let body: Body
    switch try reader.readByte() {
    case 0: body = .pattern(try reader.read())
    case 1:
      let selectors = try reader.readArray(of: String.self).map { VariableReference($0) }
      body = .match(selectors: selectors, variants: try reader.readArray())
    default: throw reader.error("unknown kind of message")
    }
    self.init(declarations: declarations, body: body, dialect: dialect)
    reader.leave()
  }
}

extension Message.Declaration: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(byte: kind == .input ? 0 : 1)
    writer.write(name)
    writer.write(value)
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    let isInput = try reader.readByte() == 0
    self.init(isInput ? .input : .local, name: try reader.readString(), value: try reader.read())
  }
}

extension Message.Variant: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(keys)
    writer.write(pattern)
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    self.init(keys: try reader.readArray(), pattern: try reader.read())
  }
}

extension Message.Variant.Key: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .catchAll: writer.write(byte: 0)
    case .literal(let text):
      writer.write(byte: 1)
      writer.write(text)
    }
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    switch try reader.readByte() {
    case 0: self = .catchAll
    case 1: self = .literal(try reader.readString())
    default: throw reader.error("unknown kind of key")
    }
  }
}

extension Message.Pattern: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(elements)
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    self.init(try reader.readArray())
  }
}

extension Message.Pattern.Element: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .text(let text):
      writer.write(byte: 0)
      writer.write(text)
    case .expression(let expression):
      writer.write(byte: 1)
      writer.write(expression)
    case .markup(let markup):
      writer.write(byte: 2)
      writer.write(markup)
    case .message(let message):
      writer.write(byte: 3)
      writer.write(message)
    }
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    switch try reader.readByte() {
    case 0: self = .text(try reader.readString())
    case 1: self = .expression(try reader.read())
    case 2: self = .markup(try reader.read())
    case 3: self = .message(try reader.read())
    default: throw reader.error("unknown kind of pattern element")
    }
  }
}

extension Message.Expression: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(operand)
    writer.write(function)
    writer.write(attributes)
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    self.init(
      operand: try reader.readOptional(), function: try reader.readOptional(),
      attributes: try reader.readArray())
  }
}

extension Message.Operand: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .literal(let text):
      writer.write(byte: 0)
      writer.write(text)
    case .variable(let reference):
      writer.write(byte: 1)
      writer.write(reference.name)
    }
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    switch try reader.readByte() {
    case 0: self = .literal(try reader.readString())
    case 1: self = .variable(Message.VariableReference(try reader.readString()))
    default: throw reader.error("unknown kind of operand")
    }
  }
}

extension Message.FunctionReference: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(options)
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    self.init(try reader.readString(), options: try reader.readArray())
  }
}

extension Message.Option: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(value)
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    self.init(try reader.readString(), try reader.read())
  }
}

extension Message.Attribute: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(value)
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    self.init(try reader.readString(), try reader.readOptional())
  }
}

extension Message.Markup: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(kind.rawValue)
    writer.write(name)
    writer.write(options)
    writer.write(attributes)
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    guard let kind = Kind(rawValue: try reader.readString()) else {
      throw reader.error("unknown kind of markup")
    }
    self.init(
      kind, try reader.readString(), options: try reader.readArray(),
      attributes: try reader.readArray())
  }
}
