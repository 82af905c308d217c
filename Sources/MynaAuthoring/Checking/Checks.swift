/// All checks, in the order of the manual.
public enum Checks {
  /// Every check there is.
  public static let all: [any Check] = structure + catalogue + glossary + plainLanguage + chinese

  /// The check with an id.
  public static func named(_ id: String) -> (any Check)? { all.first { $0.manual.id == id } }

  /// Messages, arguments, variants and characters.
  static let structure: [any Check] = [
    MissingKeyCheck(), ExtraKeyCheck(), UnknownArgumentCheck(), ArgumentMismatchCheck(),
    ArgumentFunctionCheck(), MarkupMismatchCheck(), MissingPluralCheck(), UnreachablePluralCheck(),
    UnmatchableKeyCheck(), MisreadPatternCheck(), QuotedPlaceholderCheck(), NeverChosenFormCheck(),
    NormalizationCheck(), InvisibleCharacterCheck(), BidiControlCheck(), MixedScriptCheck(),
    LookAlikeLetterCheck(), HTMLInTextCheck(), EdgeBlankCheck(), DoubleBlankCheck(),
    MaxLengthCheck(),
  ]

  /// Codes and facts against the sentences about them.
  static let catalogue: [any Check] = [
    UnusedKeyCheck(), RetryPromiseCheck(), OutcomeCheck(), AudienceLeakCheck(), MaskedFamilyCheck(),
  ]

  /// Terms that are preferred and forbidden.
  static let glossary: [any Check] = [
    ForbiddenTermCheck(), DoubtfulTermCheck(), MissingTermCheck(), NameCheck(),
    NameSpellingCheck(),
  ]

  /// What customers read.
  static let plainLanguage: [any Check] = [
    PlainWordCheck(), BlameCheck(), ExclamationMarkCheck(), BlockCapitalsCheck(),
    SentenceLengthCheck(), SentenceCountCheck(), TitleFullStopCheck(), BodyFullStopCheck(),
    NextStepCheck(),
  ]

  /// Typography and words of Simplified Chinese.
  static let chinese: [any Check] = [
    HalfWidthPunctuationCheck(), FullWidthLettersCheck(), HanLatinSpaceCheck(),
    PunctuationSpaceCheck(), HanBlankCheck(), RepeatedPunctuationCheck(), ChineseEllipsisCheck(),
    ChineseDashCheck(), ChineseQuotesCheck(), TraditionalCharactersCheck(), MixedPronounsCheck(),
    UntranslatedTextCheck(), EndPunctuationCheck(), MeasureWordCheck(),
  ]
}
