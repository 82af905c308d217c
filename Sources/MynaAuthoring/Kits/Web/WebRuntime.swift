/// The module that looks codes up and renders their texts in a browser or in Node.
///
/// It is shipped to every reader, so it is short: what can be decided when the kit is made stands in
/// `codes.js` and in the messages, and names are brief. It uses `Intl` and nothing else, and makes
/// neither code nor markup out of text. Rules that differ between catalogues come as regular
/// expressions.
enum WebRuntime {
  /// The text of `myna.js`; indented with tabs, which take less room than blanks.
  static var source: String {
    let lines = pretty.split(omittingEmptySubsequences: false) { $0 == "\n" }
    return lines.map { line in
      let blanks = line.prefix { $0 == " " }.count
      return String(repeating: "\t", count: blanks / 2) + line.dropFirst(blanks)
    }.joined(separator: "\n")
  }

  private static let pretty = #"""
    // \#(Kit.mark) --platform web. Do not edit.
    import data from "./codes.js";

    const own = (o, k) => (o && Object.hasOwn(o, k) ? o[k] : undefined);
    const gap = (text) => text.replace(RegExp(data.seam, "gu"), "$& ");

    const find = (text, { width, clean, fold, steps, codes }) => {
      if (width) text = text.normalize("NFKC");
      for (const rule of clean) text = text.replace(RegExp(rule, "g"), "");
      if (fold) text = text.replace(/[a-z]/g, (c) => c.toUpperCase());
      for (const [from, to] of [["^"], ...steps]) {
        text = text.replace(RegExp(from), (m) => own(to, m) ?? "");
        const entry = own(codes, text);
        if (entry !== undefined) return entry && (entry.map ? [text, ...entry] : [entry, ...codes[entry]]);
      }
    };

    const look = (code, provider) => {
      code = `${code}`;
      const asked = data.catalogues.filter((c) => code.length < 257 && (provider ?? c.provider) === c.provider);
      const found = asked.map((c) => find(code, c)).filter(Boolean);
      return found[1] ? [] : (found[0] ?? []);
    };

    const read = {
      money({ amount, currency }) {
        if (!/^-?(?!0\d)\d+(\.\d+)?$/.test(amount) || !(amount.length < 42)) return;
        if (!/[1-9]/.test(amount)) amount = amount.replace("-", "");
        if (Intl.supportedValuesOf("currency").includes(currency)) return { amount, currency };
      },
      date(v) {
        const [, day, hour, zone] = /^(\d{4}-\d\d-\d\d)(T\d\d(?::\d\d){2}(?:\.\d{1,3})?(Z|[+-]\d\d:\d\d)?)?$/.exec(v);
        if (day > "0001" && new Date(day).toISOString().startsWith(day))
          return { zone, time: new Date(hour && !zone ? v + "Z" : v) };
      },
      count: (v) => (Number.isSafeInteger(v) ? v + 0 : undefined),
      terms: (v) => (v.length < 65 ? v.map(String) : undefined),
    };

    const admit = ([, , types, operation], given) => {
      const args = {};
      for (const [name, type] of Object.entries({ ...data.shared, ...types })) {
        const v = own(given, name) ?? { operation, ...data.defaults }[name];
        try {
          args[name] = read[type] ? read[type](v) : v.match(RegExp(`^(${type})$`, "u"))?.[0];
        } catch {}
      }
      return args;
    };

    const write = {
      text: (v) => v,
      number: (v, tag) => new Intl.NumberFormat(tag).format(v),
      money: ({ amount, currency }, tag) => new Intl.NumberFormat(tag, { style: "currency", currency }).format(amount),
      date: ({ zone, time }, tag, o) => new Intl.DateTimeFormat(tag, zone ? o : { ...o, timeZone: "UTC" }).format(time),
      list: (v, tag, o) => gap(new Intl.ListFormat(tag, o).format(v)),
    };

    const join = (pieces, args, tag, { isolate, timeZone = "UTC" }) => {
      let [out, last] = ["", ""];
      for (const piece of pieces) {
        const [name, kind, open, o] = piece.map ? piece : [];
        const text = kind ? write[kind](args[name], tag, { timeZone, ...o }) : piece;
        if (!text) continue;
        const seam = last + [...text][0];
        if (gap(seam) !== seam) out += " ";
        last = [...text].pop();
        out += isolate && open ? `${open}${text}\u2069` : text;
      }
      return out;
    };

    const rank = (key, v, type, tag) => {
      if (key === null) return 0;
      if (`${v}`.normalize() === key) return 2;
      return type && new Intl.PluralRules(tag, { type }).select(v) === key ? 1 : -1;
    };

    const pick = (variants, by, args, tag) => {
      let best = [""];
      for (const [keys, pieces] of variants) {
        const ranks = keys.map((key, i) => rank(key, args[by[i][0]], by[i][1], tag));
        if (!ranks.includes(-1) && ranks.join("") > best[0]) best = [ranks.join(""), pieces];
      }
      return best[1];
    };

    const fields = (key, given, { locale, direction, keys, terms }, o) => {
      const out = { key, locale, direction, form: "" };
      const args = { ...given };
      for (const name in terms) {
        const words = args[name]?.map((id) => own(terms[name], id)).filter(Boolean);
        args[name] = words?.[0] && words;
      }
      const show = (field, [form, names, body, by]) => {
        if (names.some((name) => args[name] === undefined)) return;
        try {
          out[field] = join(by ? pick(body, by, args, locale) : body, args, locale, o);
          out.form = form || out.form;
          return true;
        } catch {}
      };
      return own(keys, key)?.every((forms, i) => forms.some((form) => show(data.fields[i], form))) && out;
    };

    const match = (all) => (tag) => {
      try {
        const likely = new Intl.Locale(tag.replaceAll("_", "-")).maximize().baseName;
        const near = all.filter((m) => likely.startsWith(m.likely.replace(/\w+$/, "")));
        return near.find((m) => m.locale === tag) ?? near.find((m) => likely.startsWith(m.likely)) ?? near[0];
      } catch {}
    };

    export const createLocalizer = (messages) => {
      const all = Object.values(messages);
      return {
        resolve: (code, provider) => look(code, provider)[0],
        render(code, o = {}) {
          const entry = look(code, o.provider);
          const args = admit(entry, o.args);
          const found = [o.locale ?? []].flat().map(match(all)).filter(Boolean);
          const tags = [...found.flatMap((m) => [m.locale, ...m.fallbacks]), data.source];
          for (const key of [entry[1], data.generic])
            for (const m of [...tags.flatMap((tag) => all.filter((m) => m.locale === tag)), ...all]) {
              const out = fields(key, args, m, o);
              if (out) return out;
            }
        },
      };
    };

    """#
}
