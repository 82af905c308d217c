import MynaRuntime
import Testing

@Suite("URLs of links")
struct LinkTargetTests {
  private func problem(_ url: String) -> LinkTarget.Problem? {
    do {
      _ = try LinkTarget(url)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "are https, mailto and tel",
    arguments: [
      ("https://a.example", "https://a.example"),
      ("https://A.Example/B?c=d#e", "https://a.example/B?c=d#e"),
      ("HTTPS://a.example:8443/", "https://a.example:8443/"),
      ("https://xn--80ak6aa92e.example/%E4%BB%98", "https://xn--80ak6aa92e.example/%E4%BB%98"),
      ("https://a.example/%E2%80%A6", "https://a.example/%E2%80%A6"),
      ("https://a.example/%20%7E%7e%fF", "https://a.example/%20%7E%7e%fF"),
      ("https://a.example/@user/(x)", "https://a.example/@user/(x)"),
      ("https://localhost", "https://localhost"),
      ("mailto:help+cn@a.example", "mailto:help+cn@a.example"),
      ("mailto:a@b.example?subject=x%20y&body=z", "mailto:a@b.example?subject=x%20y&body=z"),
      ("tel:+86-571-2688", "tel:+865712688"), ("TEL:95188", "tel:95188"),
    ])
  func good(url: String, normal: String) throws {
    #expect(try LinkTarget(url).url == normal)
  }

  @Test(
    "of other schemes, or hidden ones, are none (hostile case 46)",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x",
      "http://a.example",
      "ftp://a.example", "file:///etc/passwd", "//a.example", "/path", "a.example",
      "x:https://a.example",
      "sms:1", "blob:https://a.example/x", "https", "view-source:https://a.example",
      "javascript&colon;alert(1)",
    ])
  func scheme(url: String) {
    #expect(problem(url) == .scheme)
  }

  @Test(
    "hold characters of URLs only",
    arguments: [
      "java\tscript:alert(1)", "java\nscript:x", "\u{1}javascript:x", " https://a.example",
      "https://a.example/ b", "https://a.example/\"onclick=", "https://a.example/<b>",
      "https:\\\\evil.example", "https://a.example\\@evil.example", "https://а.example",
      "https://a.example/\u{202E}", "https://a.example/`", "https://[::1]/",
      "https://a.example/#a#b",
      "https://a.example/{x}", "https://a.example/\0", "https://a。example", "https://a.example/é",
    ])
  func characters(url: String) {
    #expect(problem(url) == .character)
  }

  @Test(
    "hold no broken escape and no escaped control",
    arguments: [
      "https://a.example/%", "https://a.example/%4", "https://a.example/%zz",
      "https://a.example/%00", "mailto:a@b.example?subject=%0D%0ABcc:c@d.example",
      "https://a.example/%7f", "https://a.example/%7F", "https://a.example/%0a",
      "https://a.example/%4g", "https://a.example/%4G", "https://a.example/%4`",
      "https://a.example/%4@", "https://a.example/%4/", "https://a.example/%4:",
    ])
  func escapes(url: String) {
    #expect(problem(url) == .percentEncoding)
  }

  @Test(
    "have no user before the host",
    arguments: [
      "https://good.example@evil.example", "https://good.example:443@evil.example/",
      "https://@evil.example", "https://good.example%2F@evil.example",
    ])
  func user(url: String) {
    #expect(problem(url) == .userInfo)
  }

  @Test(
    "have a name as host",
    arguments: [
      "https://", "https:///x", "https:a.example", "https:/a.example", "https://2130706433",
      "https://127.0.0.1", "https://0x7f.1", "https://127.1", "https://a..example",
      "https://a.example.", "https://.example", "https://-a.example", "https://a-.example",
      "https://a_b.example", "https://a%2eexample", "https://?x", "https://#x",
      "https://\(String(repeating: "a", count: 64)).example",
    ])
  func host(url: String) {
    #expect(problem(url) == .host)
  }

  @Test("have a port that is one", arguments: ["", "0", "65536", "99999", "8x", "000443"])
  func port(port: String) {
    #expect(problem("https://a.example:\(port)/") == .port)
  }

  @Test(
    "are mail to one address with at most subject and body",
    arguments: [
      "mailto:", "mailto:a", "mailto:a@b.example,c@d.example", "mailto:a@b@c.example",
      "mailto:?body=x", "mailto:a@b.example?bcc=c@d.example", "mailto:a@b.example?subject=x&cc=y",
      "mailto:a@b.example?attach=/etc/passwd", "mailto:a%40b.example", "mailto:a@127.0.0.1",
      "mailto:a@b.example?", "mailto:a@b.example?subject=x#y",
    ])
  func mail(url: String) {
    #expect(problem(url) == .address)
  }

  @Test(
    "are a telephone number without codes and parameters",
    arguments: [
      "tel:", "tel:1", "tel:*100*1*9%23", "tel:+", "tel:12;phone-context=x", "tel:12+3",
      "tel:123456789012345678901", "tel:abc", "tel://12",
    ])
  func number(url: String) {
    #expect(problem(url) == .number)
  }

  @Test("are not empty and at most 2048 bytes long")
  func length() {
    let path = String(repeating: "a", count: 2048 - "https://a.example/".utf8.count)
    #expect(problem("") == .length)
    #expect(problem("https://a.example/\(path)") == nil)
    #expect(problem("https://a.example/\(path)a") == .length)
  }
}
