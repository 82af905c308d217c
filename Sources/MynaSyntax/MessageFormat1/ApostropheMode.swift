/// How an apostrophe quotes in MessageFormat 1.
public enum ApostropheMode: String, Hashable, Sendable {
  /// An apostrophe quotes only before syntax (`{ } # |`); `don't` needs no doubling. ICU's default.
  case optional
  /// Every apostrophe quotes and a literal one is doubled, as in the JDK.
  case required
}
