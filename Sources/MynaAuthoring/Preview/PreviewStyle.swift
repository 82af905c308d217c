/// How the page of a preview looks: on screens in light and dark, and on paper.
enum PreviewStyle {
  static let source = #"""

    :root {
      color-scheme: light;
      --page: #f4f6fa; --surface: #ffffff; --raised: #ffffff; --sunken: #eef1f6;
      --ink: #131a26; --soft: #475467; --line: #d9dfe9; --hair: #e8ecf3;
      --brand: #0b5bd3; --brand-ink: #ffffff; --brand-wash: #e8f0fd;
      --warn: #9a5b00; --warn-wash: #fdf1dc; --good: #0c6b3f; --good-wash: #def5e8;
      --wait: #0b5bd3; --wait-wash: #e3edfd; --bad: #b42318; --bad-wash: #fde8e6;
      --shadow: 0 1px 2px rgb(16 24 40 / 6%), 0 12px 28px -12px rgb(16 24 40 / 18%);
      --sans: "Inter", ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
      --mono: ui-monospace, "SF Mono", "Cascadia Mono", "JetBrains Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
    }
    @media (prefers-color-scheme: dark) {
      :root:not([data-theme="light"]) {
        color-scheme: dark;
        --page: #0c1017; --surface: #141a24; --raised: #1a2230; --sunken: #0f141d;
        --ink: #edf1f8; --soft: #a7b2c5; --line: #2c3748; --hair: #222c3b;
        --brand: #82b1ff; --brand-ink: #06132b; --brand-wash: #14253f;
        --warn: #f5c26b; --warn-wash: #33270f; --good: #6fdba4; --good-wash: #10301f;
        --wait: #8db8ff; --wait-wash: #14253f; --bad: #ff9d94; --bad-wash: #3a1714;
        --shadow: 0 1px 2px rgb(0 0 0 / 50%), 0 14px 30px -14px rgb(0 0 0 / 80%);
      }
    }
    :root[data-theme="dark"] {
      color-scheme: dark;
      --page: #0c1017; --surface: #141a24; --raised: #1a2230; --sunken: #0f141d;
      --ink: #edf1f8; --soft: #a7b2c5; --line: #2c3748; --hair: #222c3b;
      --brand: #82b1ff; --brand-ink: #06132b; --brand-wash: #14253f;
      --warn: #f5c26b; --warn-wash: #33270f; --good: #6fdba4; --good-wash: #10301f;
      --wait: #8db8ff; --wait-wash: #14253f; --bad: #ff9d94; --bad-wash: #3a1714;
      --shadow: 0 1px 2px rgb(0 0 0 / 50%), 0 14px 30px -14px rgb(0 0 0 / 80%);
    }
    *, ::before, ::after { box-sizing: border-box; }
    [hidden] { display: none !important; }
    html { -webkit-text-size-adjust: 100%; scroll-padding-top: 6rem; }
    body {
      margin: 0; background: var(--page); color: var(--ink);
      font: 400 0.9375rem/1.55 var(--sans); font-feature-settings: "cv05", "ss03"; -webkit-font-smoothing: antialiased;
    }
    :lang(zh) { font-family: "Inter", "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Micro Hei", var(--sans); line-break: strict; }
    :lang(ar) { font-family: "Inter", "SF Arabic", "Segoe UI", "Noto Sans Arabic", var(--sans); }
    a { color: var(--brand); text-underline-offset: 0.2em; }
    :focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; border-radius: 4px; }
    .skip { position: absolute; inset-inline-start: 1rem; top: -4rem; z-index: 9; padding: 0.5rem 1rem; background: var(--surface); border-radius: 8px; }
    .skip:focus { top: 0.5rem; }
    .masthead { max-width: 84rem; margin: 0 auto; padding: 2.75rem 2rem 1.5rem; }
    .masthead h1 { margin: 0; font-size: 1.875rem; line-height: 1.2; font-weight: 650; letter-spacing: -0.022em; }
    .masthead p { margin: 0.5rem 0 0; color: var(--soft); max-width: 46rem; }
    .figures { display: flex; flex-wrap: wrap; gap: 0.25rem 1.75rem; margin: 1.25rem 0 0; padding: 0; list-style: none; color: var(--soft); }
    .figures b { color: var(--ink); font-weight: 650; font-variant-numeric: tabular-nums; }
    .tools { position: sticky; top: 0; z-index: 5; background: color-mix(in srgb, var(--page) 92%, transparent); backdrop-filter: blur(10px); border-block: 1px solid var(--line); }
    .tools form { max-width: 84rem; margin: 0 auto; padding: 0.75rem 2rem; display: flex; flex-wrap: wrap; align-items: center; gap: 0.625rem 1rem; }
    .tools label, .tools legend { font-size: 0.8125rem; color: var(--soft); }
    .tools fieldset { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.875rem; margin: 0; padding: 0; border: 0; }
    .tools legend { float: inline-start; margin-inline-end: 0.625rem; }
    .tools fieldset label { display: inline-flex; align-items: center; gap: 0.375rem; color: var(--ink); min-height: 1.75rem; }
    .tools input[type="search"], .tools select {
      font: inherit; font-size: 0.875rem; color: var(--ink); background: var(--surface);
      border: 1px solid var(--line); border-radius: 9px; padding: 0.4375rem 0.75rem; min-height: 2.25rem;
    }
    .tools input[type="search"] { width: 13.5rem; max-width: 100%; }
    .tools .find:first-child label { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
    .tools .find { display: flex; align-items: center; gap: 0.4375rem; }
    .tools input[type="checkbox"] { width: 1rem; height: 1rem; margin: 0; accent-color: var(--brand); }
    .tools button {
      font: 550 0.8125rem/1 var(--sans); color: var(--ink); background: var(--surface);
      border: 1px solid var(--line); border-radius: 9px; min-height: 2.25rem; padding: 0 0.875rem; cursor: pointer;
    }
    .tools output { margin-inline-start: auto; font-size: 0.8125rem; color: var(--soft); font-variant-numeric: tabular-nums; }
    main { max-width: 84rem; margin: 0 auto; padding: 0.5rem 2rem 5rem; }
    main > section > h2 { margin: 2.5rem 0 0.25rem; font-size: 1.25rem; font-weight: 650; letter-spacing: -0.012em; }
    main > section > h2 + p { margin: 0; color: var(--soft); }
    .message { margin: 1.5rem 0 0; padding: 1.75rem 0 0; border-top: 1px solid var(--line); }
    .message > header { display: grid; gap: 0.5rem; margin-bottom: 1.25rem; max-width: 60rem; }
    .message h3 { margin: 0; font: 600 1rem/1.4 var(--mono); letter-spacing: -0.01em; overflow-wrap: anywhere; }
    .message .about { margin: 0; color: var(--soft); font-size: 0.875rem; }
    .message details { font-size: 0.875rem; color: var(--soft); }
    .message summary { cursor: pointer; width: fit-content; }
    .chips { display: flex; flex-wrap: wrap; gap: 0.375rem; margin: 0; padding: 0; list-style: none; }
    .chips a { text-decoration: none; }
    .chips a:hover { text-decoration: underline; }
    .chips li, .chip {
      display: inline-block; font: 500 0.75rem/1.25rem var(--mono); padding: 0.0625rem 0.5rem; border-radius: 6px;
      background: var(--sunken); color: var(--soft); border: 1px solid var(--hair); overflow-wrap: anywhere;
    }
    .facts { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 0; font-size: 0.8125rem; }
    .facts div { display: flex; gap: 0.4375rem; }
    .facts dt { color: var(--soft); }
    .facts dd { margin: 0; font-weight: 550; }
    .params { margin: 0.5rem 0 0; padding: 0; list-style: none; display: grid; gap: 0.25rem; }
    .row { margin: 0 0 2rem; }
    .row > h4 { display: flex; flex-wrap: wrap; align-items: center; gap: 0.375rem 0.5rem; margin: 0 0 0.75rem; font-size: 0.8125rem; font-weight: 550; color: var(--soft); }
    @media (min-width: 64rem) {
      .row { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 0 2rem; }
      .row > h4 { flex-direction: column; align-items: flex-start; align-content: flex-start; flex-wrap: nowrap; padding-top: 0.25rem; }
    }
    .sheet { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1.25rem; align-items: start; }
    .cell { max-width: 34rem; display: flex; flex-direction: column; gap: 0.5rem; min-width: 0; margin: 0; }
    .cell > figcaption { display: flex; align-items: center; gap: 0.5rem; font-size: 0.75rem; color: var(--soft); order: 2; padding-inline: 0.25rem; }
    .cell > figcaption .state { margin-inline-start: auto; }
    .state::before { content: ""; display: inline-block; width: 0.5rem; height: 0.5rem; border-radius: 50%; margin-inline-end: 0.375rem; background: currentColor; opacity: 0.55; }
    .state.reviewed { color: var(--good); }
    .state.draft, .state.stale, .state.translated { color: var(--warn); }
    .state.missing { color: var(--bad); }
    .card { display: flex; flex-direction: column; background: var(--raised); border: 1px solid var(--hair); border-radius: 18px; box-shadow: var(--shadow); overflow: hidden; break-inside: avoid; }
    .card .order { display: flex; align-items: center; gap: 0.75rem; padding: 0.875rem 1.25rem; border-bottom: 1px solid var(--hair); background: color-mix(in srgb, var(--sunken) 60%, transparent); }
    .card .order i { display: block; height: 0.5rem; border-radius: 4px; background: var(--line); }
    .card .order i:nth-child(1) { width: 1.75rem; height: 1.75rem; border-radius: 8px; }
    .card .order i:nth-child(2) { width: 6.5rem; }
    .card .order i:nth-child(3) { width: 3.25rem; margin-inline-start: auto; }
    .card .said { display: grid; grid-template-columns: 2.5rem 1fr; gap: 0 0.875rem; padding: 1.375rem 1.25rem 0.25rem; }
    .card .mark { width: 2.5rem; height: 2.5rem; border-radius: 50%; display: grid; place-items: center; background: var(--warn-wash); color: var(--warn); grid-row: 1 / span 9; }
    .card .mark.open { background: var(--wait-wash); color: var(--wait); }
    .card .mark.succeeded { background: var(--good-wash); color: var(--good); }
    .card .mark svg { width: 1.25rem; height: 1.25rem; }
    .card h5 { margin: 0.125rem 0 0.375rem; font-size: 1.125rem; line-height: 1.35; font-weight: 650; letter-spacing: -0.011em; text-wrap: balance; overflow-wrap: anywhere; }
    .card h5:lang(zh) { letter-spacing: 0; }
    .card p { margin: 0 0 0.5rem; color: var(--soft); line-height: 1.6; text-wrap: pretty; overflow-wrap: anywhere; }
    .card p:lang(zh) { line-height: 1.75; }
    .card .steps { display: grid; gap: 0.5rem; padding: 0.875rem 1.25rem 1.25rem; }
    .card .step { display: block; text-align: center; border-radius: 11px; padding: 0.75rem 1rem; font-weight: 600; background: var(--brand); color: var(--brand-ink); overflow-wrap: anywhere; }
    .card .step + .step { background: transparent; color: var(--brand); box-shadow: inset 0 0 0 1px var(--line); padding-block: 0.625rem; }
    .card .step.quiet { background: transparent; color: var(--soft); box-shadow: none; font-weight: 500; padding-block: 0.25rem; }
    .note { background: var(--surface); border: 1px solid var(--hair); border-radius: 14px; padding: 1rem 1.25rem; break-inside: avoid; }
    .note .name { margin: 0; font: 550 0.6875rem/1.5 var(--mono); color: var(--soft); letter-spacing: 0.02em; }
    .note p { margin: 0.125rem 0 0.75rem; overflow-wrap: anywhere; }
    .note p:last-child { margin-bottom: 0; }
    .note code { font: 0.8125rem/1.4 var(--mono); background: var(--sunken); border: 1px solid var(--hair); border-radius: 5px; padding: 0.0625rem 0.3125rem; }
    .warning { margin: 0; font-size: 0.75rem; color: var(--bad); padding-inline: 0.25rem; overflow-wrap: anywhere; }
    .empty { margin: 4rem 0; text-align: center; color: var(--soft); }
    footer { max-width: 84rem; margin: 0 auto; padding: 0 2rem 3rem; font-size: 0.8125rem; color: var(--soft); }
    @media (max-width: 40rem) {
      .masthead, main, .tools form, footer { padding-inline: 1rem; }
      .tools { position: static; }
      html { scroll-padding-top: 1rem; }
    }
    @media (forced-colors: active) { .card, .note, .chips li { border: 1px solid CanvasText; } .card .step { border: 1px solid ButtonText; } }
    @media print {
      :root, :root[data-theme="dark"], :root:not([data-theme="light"]) {
        color-scheme: light;
        --page: #fff; --surface: #fff; --raised: #fff; --sunken: #f4f5f7; --ink: #000; --soft: #333; --line: #bbb; --hair: #ccc;
        --brand: #0b5bd3; --brand-ink: #fff; --warn: #7a4700; --good: #0c6b3f; --wait: #0b5bd3; --bad: #b42318;
        --warn-wash: #fdf1dc; --good-wash: #def5e8; --wait-wash: #e3edfd; --shadow: none;
      }
      @page { margin: 14mm 12mm; }
      body { font-size: 9.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .tools, .skip, details { display: none !important; }
      .masthead, main, footer { max-width: none; padding-inline: 0; }
      .masthead { padding-top: 0; }
      .row { display: block; }
      .row > h4 { flex-flow: row wrap; }
      .sheet { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 4mm; }
      .card .order { display: none; }
      .message > header, .row > h4 { break-after: avoid; break-inside: avoid; }
      .row, .cell, .card, .note { break-inside: avoid; }
      main > section > h2 { break-after: avoid; }
    }

    """#
}
