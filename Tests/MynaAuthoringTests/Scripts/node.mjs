import { readFileSync } from "node:fs";
import { compare, localizer } from "./compare.mjs";

const { cases, codes, locales } = JSON.parse(readFileSync("cases.json", "utf8"));
console.log(
  JSON.stringify({
    differences: compare(cases),
    codes: codes.map((code) => localizer.resolve(code) ?? null),
    locales: locales.map((locale) => localizer.render("", { locale }).locale),
  }),
);
