import MynaModel
import Testing

@testable import MynaAuthoring

@Suite("Modules of XLIFF")
struct XLIFFModuleTests {
  private static let namespaces = [
    ("mtc", "matches"), ("gls", "glossary"), ("fs", "fs"), ("mda", "metadata"),
    ("res", "resourcedata"), ("ctr", "changetracking"), ("slr", "sizerestriction"),
    ("val", "validation"),
  ].map { #"xmlns:\#($0)="urn:oasis:names:tc:xliff:\#($1):2.0""# }.joined(separator: " ")

  /// Ids of what is found in a document with this in its file and in its unit.
  private static func problems(file: String, unit: String, segment: String) -> [String] {
    let text =
      #"<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:own="urn:own" \#(namespaces)"#
      + #" version="2.0" srcLang="en" trgLang="de"><file id="f">\#(file)<unit id="u">\#(unit)"#
      + #"<segment id="s"><source>One \#(segment)</source></segment></unit></file></xliff>"#
    return ExchangeFormat.xliff.problems(of: SourceText(name: "f", bytes: Array(text.utf8)))
      .map(\.id)
  }

  @Test(
    "what the module allows is accepted",
    arguments: [
      ##"<mtc:matches><mtc:match id="m" ref="#s" type="tm" subType="a:b"><source>One</source><target>Eins</target></mtc:match></mtc:matches>"##,
      "<gls:glossary><gls:glossEntry><gls:term>One</gls:term><gls:definition>1</gls:definition></gls:glossEntry></gls:glossary>",
      #"<mda:metadata><mda:metaGroup id="g" appliesTo="source"><mda:metaGroup><mda:meta type="t">1</mda:meta></mda:metaGroup></mda:metaGroup></mda:metadata>"#,
      #"<res:resourceData><res:resourceItem id="r" mimeType="image/png"><res:source href="a.png"/><res:target>b</res:target></res:resourceItem></res:resourceData>"#,
      #"<ctr:changeTrack><ctr:revisions appliesTo="note" ref="n"><ctr:revision><ctr:item property="content">a</ctr:item><ctr:item property="priority">1</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack><notes><note id="n" priority="2">b</note><note id="o">c</note></notes>"#,
      #"<ctr:changeTrack><ctr:revisions appliesTo="source"><ctr:revision><ctr:item property="content">a</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack>"#,
      #"<val:validation><val:rule isPresent="a" occurs="2" caseSensitive="no" normalization="nfc"/><val:rule own:kind="b"/></val:validation>"#,
      #"<notes><note fs:fs="b" fs:subFs="style,x">a</note></notes>"#,
    ])
  func accepted(unit: String) {
    #expect(Self.problems(file: "", unit: unit, segment: "").isEmpty)
  }

  @Test(
    "what the module forbids is refused",
    arguments: [
      (
        #"<mtc:matches><mtc:match><source>a</source></mtc:match></mtc:matches>"#,
        "missing-attribute"
      ),
      (
        #"<mtc:matches><mtc:match ref="s"><source>a</source></mtc:match></mtc:matches>"#,
        "reference"
      ),
      (##"<mtc:matches><mtc:match ref="#s" subType="a:b"/></mtc:matches>"##, "missing-attribute"),
      (
        "<gls:glossary><gls:glossEntry><gls:term>a</gls:term></gls:glossEntry></gls:glossary>",
        "missing"
      ),
      ("<mda:metadata/>", "missing"),
      (#"<mda:metadata><mda:meta type="t">1</mda:meta></mda:metadata>"#, "place"),
      (
        "<mda:metadata><mda:metaGroup><mda:meta>1</mda:meta></mda:metaGroup></mda:metadata>",
        "missing-attribute"
      ),
      (
        #"<mda:metadata><mda:metaGroup id="a b"><mda:meta type="t"/></mda:metaGroup></mda:metadata>"#,
        "value"
      ),
      (
        #"<mda:metadata><mda:metaGroup appliesTo="x"><mda:meta type="t"/></mda:metaGroup></mda:metadata>"#,
        "value"
      ),
      (
        #"<res:resourceData><res:resourceItem><res:source href="a">b</res:source></res:resourceItem></res:resourceData>"#,
        "attribute"
      ),
      (
        "<res:resourceData><res:resourceItem><res:source/></res:resourceItem></res:resourceData>",
        "missing-attribute"
      ),
      ("<ctr:changeTrack><ctr:revisions/></ctr:changeTrack>", "missing-attribute"),
      (
        #"<ctr:changeTrack><ctr:revisions appliesTo="note" ref="z"/></ctr:changeTrack>"#,
        "reference"
      ),
      (
        #"<ctr:changeTrack><ctr:revisions appliesTo="note"/></ctr:changeTrack><notes><note id="a">1</note><note id="b">2</note></notes>"#,
        "missing-attribute"
      ),
      (
        #"<ctr:changeTrack><ctr:revisions appliesTo="note" ref="a"><ctr:revision><ctr:item property="priority">1</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack><notes><note id="a">1</note></notes>"#,
        "reference"
      ),
      (
        #"<ctr:changeTrack><ctr:revisions appliesTo="note" ref="a"><ctr:revision><ctr:item property="id">1</ctr:item><ctr:item property="id">2</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack><notes><note id="a">1</note></notes>"#,
        "repeated"
      ),
      ("<val:validation><val:rule/></val:validation>", "rule"),
      (#"<val:validation><val:rule isPresent="a" endsWith="b"/></val:validation>"#, "rule"),
      (#"<val:validation><val:rule isPresent="a" own:kind="b"/></val:validation>"#, "rule"),
      (#"<val:validation><val:rule isPresent="a" occurs="0"/></val:validation>"#, "value"),
      (
        #"<val:validation><val:rule isPresent="a" caseSensitive="false"/></val:validation>"#,
        "value"
      ),
      (#"<notes><note fs:fs="paragraph">a</note></notes>"#, "value"),
      (#"<notes><note fs:subFs="a,b">a</note></notes>"#, "missing-attribute"),
    ])
  func refused(unit: String, problem: String) {
    #expect(
      Self.problems(file: "", unit: unit, segment: "") == ["xliff.\(problem)"], "\(unit)")
  }

  @Test(
    "sizes are numbers of their profile, and what they refer to is beside or around them",
    arguments: [
      (#"<ph id="1" slr:sizeRestriction="25,*"/>"#, nil),
      (#"<ph id="1" slr:sizeRestriction="*6"/>"#, "value"),
      (#"<ph id="1" slr:sizeRestriction="1,2,3"/>"#, "value"),
      (#"<ph id="1" slr:sizeRestriction="ninety"/>"#, "value"),
      (#"<ph id="1" slr:sizeInfoRef="d"/>"#, nil),
      (#"<ph id="1" slr:sizeInfoRef="e"/>"#, "reference"),
      (#"<ph id="1" slr:sizeInfoRef="d" slr:sizeInfo="0"/>"#, "attribute"),
    ] as [(String, String?)])
  func sizes(code: String, problem: String?) {
    let file =
      #"<slr:profiles generalProfile="xliff:codepoints"/><slr:data profile="x"><own:size id="d"/></slr:data>"#
    #expect(
      Self.problems(file: file, unit: "", segment: code) == (problem.map { ["xliff.\($0)"] } ?? []))
  }

  @Test("a profile of somebody else has values of its own")
  func profile() {
    let found = Self.problems(
      file: #"<slr:profiles generalProfile="own:cells"/>"#, unit: "",
      segment: #"<ph id="1" slr:sizeRestriction="wide"/>"#)
    #expect(found.isEmpty)
  }
}
