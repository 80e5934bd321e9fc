/** How the HTML report looks: the reader's own fonts, colours that stay apart in print and in the dark. */
export const STYLE = `
:root { color-scheme: light dark; --line: #d1d1d1; --quiet: #616161; --error: #b10e1c; --warning: #8a3707; --note: #0f548c; --sound: #0e700e; }
@media (prefers-color-scheme: dark) { :root { --line: #525252; --quiet: #adadad; --error: #eeacb2; --warning: #f4bfab; --note: #a9d3f2; --sound: #a1d9a1; } }
body { font: 14px/1.45 "Segoe UI", system-ui, sans-serif; margin: 0; padding: 24px 16px; }
main { max-width: 1100px; margin: 0 auto; }
h1 { font-size: 24px; margin: 0 0 4px; }
h2 { font-size: 18px; margin: 32px 0 4px; overflow-wrap: anywhere; }
h3 { font-size: 14px; margin: 16px 0 4px; }
.made { color: var(--quiet); font-size: 12px; margin: 2px 0; }
.hash { overflow-wrap: anywhere; }
.counts { display: flex; flex-wrap: wrap; gap: 8px 24px; list-style: none; margin: 16px 0; padding: 12px 16px; border: 1px solid var(--line); border-radius: 4px; font-weight: 600; }
.errors, .error { color: var(--error); } .warnings, .warning, .nothing { color: var(--warning); } .note, .notes { color: var(--note); } .sound { color: var(--sound); }
table { border-collapse: collapse; width: 100%; margin: 12px 0; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: 6px 8px; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-size: 12px; color: var(--quiet); font-weight: 600; }
.budget td:not(:first-child), .budget th:not(:first-child), .contents td:nth-child(n+3), .contents th:nth-child(n+3) { text-align: right; white-space: nowrap; }
.findings { table-layout: fixed; }
.findings th:nth-child(1) { width: 84px; } .findings th:nth-child(2) { width: 120px; } .findings th:nth-child(n+4) { width: 130px; }
.findings td.number { text-align: right; }
.budget { width: auto; }
td p { margin: 0 0 2px; }
.badge { font-size: 12px; font-weight: 600; border: 1px solid currentColor; border-radius: 4px; padding: 0 6px; white-space: nowrap; }
tr.ignored { color: var(--quiet); }
.aside { font-style: italic; }
code { font: 12px Consolas, ui-monospace, monospace; }
@media print { :root { color-scheme: light; } body { padding: 0; font-size: 10pt; } section { break-before: auto; } h2, h3 { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; } a { color: inherit; text-decoration: none; } }
`;
