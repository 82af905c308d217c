extension ErrorCatalogue {
  /// One way in which spellings vary, or in which a code is wrapped.
  ///
  /// A catalogue without rules is matched exactly: prefixes are Alipay's habit, and folding case
  /// is not for every provider.
  public struct Rule: Hashable, Sendable {
    /// What is done.
    public enum Action: Hashable, Sendable {
      /// Strips prefixes in this order, each at most once; the last one is the main one.
      case stripPrefixes([String])
      /// Replaces a prefix by another; accepted only if the result is known.
      case replacePrefix(String, by: String)
      /// Folds a–z to A–Z, and no other letter.
      case foldCase
      /// Applies NFKC: full-width letters and signs become ASCII.
      case foldWidth
      /// Strips blanks around the code, invisible ones too.
      case stripBlanks
      /// Removes blanks inside the code.
      case joinBlanks
      /// Takes a hyphen or blank for `_`.
      case mendLowLine
      /// Takes a number such as `ALIN38173` in parentheses at the end of a sentence.
      case codeInParentheses
      /// Takes a code in brackets at the end of a sentence.
      case codeInBrackets
      /// Takes the code behind one of these labels.
      case codeAfterLabel([String])
      /// Does nothing: of these families, only listed spellings map.
      case family
      /// Names the field of the provider's answer that holds a code; done by the layer that reads it.
      case envelope(Envelope)
    }

    /// In what kind of answer a code travels.
    public enum Envelope: String, Hashable, Sendable, CaseIterable {
      /// XML, named by element path.
      case xml
      /// JSON, named by member path.
      case json
      /// The result of the provider's app library.
      case clientSDK = "client-sdk"
    }

    /// How far the result can be trusted.
    public enum Effect: String, Hashable, Sendable, CaseIterable {
      /// The same code.
      case same
      /// The same code, unless the form is listed as an alias.
      case sameUnlessListed = "same-unless-listed"
      /// The same code, if the result is known.
      case sameIfKnown = "same-if-known"
      /// A part of the text is the code.
      case extract
      /// A part of the text is a more specific code; the outer one stays of interest.
      case extractSecondary = "extract-secondary"
      /// A family of codes, none of which maps by the rule.
      case family
      /// An envelope, no reason.
      case carrier
    }

    /// The form, for readers, such as `ACQ.<CODE>`.
    public var form: String
    /// What is done.
    public var action: Action
    /// How far the result can be trusted.
    public var effect: Effect
    /// Why, in English, for developers.
    public var note: String

    /// Creates a rule.
    public init(_ form: String, _ action: Action, _ effect: Effect, note: String = "") {
      self.form = form
      self.action = action
      self.effect = effect
      self.note = note
    }
  }
}

extension ErrorCatalogue.Rule.Action {
  /// Name of the action in catalogue files.
  public var name: String {
    switch self {
    case .stripPrefixes: "strip-prefixes"
    case .replacePrefix: "replace-prefix"
    case .foldCase: "fold-case"
    case .foldWidth: "fold-width"
    case .stripBlanks: "strip-blanks"
    case .joinBlanks: "join-blanks"
    case .mendLowLine: "mend-low-line"
    case .codeInParentheses: "code-in-parentheses"
    case .codeInBrackets: "code-in-brackets"
    case .codeAfterLabel: "code-after-label"
    case .family: "family"
    case .envelope: "envelope"
    }
  }
}
