import MynaTestSupport
import Testing

@testable import MynaServer

@Suite("Small parts of the service")
struct ServerUnitTests {
  @Test(
    "an address is a host and a port, or a port",
    arguments: [
      ("8080", "127.0.0.1:8080"), ("0.0.0.0:80", "0.0.0.0:80"), ("localhost:1", "localhost:1"),
      ("[::1]:80", "[::1]:80"), ("", nil), (":80", nil), ("a:", nil), ("a:b", nil),
      ("a:70000", nil), ("::1:80", nil), ("a:-1", nil), ("a:123456", nil),
    ] as [(String, String?)])
  func addresses(text: String, expected: String?) {
    #expect(ServiceConfiguration.Address(parsing: text)?.description == expected)
  }

  @Test(
    "a moment is written in UTC",
    arguments: [
      (0.0, "1970-01-01T00:00:00.000Z"), (951_782_400.25, "2000-02-29T00:00:00.250Z"),
      (4_102_444_799.5, "2099-12-31T23:59:59.500Z"),
    ])
  func timestamps(seconds: Double, expected: String) {
    #expect(Timestamp(seconds).text == expected)
  }

  @Test(
    "the type that is preferred is found whatever the header holds",
    arguments: [
      ("text/html;q=NaN", .html), ("text/html;q=-5", nil), ("text/html;q=1e400", .html),
      (",,,", nil),
      (";q=1", nil), ("*/*;q=0", nil), ("TEXT/PLAIN", .plain),
      (String(repeating: "a/b,", count: 5000) + "text/html", nil),
    ] as [(String, AnswerType?)])
  func accept(header: String, expected: AnswerType?) {
    #expect(AnswerType.preferred(by: header, among: AnswerType.allCases) == expected)
  }

  @Test("a series is counted once, and its labels are escaped")
  func exposition() {
    let registry = PrometheusRegistry()
    for _ in 0..<2 {
      registry.makeCounter(label: "a", dimensions: [("b", "x\"y\\z\n")]).increment(by: 2)
    }
    registry.makeTimer(label: "t", dimensions: []).recordNanoseconds(3_000_000)
    var output: [UInt8] = []
    registry.write(to: &output)
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    #expect(lines.contains(#"a{b="x\"y\\z\n"} 4"#))
    #expect(lines.contains(#"t_bucket{le="0.0025"} 0"#))
    #expect(lines.contains(#"t_bucket{le="0.005"} 1"#))
    #expect(lines.contains(#"t_bucket{le="+Inf"} 1"#) && lines.contains("t_count 1"))
  }

  @Test("a fingerprint tells of every change below a folder (hostile case 76)")
  func fingerprints() throws {
    let folder = try TemporaryFolder()
    var seen: Set<SourceFingerprint> = []
    func look() -> Bool { seen.insert(SourceFingerprint(of: [folder.path])).inserted }
    #expect(look())
    try folder.write("a/b/c", "1")
    #expect(look())
    try folder.write("a/b/d", "1")
    #expect(look())
    #expect(!look())
    try folder.write(".hidden", "1")
    // The folder itself changed; what is hidden does not count when it changes again.
    _ = look()
    try folder.write("a/b/c", "22")
    #expect(look())
    #expect(rename(folder.path("a/b/c"), folder.path("a/c")) == 0)
    #expect(look())
    #expect(SourceFingerprint(of: [folder.path("nothing")]).count == 1)
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
