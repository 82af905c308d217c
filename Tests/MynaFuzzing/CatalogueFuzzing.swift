import MynaCatalogue
import MynaModel
import MynaProject

/// Catalogue and project files.
enum CatalogueFuzzing {
  static func check(_ bytes: [UInt8]) throws {
    let reading = CatalogueFile.read(bytes, path: "x.yaml")
    try DiagnosticClaims.check(reading.diagnostics, in: bytes)
    guard let catalogue = reading.value else {
      return try claim("there is a catalogue or a diagnostic", !reading.diagnostics.isEmpty)
    }
    // A code is found by its own spelling, whatever the rules of the file are.
    let lookup = CatalogueLookup([catalogue])
    for entry in catalogue.entries.prefix(8) {
      try claim("a code has an entry", lookup[entry.code] == entry)
      let found = lookup.resolve(entry.code.code, provider: catalogue.provider)
      try claim(
        "a listed code is known or ambiguous",
        found.entry != nil || !found.candidates.isEmpty || found.alias != nil,
        found: "\(entry.code): \(found.answer)")
    }
  }

  static func checkProject(_ bytes: [UInt8]) throws {
    let reading = ProjectFile.read(bytes, path: "myna.yaml")
    try DiagnosticClaims.check(reading.diagnostics, in: bytes)
    try claim(
      "there is a project or a diagnostic", reading.value != nil || !reading.diagnostics.isEmpty)
  }
}
