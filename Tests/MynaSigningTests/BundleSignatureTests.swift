import MynaModel
import MynaSigning
import Testing

@Suite struct BundleSignatureTests {
  private let bundle = Array("MYNABNDL a small bundle".utf8)

  private func signature(_ generation: UInt64 = 17) throws -> BundleSignature {
    try BundleSignature.sign(bundle, generation: generation, with: firstKey())
  }

  @Test("the file has five documented lines")
  func layout() throws {
    let lines = try String(decoding: signature().contents, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 6)
    #expect(
      lines.dropLast(2).elementsEqual([
        "myna-signature 1", "generation 17",
        // printf 'MYNABNDL a small bundle' | sha256sum
        "sha256 d27799035021fa18d88ff2a62915b295886de579b3c3ab6ef0b61e004a9898dd",
        "key 21fe31dfa154a261",
      ]))
    #expect(lines.dropLast().last?.count == "signature ".count + 128)
  }

  @Test("a signature that is written is read again", arguments: [1, 17, UInt64.max])
  func roundTrip(_ generation: UInt64) throws {
    let signature = try signature(generation)
    let read = try BundleSignature(parsing: signature.contents)
    #expect(read == signature)
    #expect(try read.verify(bundle, against: [firstKey().publicKey]) == generation)
    #expect(signature.contents.count <= BundleSignature.maximumBytes)
  }

  @Test("generation 0 is not signed")
  func zero() {
    #expect(problem { _ = try signature(0) } == "signature.generation")
  }

  @Test("no bit of the signature file can be changed")
  func flippedSignature() throws {
    let trusted = TrustedKeys([try firstKey().publicKey])
    let contents = try signature().contents
    #expect(problem { _ = try trusted.accept(bundle, signature: contents) } == nil)
    for index in contents.indices {
      for bit in 0..<8 {
        var changed = contents
        changed[index] ^= 1 << bit
        let id = problem { _ = try trusted.accept(bundle, signature: changed) }
        #expect(id?.hasPrefix("signature.") == true, "byte \(index), bit \(bit)")
      }
    }
  }

  @Test("no bit of the bundle can be changed")
  func flippedBundle() throws {
    let trusted = TrustedKeys([try firstKey().publicKey])
    let contents = try signature().contents
    for index in bundle.indices {
      for bit in 0..<8 {
        var changed = bundle
        changed[index] ^= 1 << bit
        #expect(
          problem { _ = try trusted.accept(changed, signature: contents) } == "signature.digest",
          "byte \(index), bit \(bit)")
      }
    }
  }

  @Test("a bundle that is cut, extended or empty is refused")
  func otherLengths() throws {
    let trusted = TrustedKeys([try firstKey().publicKey])
    let contents = try signature().contents
    for other in [Array(bundle.dropLast()), bundle + [0], []] {
      #expect(
        problem { _ = try trusted.accept(other, signature: contents) } == "signature.digest")
    }
  }

  @Test("the file cut at any byte is refused")
  func truncated() throws {
    let contents = try signature().contents
    for length in 0..<contents.count {
      #expect(
        problem { _ = try BundleSignature(parsing: Array(contents.prefix(length))) }
          == "signature.syntax", "\(length)")
    }
  }

  @Test("a file with lines left out, repeated or exchanged is refused")
  func lines() throws {
    let lines = try signature().contents.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true
    ).map { Array($0) + [UInt8(ascii: "\n")] }
    for index in lines.indices {
      var left = lines
      left.remove(at: index)
      #expect(refusal(left.flatMap(\.self)) == "signature.syntax", "without line \(index + 1)")
      var doubled = lines
      doubled.insert(lines[index], at: index)
      #expect(refusal(doubled.flatMap(\.self)) == "signature.syntax", "line \(index + 1) twice")
      guard index > 0 else { continue }
      var exchanged = lines
      exchanged.swapAt(index, index - 1)
      #expect(refusal(exchanged.flatMap(\.self)) == "signature.syntax", "line \(index + 1) moved")
    }
  }

  @Test(
    "a hostile file is refused by name",
    arguments: [
      ("", "signature.syntax"), ("\n\n\n\n\n", "signature.syntax"),
      ("\u{0}\u{1}\u{2}", "signature.syntax"), ("myna-signature", "signature.syntax"),
      ("myna-signature 2\n", "signature.version"), ("myna-signature \n", "signature.version"),
      ("myna-signature 1\ngeneration 0\n", "signature.syntax"),
      ("myna-signature 1\ngeneration 01\n", "signature.syntax"),
      ("myna-signature 1\ngeneration +1\n", "signature.syntax"),
      ("myna-signature 1\ngeneration -1\n", "signature.syntax"),
      ("myna-signature 1\ngeneration \n", "signature.syntax"),
      ("myna-signature 1\ngeneration 18446744073709551616\n", "signature.syntax"),
      ("myna-signature 1\ngeneration ١\n", "signature.syntax"),
      (String(repeating: "9", count: 513), "signature.too-large"),
      (String(repeating: "e\u{301}", count: 100_000), "signature.too-large"),
    ])
  func hostile(_ text: String, _ id: String) {
    #expect(refusal(Array(text.utf8)) == id)
  }

  @Test("bytes behind the signature, and line breaks of another kind, are refused")
  func trailing() throws {
    let contents = try signature().contents
    let text = String(decoding: contents, as: UTF8.self)
    #expect(refusal(contents + [0]) == "signature.syntax")
    #expect(refusal(contents + [UInt8(ascii: "\n")]) == "signature.syntax")
    #expect(refusal(Array(text.split(separator: "\n").joined(separator: "\r\n").utf8)) != nil)
    #expect(refusal(Array(text.uppercased().utf8)) == "signature.syntax")
  }

  @Test("a problem points at the line that is wrong")
  func place() {
    do {
      _ = try BundleSignature(
        parsing: Array("myna-signature 1\ngeneration 17\nsha256 none\n".utf8))
      Issue.record("a bad digest was read")
    } catch {
      #expect(error.diagnostics.first?.span == SourceSpan(31, 42))
      #expect(error.diagnostics.first?.message.hasPrefix("line 3 ") == true)
    }
  }

  private func refusal(_ contents: [UInt8]) -> String? {
    problem { _ = try BundleSignature(parsing: contents) }
  }
}
