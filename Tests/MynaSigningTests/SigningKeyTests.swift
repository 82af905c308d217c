import MynaModel
import Testing

@testable import MynaSigning

@Suite struct SigningKeyTests {
  @Test("signatures are those of RFC 8032", arguments: RFC8032.vectors)
  func vectors(_ vector: RFC8032) throws {
    let key = try key(vector.seed)
    let message = bytes(vector.message)
    let signature = bytes(vector.signature)
    #expect(key.publicKey.bytes == bytes(vector.publicKey))
    #expect(key.publicKey.isSignature(signature, of: message))
    #expect(!key.publicKey.isSignature(signature, of: message + [0]))
    #expect(key.publicKey.isSignature(try key.signature(of: message), of: message))
  }

  @Test("each generated key is another one")
  func generation() {
    #expect(SigningKey.generate().publicKey != SigningKey.generate().publicKey)
  }

  @Test("a key that is written is read again")
  func roundTrip() throws {
    let key = SigningKey.generate()
    #expect(try SigningKey(parsing: key.contents).contents == key.contents)
    #expect(try VerificationKey(parsing: key.publicKey.contents) == key.publicKey)
  }

  @Test("the file of a public key is one documented line")
  func publicFile() throws {
    #expect(
      String(decoding: try firstKey().publicKey.contents, as: UTF8.self)
        == "myna-public-key 1 \(RFC8032.vectors[0].publicKey)\n")
  }

  @Test("the identifier is the beginning of the key's SHA-256")
  func identifier() throws {
    // printf '<public key>' | xxd -r -p | sha256sum
    #expect(try firstKey().publicKey.id == "21fe31dfa154a261")
  }

  @Test(
    "a file that is no key is refused",
    arguments: [
      "", "\n", "myna-public-key 1 ", "myna-public-key 2 \(digits)\n",
      "myna-private-key 1 \(digits)\n", "myna-public-key 1 \(digits)\n\n",
      "myna-public-key 1 \(digits)0\n", "myna-public-key 1 \(digits.dropLast())\n",
      "myna-public-key 1 \(digits.dropLast())g\n", "myna-public-key 1 \(digits.uppercased())\n",
      " myna-public-key 1 \(digits)\n", "myna-public-key 1 \(digits)\r\n",
      "myna-public-key 1\t\(digits)\n", "\u{FEFF}myna-public-key 1 \(digits)\n",
    ])
  func badFile(_ text: String) {
    #expect(
      problem { _ = try VerificationKey(parsing: Array(text.utf8)) } == "signature.key-syntax")
  }

  @Test("a public key is no private key, and the refusal shows nothing of the file")
  func wrongHalf() throws {
    let key = try firstKey()
    #expect(problem { _ = try VerificationKey(parsing: key.contents) } == "signature.key-syntax")
    do {
      _ = try SigningKey(parsing: key.publicKey.contents)
      Issue.record("a public key was taken for a private one")
    } catch {
      #expect(!"\(error)".contains(String(RFC8032.vectors[0].publicKey.prefix(6))))
    }
  }

  @Test("no description and no dump shows a private key")
  func secrecy() throws {
    let key = try firstKey()
    var dumped = ""
    dump(key, to: &dumped)
    let shown = "\(key) \(String(reflecting: key)) \(String(describing: [key])) \(dumped)"
    #expect(!shown.contains("9d61b1"))
    // 0x9d, 0x61, as a dump of an array would show them.
    #expect(!shown.contains("157"))
    #expect(shown.contains("21fe31dfa154a261"))
  }
}

private let digits = RFC8032.vectors[0].publicKey
