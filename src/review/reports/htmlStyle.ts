/** How the HTML report looks: the reader's own fonts, colours that stay apart in print and in the dark. */
export const STYLE = `
:root { color-scheme: light dark; --line: #d1d1d1; --quiet: #616161; --shade: #f5f5f5; --error: #b10e1c; --warning: #8a3707; --note: #0f548c; --sound: #0e700e; }
@media (prefers-color-scheme: dark) { :root { --line: #525252; --quiet: #adadad; --shade: #292929; --error: #eeacb2; --warning: #f4bfab; --note: #a9d3f2; --sound: #a1d9a1; } }
body { font: 14px/1.45 "Segoe UI", system-ui, sans-serif; margin: 0; padding: 24px 16px; }
main { max-width: 1100px; margin: 0 auto; }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 8px; overflow-wrap: anywhere; }
h2 { font-size: 18px; margin: 32px 0 4px; overflow-wrap: anywhere; }
h3 { font-size: 14px; margin: 20px 0 4px; }
section { border-top: 1px solid var(--line); margin-top: 32px; }
section h2 { margin-top: 20px; }
.made { color: var(--quiet); font-size: 12px; margin: 2px 0; }
.hash { overflow-wrap: anywhere; margin-top: 16px; }
.verdict { margin: 0 0 8px; }
.verdict .badge { font-size: 16px; padding: 2px 10px; }
.counts { display: flex; flex-wrap: wrap; gap: 8px 24px; list-style: none; margin: 16px 0; padding: 10px 16px; background: var(--shade); border-radius: 4px; font-weight: 600; }
.errors, .error, .unreadable { color: var(--error); } .warnings, .warning, .nothing { color: var(--warning); } .note, .notes { color: var(--note); } .sound { color: var(--sound); }
.none, .ignored { color: var(--quiet); }
.none { font-weight: 400; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 8px 0 12px; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: 8px; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-size: 12px; color: var(--quiet); font-weight: 600; vertical-align: bottom; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
th.number, td.number { text-align: right; }
.contents th.number, .contents td.number, .budgets td.number { white-space: nowrap; }
.contents th, .contents td { padding-right: 12px; }
.findings { table-layout: fixed; min-width: 640px; }
.findings th:nth-child(1) { width: 92px; } .findings th:nth-child(2) { width: 120px; } .findings th:nth-child(n+4) { width: 110px; }
.budgets { width: auto; min-width: 50%; }
.budgets .figures { break-after: avoid; }
.budgets .figures td { border-bottom: 0; padding-bottom: 0; }
.budgets .figures td:first-child { min-width: 100px; }
.budgets td.made { padding-top: 0; max-width: 640px; }
td p { margin: 0 0 2px; }
.badge { font-size: 12px; font-weight: 600; border: 1px solid currentColor; border-radius: 4px; padding: 0 6px; display: inline-block; }
.aside { font-style: italic; }
code { font: 12px Consolas, ui-monospace, monospace; }
@page { margin: 16mm 14mm; }
@media print { :root { color-scheme: light; --line: #b0b0b0; --quiet: #444444; } body { padding: 0; font-size: 10pt; } .counts { background: none; border: 1px solid var(--line); } .scroll { overflow: visible; } .findings { min-width: 0; } .findings th:nth-child(1) { width: 72px; } .findings th:nth-child(2) { width: 96px; } .findings th:nth-child(n+4) { width: 84px; } h2, h3 { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; } a { color: inherit; text-decoration: none; } }
`;
