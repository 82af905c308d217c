// Renders cases with a kit for the web and returns those that come out otherwise. Used by Node and
// by browsers.
import { createLocalizer } from "./kit/myna.js";
import en from "./kit/messages/en.js";
import zhHans from "./kit/messages/zh-Hans.js";

export const localizer = createLocalizer({ en, "zh-Hans": zhHans });

export const compare = (cases) =>
  cases.flatMap(({ code, locale, args, expected }) => {
    const actual = localizer.render(code, { locale, args });
    const isSame = Object.entries(expected).every(([name, value]) => actual[name] === value);
    return isSame ? [] : [{ code, locale, args, expected, actual }];
  });
