import Myna
import MynaModel
import MynaProject
import MynaTestSupport
import Testing

@Suite("Loading a folder")
struct ProjectLoaderTests {
  @Test("a folder without problem gives a localizer")
  func loads() throws {
    let sample = try SampleProject()
    #expect(sample.findings().isEmpty)
    let localizer = try Localizer(folder: sample.folder.path + "/")
    #expect(localizer.render("NO_MONEY", for: .customer, in: ["pl"]).body == "Your purse is empty.")
  }

  @Test(
    "each problem has path, line, column and id, and nothing is loaded",
    arguments: [
      (
        "en/customer.mf2", "body = It did", "body = {It did",
        "en/customer.mf2:5:12 mf2.syntax-error"
      ),
      ("en/customer.mf2", "It did not", "付款 } not", "en/customer.mf2:5:11 mf2.syntax-error"),
      ("pl/customer.mf2", "@locale pl", "@locale en", "pl/customer.mf2:1:9 resource.wrong-locale"),
      (
        "en/customer.mf2", "title = Empty purse", "titel = Empty",
        "en/customer.mf2:7:1 key.no-field"
      ),
      (
        "en/customer.mf2", "title = Not done\n", "title = Not done\ntitle = Again\n",
        "en/customer.mf2:5:1 key.duplicate"
      ),
      (
        "en/customer.mf2", "body = Your purse is empty.", "body = Lacks {$amount}.",
        "en/customer.mf2:9:1 message.plain-form-argument"
      ),
      (
        "en/customer.mf2", "body = Your purse is empty.\n",
        "body = Your purse is empty.\nbody.late = Late {$amount}.\n",
        "en/customer.mf2:10:1 message.form-never-chosen"
      ),
      (
        "en/customer.mf2", "Your purse is", "{$a :x b=1 b=2}",
        "en/customer.mf2:9:19 mf2.duplicate-option-name"
      ),
      ("en/customer.mf2", "Not done", "Not\u{1}done", "en/customer.mf2:4:12 text.control"),
      ("myna.yaml", "source-locale: en", "source-locale: EN", "myna.yaml:1:16 project.bad-value"),
      (
        "myna.yaml", "source-locale: en", "source-locale: fr",
        "myna.yaml:1:16 project.unknown-locale"
      ),
      ("myna.yaml", "  en: {}", "  en: {}\n  ../x: {}", "myna.yaml:4:3 project.bad-value"),
      ("myna.yaml", "catalogue/shop.yaml", "../shop.yaml", "myna.yaml:5:14 project.bad-value"),
      (
        "myna.yaml", "{fallbacks: [en]}", "{fallbacks: [pl]}",
        "myna.yaml:4:20 project.fallback-cycle"
      ),
      ("myna.yaml", "keys:", "kyes:", "myna.yaml:9:1 project.unknown-field"),
      (
        "catalogue/shop.yaml", "retry: after-change", "retry: sometimes",
        "catalogue/shop.yaml:9:12 catalogue.bad-value"
      ),
      (
        "catalogue/shop.yaml", "    meaning: the purse is empty\n", "",
        "catalogue/shop.yaml:3:3 catalogue.missing-field"
      ),
      (
        "catalogue/shop.yaml", "http-status: 402", "http-status: 4020",
        "catalogue/shop.yaml:14:18 catalogue.bad-value"
      ),
      (
        "catalogue/shop.yaml", "{type: money}", "{type: monney}",
        "catalogue/shop.yaml:17:22 catalogue.bad-value"
      ),
      (
        "catalogue/shop.yaml", "provider: shop", "provider: &a shop",
        "catalogue/shop.yaml:1:11 yaml.anchor"
      ),
      (
        "catalogue/shop.yaml", "    severity: warning", "\tseverity: warning",
        "catalogue/shop.yaml:13:1 yaml.syntax"
      ),
    ])
  func problems(file: String, old: String, new: String, expected: String) throws {
    let sample = try SampleProject()
    let text = String(decoding: try sample.folder.read(file), as: UTF8.self)
    try #require(text.contains(old))
    try sample.folder.write(file, text.replacing(old, with: new))
    #expect(sample.findings().contains(expected), "\(sample.findings())")
    #expect(sample.load().contents == nil)
  }

  @Test("problems of several files are all reported")
  func several() throws {
    let sample = try SampleProject([
      "en/customer.mf2": "@locale en\n---\n[a\n", "pl/terms.mf2": "x\n",
    ])
    let files = Set(sample.findings().map { $0.prefix { $0 != ":" && $0 != " " } })
    #expect(files.isSuperset(of: ["en/customer.mf2", "pl/terms.mf2"]))
  }

  @Test("a message that the source locale lacks is an error, elsewhere a warning")
  func missing() throws {
    let text = SampleProject.customer.replacing("body = It did not work.\n", with: "")
    let source = try SampleProject(["en/customer.mf2": text])
    #expect(source.findings() == ["en/customer.mf2 message.missing"])
    #expect(source.load().contents == nil)
    let other = try SampleProject([
      "pl/customer.mf2": text.replacing("locale en", with: "locale pl")
    ])
    #expect(other.findings() == ["pl/customer.mf2 message.missing"])
    #expect(other.load().contents != nil)
  }

  @Test("a third audience is data alone")
  func thirdAudience() throws {
    let line = "  cashier: {file: cashier, fields: [body]}\nkeys:"
    let text = "[generic]\nbody = Ask.\n[purse]\nbody = The customer's purse is empty.\n"
    let sample = try SampleProject([
      "myna.yaml": SampleProject.project.replacing("keys:", with: line),
      "en/cashier.mf2": text, "pl/cashier.mf2": text,
    ])
    let localizer = try Localizer(folder: sample.folder.path)
    let rendered = localizer.render(
      "NO_MONEY", for: try #require(Audience("cashier")), in: ["en"])
    #expect(rendered.body == "The customer's purse is empty.")
    #expect(rendered.diagnostics.isEmpty)
  }

  @Test("the error of a localizer holds every problem, with its path")
  func thrown() throws {
    let sample = try SampleProject(["en/customer.mf2": "x\n"])
    do {
      _ = try Localizer(folder: sample.folder.path)
      Issue.record("was loaded")
    } catch {
      #expect(error.diagnostics.first?.source == sample.folder.path("en/customer.mf2"))
      #expect(error.diagnostics.count == sample.findings().count)
    }
  }
}
