/// What the page of a preview does: search and filters. It reads the page and makes no markup.
enum PreviewScript {
  static let source = #"""

    (() => {
      "use strict";
      const all = (selector, root = document) => [...root.querySelectorAll(selector)];
      const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
      const messages = all(".message").map((element) => ({
        element,
        words: plain(element.textContent),
        providers: element.dataset.providers.split(" "),
        cells: all(".cell", element),
      }));
      const form = document.forms[0];
      const { query, audience, provider, state, theme } = form.elements;
      const locales = all("input[name=locale]", form);
      const count = document.getElementById("count");
      const nothing = document.getElementById("nothing");

      const apply = () => {
        const words = plain(query.value).split(/\s+/).filter(Boolean);
        const shown = new Set(locales.filter((box) => box.checked).map((box) => box.value));
        let total = 0;
        for (const { element, words: text, providers, cells } of messages) {
          let matching = 0;
          for (const cell of cells) {
            cell.hidden = !shown.has(cell.dataset.locale);
            if (!cell.hidden && (!state.value || cell.dataset.state === state.value)) matching += 1;
          }
          element.hidden =
            matching === 0 ||
            (audience.value !== "" && element.dataset.audience !== audience.value) ||
            (provider.value !== "" && !providers.includes(provider.value)) ||
            !words.every((word) => text.includes(word));
          if (!element.hidden) total += 1;
        }
        for (const section of all("main > section")) section.hidden = !section.querySelector(".message:not([hidden])");
        nothing.hidden = total > 0;
        count.value = `${total} of ${messages.length} messages`;
      };

      form.addEventListener("input", apply);
      form.addEventListener("submit", (event) => event.preventDefault());
      const paint = () => {
        if (theme.value) document.documentElement.dataset.theme = theme.value;
        else delete document.documentElement.dataset.theme;
      };
      theme.addEventListener("input", paint);
      form.addEventListener("reset", () => setTimeout(() => (paint(), apply())));
      document.addEventListener("keydown", (event) => {
        if (event.key === "/" && !/^(INPUT|SELECT)$/.test(document.activeElement.tagName)) {
          event.preventDefault();
          query.focus();
        } else if (event.key === "Escape" && document.activeElement === query) {
          query.value = "";
          apply();
        }
      });
      form.parentElement.hidden = false;
      apply();
    })();

    """#
}
