import Foundation
import Myna
import MynaErrors
import MynaModel
import Testing

@Suite("Hostile answers")
struct HostileAnswerTests {
  private let alipay = ProviderEnvelope.alipay

  @Test(
    "what cannot be read leaves the result open, says why, and still speaks to the customer",
    arguments: HostileAnswers.unreadable.indices)
  func unreadable(index: Int) throws {
    let (name, bytes, problem) = HostileAnswers.unreadable[index]
    let answer = alipay.decode(bytes, locales: ["en"])
    let error = try #require(answer.error, "\(name)")
    #expect(answer.isOpen, "\(name)")
    #expect(answer.problems.first == problem, "\(name)")
    #expect(error.diagnostics == answer.diagnostics)
    #expect(error.localizedDescription == openSentence)
    #expect(!error.description.utf8.contains { $0 < 0x20 })
  }

  // MARK: Document types

  @Test(
    "a document type is refused before anything is parsed", arguments: HostileAnswers.documentTypes)
  func documentType(text: String) {
    var answer: ProviderAnswer?
    let time = ContinuousClock().measure { answer = alipay.decode(text) }
    #expect(answer?.problems == ["xml.doctype", "answer.no-code"])
    #expect(answer?.codes == [])
    #expect(answer?.isOpen == true)
    // Expanding the last one takes libxml2 more than a second.
    #expect(time < .milliseconds(500))
  }

  @Test("a document type that hides behind a character set is refused too")
  func hiddenDocumentType() throws {
    let text = "<!DOCTYPE a [<!ENTITY b \"PAYMENT_FAIL\">]><alipay><error>&b;</error></alipay>"
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian, .utf16, .utf32] {
      let answer = alipay.decode(try #require(text.data(using: encoding)), locales: ["en"])
      #expect(answer.problems.first == "answer.charset")
    }
    let inForm = alipay.decode(
      "res_error=%3C!DOCTYPE%20a%3E%3Cerr%3E%3Csub_code%3EA_B%3C/sub_code%3E%3C/err%3E")
    #expect(inForm.problems == ["xml.doctype", "answer.no-code"])
  }

  // MARK: Codes

  @Test("a code that is too long is left out")
  func longCode() {
    let long = "PAYMENT_FAIL" + String(repeating: " ", count: 300)
    let answer = alipay.decode(openPlatform(code: "40004", #","sub_code":"\#(long)""#))
    #expect(answer.codes.map(\.text) == ["40004"])
    #expect(answer.problems == ["answer.code-too-long"])
    #expect(answer.error?.outcome == .failed)
  }

  @Test("so many codes are kept and no more")
  func manyCodes() {
    let members = (0..<200).map { #""m\#($0)_response":{"sub_code":"CODE_\#($0)"}"# }
    let answer = alipay.decode("{\(members.joined(separator: ","))}")
    #expect(answer.codes.count == 16)
    #expect(answer.problems.count { $0 == "answer.too-many-codes" } == 1)
    #expect((answer.error?.description.utf8.count ?? 0) < 4096)
  }

  @Test("an answer with too many fields is no success")
  func manyFields() {
    let fields = String(repeating: "<x>1</x>", count: 1_001)
    let answer = alipay.decode("<alipay><is_success>T</is_success>\(fields)</alipay>")
    #expect(answer.problems == ["answer.too-many-fields"])
    #expect(answer.isOpen)
  }

  @Test("so many problems are told and no more")
  func manyProblems() {
    let long = String(repeating: "x", count: 300)
    let members = (0..<200).map { #""m\#($0)_response":{"sub_code":"\#(long)"}"# }
    let answer = alipay.decode("{\(members.joined(separator: ","))}")
    #expect(answer.diagnostics.count == 21)
    #expect(answer.problems.last == "diagnostics.truncated")
  }

  @Test("answers inside answers end somewhere")
  func nested() {
    let form = AnswerNest.form(depth: 20)
    let answer = alipay.decode(form)
    #expect(answer.isOpen)
    #expect(answer.error?.body == openSentence)
  }

  @Test(
    "what an answer says never breaks a line of the log",
    arguments: ["\\n", "\\r\\n", "\\u001b[2J", "\\u202e", "\\u0085", "\\u2028"])
  func logInjection(escape: String) throws {
    let evil = "\(escape)FAKE level=error"
    let answer = alipay.decode(
      openPlatform(
        "x\(escape)", code: "40004",
        #","sub_code":"TRADE_HAS_SUCCESS","sub_msg":"\#(evil) [A\#(escape)B]","out_trade_no":"\#(evil)""#
      ))
    let error = try #require(answer.error)
    #expect(!error.body.contains("FAKE"))
    let unknown = try #require(
      alipay.decode(openPlatform(code: "40004", #","sub_code":"A\#(evil)""#)).error)
    #expect(unknown.code.contains("FAKE"))
    for error in [error, unknown] { check(error) }
  }

  /// Checks that no text for a log holds what could break its line.
  private func check(_ error: PaymentError) {
    let texts =
      [
        error.description, error.debugDescription, String(reflecting: error),
        "\(error.customMirror.children.map(\.value))", error.codes.map(\.description).joined(),
      ] + error.errorUserInfo.values.map { "\($0)" }
    for text in texts + error.diagnostics.map(\.message) {
      let isSafe = text.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && ![0x85, 0x2028, 0x202E].contains($0.value)
      }
      #expect(isSafe, "\(text.debugDescription)")
    }
  }

  @Test("a code cannot look like another field of the line")
  func fakeFields() throws {
    let code = #"A outcome=succeeded arguments=[x] ""#
    let escaped = code.replacing("\"", with: "\\\"")
    let error = try #require(
      alipay.decode(openPlatform(code: "40004", #","sub_code":"\#(escaped)""#)).error)
    #expect(error.description.contains(#"received="A outcome=succeeded arguments=[x] \"",40004"#))
  }

  @Test("every cut and every flipped bit of an answer gives a sentence, and no cut a success")
  func damage() {
    for sample in AnswerSamples.all where sample.outcome == nil {
      let bytes = Array(sample.text.utf8)
      for count in bytes.indices {
        let answer = alipay.decode(bytes[..<count], locales: ["en"])
        // A return page that is cut still has its first field.
        #expect(answer.error?.body.isEmpty == false || sample.name.hasPrefix("return page"))
      }
      for index in bytes.indices {
        var damaged = bytes
        damaged[index] ^= 1 << UInt8(index % 8)
        #expect(alipay.decode(damaged, locales: ["en"]).error?.body.isEmpty != true)
      }
    }
  }
}
