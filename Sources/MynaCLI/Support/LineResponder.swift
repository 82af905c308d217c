import MynaModel
import MynaRequests
import MynaSyntax

/// Answers the lines of a block.
struct LineResponder<Answerer: BatchAnswerer & ~Copyable>: ~Copyable {
  private var answerer: Answerer
  private let limits: Limits

  init(answerer: consuming Answerer, limits: Limits) {
    self.answerer = answerer
    self.limits = limits
  }

  /// Appends an answer to each line of a block, with line breaks; returns how many lines were bad.
  mutating func respond(
    to block: [UInt8], _ kind: LineSource.Block, first: Int, to output: inout [UInt8]
  ) -> Int {
    if kind == .tooLong {
      Self.write(tooLong(first), to: &output)
      return 1
    }
    var bad = 0
    var number = first
    var start = 0
    while start < block.count {
      let end = block[start...].firstIndex(of: UInt8(ascii: "\n"))
      if !respond(to: block, start..<(end ?? block.count), hasEnd: end != nil, number, to: &output)
      {
        bad += 1
      }
      number += 1
      start = (end ?? block.count) + 1
    }
    return bad
  }

  /// Answers the line in a range; returns whether it was a request.
  private mutating func respond(
    to block: [UInt8], _ range: Range<Int>, hasEnd: Bool, _ number: Int,
    to output: inout [UInt8]
  ) -> Bool {
    // A line that is a little too long may arrive together with its end.
    guard range.count <= limits.lineBytes else {
      Self.write(tooLong(number), to: &output)
      return false
    }
    var range = range
    if hasEnd, block[range].last == UInt8(ascii: "\r") {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    let isWritten = block.withUnsafeBufferPointer { bytes in
      answerer.answer(UnsafeBufferPointer(rebasing: bytes[range]), to: &output)
    }
    if isWritten {
      output.append(UInt8(ascii: "\n"))
      return true
    }
    let members = respond(to: Array(block[range]), number)
    Self.write(members, to: &output)
    return !members.contains { $0.key == "error" }
  }

  private static func write(_ members: [JSONValue.Member], to output: inout [UInt8]) {
    JSONWriter.write(.object(members), to: &output)
    output.append(UInt8(ascii: "\n"))
  }

  // MARK: Any line

  private mutating func respond(to line: [UInt8], _ number: Int) -> [JSONValue.Member] {
    let request: JSONValue
    do {
      request = try JSONReader.read(line, limits: limits)
    } catch {
      return Self.failure(
        RequestProblem(error.id, error.message), number, column: error.offset + 1)
    }
    let id = request["id"].map { [JSONValue.Member("id", $0)] } ?? []
    guard case .object = request else {
      return Self.failure(
        RequestProblem("json.type", "line is \(request.kind), expected an object"), number)
    }
    do {
      return id + (try answerer.answer(request))
    } catch {
      return id + Self.failure(error, number)
    }
  }

  private func tooLong(_ number: Int) -> [JSONValue.Member] {
    Self.failure(
      RequestProblem("json.too-large", "line is longer than \(limits.lineBytes) bytes"), number)
  }

  private static func failure(
    _ problem: RequestProblem, _ line: Int, column: Int? = nil
  ) -> [JSONValue.Member] {
    var error: [JSONValue.Member] = [
      .init("id", .string(problem.id)), .init("message", .string(problem.message)),
      .init("line", .integer(line)),
    ]
    if let column { error.append(.init("column", .integer(column))) }
    return [.init("error", .object(error))]
  }
}
