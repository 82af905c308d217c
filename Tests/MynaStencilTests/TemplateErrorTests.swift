import Myna
import MynaModel
import Stencil
import Testing

@testable import MynaStencil

@Suite("A mistake in a Stencil template")
struct TemplateErrorTests {
  @Test(
    "is an error that says what was expected, at its line",
    arguments: [
      (
        #"{{ code|message:"custmer" }}"#,
        "unknown audience 'custmer', expected 'customer' or 'developer'"
      ),
      ("{{ code|message:nobody }}", "unknown audience '', expected 'customer' or 'developer'"),
      (#"{% message code for "" %}"#, "unknown audience '', expected 'customer' or 'developer'"),
      (
        #"{{ code|message:"customer","boddy" }}"#,
        "messages for 'customer' have no field 'boddy', expected 'title' or 'body'"
      ),
      (
        #"{% message code for "developer" field "title" %}"#,
        "messages for 'developer' have no field 'title', expected 'cause' or 'remedy'"
      ),
      ("{{ code|message }}", "'message' does not say who reads, expected message:\"customer\""),
      (
        "{{ code|message_text }}",
        "'message_text' does not say who reads, expected message_text:\"customer\""
      ),
      (
        #"{{ code|message:"customer","body",code }}"#,
        "the arguments of 'message' are no dictionary, expected names and values"
      ),
      (
        #"{{ code|message:"customer","body",code,1 }}"#,
        "'message' has 4 parameters, expected an audience, a field and arguments at most"
      ),
      (
        "{% message code %}",
        "'message' does not say what to show to whom, "
          + "expected {% message code for \"customer\" with name=value … %}"
      ),
      (
        #"{% message code to "customer" %}"#,
        "'message' does not say what to show to whom, "
          + "expected {% message code for \"customer\" with name=value … %}"
      ),
      (
        #"{% message code for "customer" limit=1 %}"#,
        "unexpected 'limit=1' in 'message', expected 'field', 'place', 'with' or 'as', each once"
      ),
      (
        #"{% message code for "customer" with a=1 with b=2 %}"#,
        "unexpected 'with' in 'message', expected 'field', 'place', 'with' or 'as', each once"
      ),
      (
        #"{% message code for "customer" with %}"#,
        "nothing follows 'with' in 'message', expected name=value"
      ),
      (
        #"{% message code for "customer" place %}"#,
        "nothing follows 'place' in 'message', expected 'html' or 'attribute' or 'url' or 'text'"
      ),
      (
        #"{% message code for "customer" with limit %}"#,
        "'limit' is no argument, expected name=value without blanks"
      ),
      (
        #"{% message code for "customer" with limit= %}"#,
        "'limit=' is no argument, expected name=value without blanks"
      ),
      (
        #"{% message code for "customer" with a=1 a=2 %}"#,
        "argument 'a' stands twice in 'message', expected it once"
      ),
      (
        #"{% message code for "customer" place "script" %}"#,
        "unknown place 'script', expected 'html' or 'attribute' or 'url' or 'text'"
      ),
      (
        #"{% message code for "customer" as messages %}"#,
        "'messages' is no name for a variable, expected letters, digits and '_', and not 'messages'"
      ),
      (
        #"{% message code for "customer" as a.b %}"#,
        "'a.b' is no name for a variable, expected letters, digits and '_', and not 'messages'"
      ),
      (#"{% message code for "customer" with a=b|nofilter %}"#, "Unknown filter 'nofilter'."),
    ])
  func mistakes(template: String, reason: String) throws {
    let problem = try #require(
      try TestPage.sample().problem("<p>\n  \(template)\n</p>", ["code": "HELLO"]))
    #expect(problem.reason.hasPrefix(reason))
    #expect(problem.token?.sourceMap.location.lineNumber == 2)
    #expect(problem.token.map { template.contains($0.contents) } == true)
  }

  @Test("is located by name, line, column and text of the template")
  func location() throws {
    let template = "a\n<b>{{ code|message:\"cashier\" }}</b>"
    let error = #expect(throws: TemplateSyntaxError.self) {
      try TestPage.sample().render(template, ["code": "HELLO"], name: "failed.html")
    }
    let location = try #require(error?.token?.sourceMap.location)
    #expect(error?.templateName == "failed.html")
    #expect(location.lineNumber == 2 && location.lineOffset == 6)
    #expect(location.content == "<b>{{ code|message:\"cashier\" }}</b>")
  }

  @Test(
    "such as a context without messages says where they come from",
    arguments: [[:], ["messages": "mine"]] as [[String: String]])
  func noMessages(context: [String: String]) throws {
    let template = Template(
      templateString: #"{{ "X"|message:"customer" }}"#,
      environment: Environment(extensions: [MessageExtension()]))
    let error = #expect(throws: TemplateSyntaxError.self) { try template.render(context) }
    #expect(
      error?.reason == "'messages' of the context is not what 'Messages.context' puts there, "
        + "expected a context that it made")
  }

  @Test("is none if an audience comes from data and is known")
  func audienceOfData() throws {
    #expect(
      try TestPage.sample().render("{{ \"HELLO\"|message:who }}", ["who": "customer"])
        == "Nobody &amp; more")
  }
}
