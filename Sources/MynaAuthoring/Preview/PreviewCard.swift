import MynaCatalogue
import MynaModel

/// Texts of a preview as they would stand in a checkout, or in a developer's notes.
enum PreviewCard {
  /// What a customer sees: headline, text, and a button for the next step.
  static func write(
    _ text: PreviewedMessage.Text, of message: PreviewedMessage, to page: inout HTMLBuilder
  ) {
    page.open("div", ["class": "card", "dir": direction(of: text)])
    page.raw("<div class=\"order\" aria-hidden=\"true\"><i></i><i></i><i></i></div>\n")
    page.raw("<div class=\"said\">\n")
    writeMark(outcome(of: message), to: &page)
    for (index, field) in text.fields.enumerated() {
      let isHeadline = index == 0 && text.fields.count > 1
      page.rendered(field, in: isHeadline ? .h5 : .p)
    }
    page.raw("</div>\n<div class=\"steps\">\n")
    for step in text.steps {
      page.open("div", ["class": step.step == .none ? "step quiet" : "step"])
      page.rendered(step.label, in: .span)
      page.close("div")
    }
    page.raw("</div>\n</div>\n")
  }

  /// What a developer reads: each field below its name.
  static func writeNote(_ text: PreviewedMessage.Text, to page: inout HTMLBuilder) {
    page.open("div", ["class": "note", "dir": direction(of: text)])
    for field in text.fields {
      if text.fields.count > 1 {
        page.element("p", ["class": "name", "lang": "en"], field.name)
      }
      page.rendered(field, in: .p)
    }
    page.close("div")
  }

  private static func direction(of text: PreviewedMessage.Text) -> String? {
    switch text.fields.first?.direction {
    case .rightToLeft?: "rtl"
    case .leftToRight?: "ltr"
    case .unknown?, nil: nil
    }
  }

  /// The outcome of most of the codes; a message without a code tells of a failure.
  private static func outcome(of message: PreviewedMessage) -> Advice.Outcome {
    let all = message.codes.map(\.advice.outcome)
    return Advice.Outcome.allCases.max { left, right in
      all.count { $0 == left } < all.count { $0 == right }
    }.flatMap { all.contains($0) ? $0 : nil } ?? .failed
  }

  private static func writeMark(_ outcome: Advice.Outcome, to page: inout HTMLBuilder) {
    page.open("div", ["class": "mark \(outcome.rawValue)", "aria-hidden": "true"])
    page.raw(
      """
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.25" \
      stroke-linecap="round" stroke-linejoin="round">
      """)
    switch outcome {
    case .failed:
      page.raw("<path d=\"M12 7v6M12 16.75v.01\"/><circle cx=\"12\" cy=\"12\" r=\"9.5\"/>")
    case .open: page.raw("<path d=\"M12 6.75V12l3.25 2\"/><circle cx=\"12\" cy=\"12\" r=\"9.5\"/>")
    case .succeeded: page.raw("<path d=\"M5 12.75l4.5 4.5L19 7.5\"/>")
    }
    page.raw("</svg></div>\n")
  }
}
