import Foundation
import MynaTestSupport
import Testing

/// `tools/hostile-cases.tsv` and what shows its cases.
@Suite("The table of hostile cases")
struct HostileCaseTableTests {
  private struct Row {
    var number: Int
    var shownBy: String
  }

  private func rows() throws -> [Row] {
    let table = try text(Folders.repository.appending(path: "tools/hostile-cases.tsv"))
    return try table.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      try #require(cells.count == 4 && cells.allSatisfy { !$0.isEmpty }, "\(line)")
      return Row(number: try #require(Int(cells[0])), shownBy: String(cells[3]))
    }
  }

  private func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

  /// The cases that names in some files speak of.
  private func numbers(in files: [URL]) throws -> Set<Int> {
    var found: Set<Int> = []
    for file in files {
      for match in try text(file).matches(of: /\(hostile cases? ([0-9, ]+)\)/) {
        found.formUnion(
          match.output.1.split(separator: ",").compactMap {
            Int($0.trimmingCharacters(in: .whitespaces))
          })
      }
    }
    return found
  }

  @Test("its rows are the cases 1 to 96, each shown somewhere or not built yet")
  func whole() throws {
    let rows = try rows()
    #expect(rows.map(\.number) == Array(1...96))
    let known = ["tests", "trials", "tests, trials", "tests, faults", "not built yet"]
    #expect(rows.allSatisfy { known.contains($0.shownBy) })
  }

  @Test("each case that tests, trials or fault runs show is named by one of them")
  func named() throws {
    let tests = Folders.files(
      below: Folders.repository.appending(path: "Tests"), withExtension: "swift")
    let trials = ["faults", "load"].map {
      Folders.repository.appending(path: "tools/trials/\($0).py")
    }
    let faults = ["writers", "printing"].map {
      Folders.repository.appending(path: "tools/fault-runs/\($0).py")
    }
    let rows = try rows()
    for (word, files) in [("tests", tests), ("trials", trials), ("faults", faults)] {
      let expected = rows.filter { $0.shownBy.contains(word) }.map(\.number)
      let named = try numbers(in: files)
      #expect(Set(expected).subtracting(named).sorted() == [], "not in \(word)")
      #expect(named.subtracting(expected).sorted() == [], "in \(word), but not in the table")
    }
  }
}
