// What TypeScript must take, and what it must refuse.
import { createLocalizer, type Code } from "./kit/myna.js";
import en from "./kit/messages/en.js";
const l = createLocalizer({ en });
const r = l.render("BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", { args: { limit: { amount: "5", currency: "CNY" }, methods: ["cash"] } });
const s: string = r.body;
const code: string = "x" + s;
l.render(code, { args: { limit: { amount: "5", currency: "CNY" } } });
l.render("PAYMENT_FAIL");
const c: Code | undefined = l.resolve(code);
// @ts-expect-error a number is no amount
l.render("BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", { args: { limit: { amount: 5, currency: "CNY" } } });
// @ts-expect-error the code has no such argument
l.render("PAYMENT_FAIL", { args: { limit: { amount: "5", currency: "CNY" } } });
// @ts-expect-error no such term
l.render("PAYMENT_FAIL", { args: { methods: ["gold"] } });
export { c };
