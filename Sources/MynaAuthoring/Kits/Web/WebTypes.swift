import MynaModel

/// The types of the module for TypeScript: codes as a union, arguments by code.
struct WebTypes {
  let contents: KitContents

  init(_ contents: KitContents) {
    self.contents = contents
  }

  /// Types of a module of messages.
  static let messages = """
    // \(Kit.mark) --platform web. Do not edit.
    import type { Messages } from "../myna.js";
    declare const messages: Messages;
    export default messages;

    """

  /// The text of `myna.d.ts`.
  var source: String {
    """
    // \(Kit.mark) --platform web. Do not edit.

    /** A code of the catalogue. */
    export type Code =
    \(codes.map { "  | \(quoted($0))" }.joined(separator: "\n"));

    /** An exact amount in major units: `{ amount: "50000.00", currency: "CNY" }`. */
    export interface Money {
      /** Decimal text, never a number, which would lose digits. */
      amount: string;
      /** ISO 4217 code. */
      currency: string;
    }

    \(terms)/** What all codes take. Everything may be missing; the text is then plainer. */
    export interface SharedArguments {
    \(members(contents.shared))}

    /** What the texts of each code can show beside that. */
    export interface ArgumentsOf {
    \(argumentsOfCodes)}

    /** What the texts of any code can show. */
    export type Arguments = SharedArguments & {
    \(members(allParameters))};

    type ArgumentsFor<C extends string> = C extends keyof ArgumentsOf
      ? SharedArguments & ArgumentsOf[C]
      : C extends Code
        ? SharedArguments
        : Arguments;

    /** How a code is rendered. */
    export interface Options<C extends string = string> {
      /** The reader's locales, best first, as BCP 47 tags. */
      locale?: string | readonly string[];
      /** What the app knows. A value that is not of its type counts as missing. */
      args?: ArgumentsFor<C>;
      /** Whose code it is; without it all catalogues are asked. */
      provider?: string;
      /** Whether values are kept apart from text of another direction by invisible controls. */
      isolate?: boolean;
      /** IANA time zone for instants that the text shows in no zone of its own; `UTC` if missing. */
      timeZone?: string;
    }

    /** The text for the reader, and where it comes from. */
    export interface Rendered {
    \(contents.fields.map { "  \(quoted($0)): string;" }.joined(separator: "\n"))
      /** Key of the message. */
      key: string;
      /** The locale that answered. */
      locale: string;
      /** Direction of the text, for the attribute `dir`. */
      direction: "ltr" | "rtl";
      /** Name of the wording; empty for the plainest. */
      form: string;
    }

    /** The texts of a locale: the default export of a module in `messages`. */
    export interface Messages {
      readonly locale: string;
      readonly direction: string;
    }

    /** Renders codes. */
    export interface Localizer {
      /** The text of a code, in any listed spelling; the generic text for an unknown one. */
      render<C extends string>(code: C | Code, options?: Options<C>): Rendered;
      /** The code that a spelling means, if it is known for certain. */
      resolve(code: string, provider?: string): Code | undefined;
    }

    /** Makes a localizer of the texts of at least one locale. */
    export declare const createLocalizer: (messages: Readonly<Record<string, Messages>>) => Localizer;

    """
  }

  private var codes: [String] { contents.catalogues.flatMap(\.codes).map(\.code) }

  private var allParameters: [KitParameter] {
    let shared = Set(contents.shared.map(\.name))
    return contents.argumentTypes.filter { !shared.contains($0.name) }
      .map { KitParameter(name: $0.name, type: $0.type) }
  }

  private var argumentsOfCodes: String {
    let shared = Set(contents.shared.map(\.name))
    return contents.catalogues.flatMap(\.codes).map { code in
      let own = code.parameters.filter { !shared.contains($0.name) }
      guard !own.isEmpty else { return "" }
      let list = own.map { "\(quoted($0.name))?: \(type($0))" }.joined(separator: "; ")
      return "  \(quoted(code.code)): { \(list) };\n"
    }.joined()
  }

  private func members(_ parameters: [KitParameter]) -> String {
    parameters.map { "  \(quoted($0.name))?: \(type($0));\n" }.joined()
  }

  /// A union for each parameter of terms.
  private var terms: String {
    guard let source = contents.source else { return "" }
    return source.terms.map { terms in
      let words = terms.words.map { quoted($0.id) }.joined(separator: " | ")
      return "/** Words for `\(terms.parameter)`. */\n"
        + "export type \(Self.typeName(terms.parameter)) = \(words.isEmpty ? "never" : words);\n\n"
    }.joined()
  }

  private func type(_ parameter: KitParameter) -> String {
    switch parameter.type {
    case .money: "Money"
    case .count: "number"
    case .date, .text, .currency, .region: "string"
    case .values(let values): values.map(quoted).joined(separator: " | ")
    case .terms: "readonly \(Self.typeName(parameter.name))[]"
    }
  }

  /// `Methods` for `methods`, `PayWays` for `pay_ways`.
  private static func typeName(_ parameter: String) -> String {
    parameter.split { $0 == "_" || $0 == "-" || $0 == "." }
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() + "Term"
  }

  private func quoted(_ text: String) -> String { JSONWriter.write(.string(text)) }
}
