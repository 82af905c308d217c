import Foundation
import MynaAuthoring
import MynaModel
import MynaTestSupport
import Testing

@Suite("CSV")
struct CSVTests {
  private static let texts = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "'=1", "''=1", "'a", "''", "", "\"",
    "a\"b",
    "a,b", "a;b", " a ", "\u{3000}a", "a\r\nb", "a\nb", "\u{301}a", "a\u{2028}b", "'", "=", "1-1",
    "\u{200D}a", "{{=1}}",
  ]

  /// A table with one translation.
  private func table(_ text: String) throws -> String {
    // MessageFormat 1 in a resource keeps every character as an escape.
    var value = ""
    for scalar in text.unicodeScalars {
      value +=
        "\\U" + String(repeating: "0", count: 6 - String(scalar.value, radix: 16).count)
        + String(scalar.value, radix: 16)
    }
    let sample = try AppSample([
      "zh-Hans/customer.mf2": "@locale zh-Hans\n---\n\n[generic]\n\n@syntax mf1\nbody = \(value)\n"
    ])
    let export = try sample.text(.csv)
    let result = sample.plan(export, as: .csv)
    #expect(!result.isRefused)
    #expect(result.changes.isEmpty, "\(text.debugDescription)")
    return export
  }

  @Test("no cell is a formula, and every text comes back (hostile case 96)", arguments: texts)
  func formulas(text: String) throws {
    let export = try table(text)
    for row in export.split(separator: "\r\n") {
      for cell in row.split(separator: ",") {
        let start = cell.drop { $0 == "\"" }.unicodeScalars.first
        #expect(start.map { !"=+-@\t\r\n".unicodeScalars.contains($0) } ?? true, "\(cell)")
      }
    }
  }

  @Test(
    "Python reads the cells that were written",
    .enabled(if: Tool("python3") != nil, "python3 is not installed"))
  func python() throws {
    let tool = try #require(Tool("python3"))
    for text in Self.texts where !text.isEmpty && text.unicodeScalars.first != "\u{301}" {
      let folder = try TemporaryFolder()
      try folder.write("a.csv", try table(text))
      let script = """
        import csv
        rows = list(csv.reader(open("a.csv", newline="", encoding="utf-8")))
        row = next(r for r in rows if r[0] == "generic.body")
        assert all(len(r) == len(rows[0]) for r in rows)
        open("out", "w", newline="", encoding="utf-8").write(row[2])
        """
      let run = try tool.run(["-c", script], in: folder)
      #expect(run.status == 0, "\(run.error)")
      let cell = String(decoding: try folder.read("out"), as: UTF8.self)
      #expect(cell == text || cell == "'\(text)")
    }
  }

  @Test("a byte order mark is written if it is asked for, and read")
  func mark() throws {
    let sample = try AppSample()
    var options = ExchangeFormat.ExportOptions()
    options.byteOrderMark = true
    let bytes = try sample.export(.csv, options: options).bytes
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(try sample.import(String(decoding: bytes, as: UTF8.self), as: .csv).isEmpty)
  }

  @Test("columns may come in any order, and others are passed over")
  func columns() throws {
    let sample = try AppSample()
    let text = "\u{FEFF}note,translation,key\nx,\"付款\"\"好\"\"\",generic.title\n\n"
    #expect(try sample.import(text, as: .csv) == ["changed customer/generic.title"])
    #expect(try sample.read("zh-Hans/customer.mf2").contains("title = 付款\"好\""))
  }
}
