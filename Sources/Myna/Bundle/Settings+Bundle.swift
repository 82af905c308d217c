import MynaCatalogue
package import MynaModel
package import MynaRuntime

// The binary form of settings and tables.

extension LocaleIdentifier: BundleCodable {
  package func encode(to writer: inout ByteWriter) { writer.write(description) }
  package init(from reader: inout ByteReader) throws(BundleError) {
    guard let locale = LocaleIdentifier(try reader.readString(), limits: .hard) else {
      throw reader.error("no locale identifier")
    }
    self = locale
  }
}

extension Audience: BundleCodable {
  package func encode(to writer: inout ByteWriter) { writer.write(name) }
  package init(from reader: inout ByteReader) throws(BundleError) {
    guard let audience = Audience(try reader.readString()) else {
      throw reader.error("no audience")
    }
    self = audience
  }
}

extension LocalizationSettings: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(sourceLocale)
    writer.write(locales)
    writer.write(audiences)
    writer.write(genericKey)
    writer.write(unknownCodeKey)
    writer.write(ambiguousCodeKey)
    writer.write(parameters)
    writer.write(omitsParameters)
    writer.write(hanLatinSpace)
    writer.write(limits)
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    self.init(
      sourceLocale: try reader.read(), locales: try reader.readArray(),
      audiences: try reader.readArray(), genericKey: try reader.read(),
      unknownCodeKey: try reader.read(), ambiguousCodeKey: try reader.read(),
      parameters: try reader.readArray(), omitsParameters: try reader.read(),
      hanLatinSpace: try reader.read(), limits: try reader.read())
  }
}

/// Limits that differ from the defaults, by name.
extension Limits: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    let standard = Limits()
    let changed = Limits.all.filter { self[keyPath: $0.path] != standard[keyPath: $0.path] }
    writer.write(changed.count)
    for limit in changed {
      writer.write(limit.name)
      writer.write(self[keyPath: limit.path])
    }
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    self.init()
    for _ in 0..<(try reader.readCount()) {
      let name = try reader.readString()
      let value = try reader.readInt()
      guard let path = Limits.all.first(where: { $0.name == name })?.path else {
        throw reader.error("unknown limit")
      }
      self[keyPath: path] = value
    }
    self = clamped()
  }
}

extension LocalizationSettings.HanLatinSpace: BundleCodable {}

extension LocalizationSettings.LocaleSettings: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(identifier)
    writer.write(fallbacks)
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    self.init(try reader.read(), fallbacks: try reader.readArray())
  }
}

extension LocalizationSettings.AudienceSettings: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    writer.write(audience)
    writer.write(fields)
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    self.init(try reader.read(), fields: try reader.readArray())
  }
}
