/** docs/trust.md: what the bench found, in full. */

import { rules, rulesVersion } from "../../src/review";
import { faultText } from "./dump";
import { faultRules } from "./faults";
import { mendingTable } from "./mending";
import type { Mended } from "./mending";
import type { Compared } from "./published/compare";
import { publishedTable } from "./published/table";
import type { Outcome } from "./score";
import { table } from "./markdown";
import { ROUNDS } from "./strangers";
import { percent, precision, recall } from "./tally";
import type { Row, Tally } from "./tally";

/** How many examples of misses the page shows for each kind of fault. */
const EXAMPLES = 1;

export function trustPage(
  { all, byRule, byFault, byLayout, workbooks, sound, soundWithFalse }: Tally,
  outcomes: readonly Outcome[],
  {
    seed,
    published,
    mended,
  }: {
    readonly seed: number;
    readonly published: readonly Compared[];
    readonly mended: readonly Mended[];
  },
): string {
  const known = new Set(rules.map(({ id }) => id));
  const unmade = [...known].filter((id) => !faultRules.includes(id)).sort();
  const unwritten = faultRules.filter((id) => !known.has(id));
  const notes = all.notesRight + all.notesWrong;
  return `# How far the review can be trusted

Made by \`node bench/review/run.cjs --write\` (rule set ${rulesVersion}, seed ${seed}); don't edit it. The bench makes
workbooks as country offices and ministries type them, puts faults into four of five, reviews each and compares the
findings with what was put in. [bench/review/README.md](../bench/review/README.md) says what counts as what.

- **${percent(all.named, all.faults)}** of ${all.faults} faults are named at the right cell.
- **${percent(all.right, all.right + all.wrong)}** of ${all.right + all.wrong} errors and warnings are right; ${all.wrong} are wrong.
- ${soundWithFalse} of ${sound} sound workbooks (of ${workbooks} in all) have an error or warning that is wrong.
- ${all.echoes} right findings follow from a fault that another finding names, or name it again.
- Notes apart: ${percent(all.notesRight, notes)} of ${notes} are right. ${all.arguable} findings about which two reviewers may disagree are
  counted neither way.

The workbooks are invented. Real ones hold habits and faults that nobody here thought of, so expect less of them.

## Workbooks of strangers

Made or gathered by people who had not seen the code, and judged by them: each row is a first run, before anything was
mended for it.

${table(
  ["workbooks", "date", "faults named", "findings right", "sound ones without a wrong finding", "remark"],
  ROUNDS.map(({ date, what, faults, named, findings, right, sound, silent, remark }) => [
    what,
    date,
    share(named, faults),
    share(right, findings),
    share(silent, sound),
    remark,
  ]),
)}
## By rule

Recall: of the faults made for the rule, those named at their cell, by this rule or by another that may rightly name them.
Precision: of the rule's errors and warnings, those that are right.

${table(
  ["rule", "faults", "named", "recall", "right", "wrong", "precision"],
  byRule.map((row) => [row.name, row.faults, row.named, recall(row), row.right, row.wrong, precision(row)]),
)}
${list("No rule is written yet for", unwritten)}${list("The bench makes no fault for", unmade)}
## By kind of fault

${table(
  ["fault", "made", "named", "recall"],
  byFault.filter(({ faults }) => faults > 0).map((row) => [row.name, row.faults, row.named, recall(row)]),
)}
## By layout

${table(
  ["layout", "faults", "recall", "right", "wrong", "precision"],
  byLayout.map((row) => [row.name, row.faults, recall(row), row.right, row.wrong, precision(row)]),
)}
## What the fixes give

In workbooks with one fault each, every fix that an error or a warning offers is pressed at once and all is computed anew.
A workbook counts where each of its numbers is then that of the sound one, but for what rounding makes. A figure mistyped
under a typed total is the exception by nature: nothing says which of the two is wrong, and the fix takes the figures.

${mendingTable(mended)}
## Beside published methods

Faults in formulas, looked for without a strategy, in the same workbooks: by Tilsagn's rules for formulas, by ExceLint's
method (Barowy, Berger and Zorn, PACMPL 2, OOPSLA, 2018) and by the two checks of formulas that Excel itself has switched
on. Both are written anew after their descriptions (bench/review/published), as neither program runs here; Excel's own
may draw its regions otherwise. An area that a method points at is right where it touches a fault or a cell that a fault
spoils. Neither method claims to see a typed total or a line that every sum leaves out.

${publishedTable(published)}
## What is missed

${missed(byFault, outcomes)}
`;
}

const share = (part = 0, whole = 0): string => (whole === 0 ? "–" : `${percent(part, whole)} of ${whole}`);

const list = (lead: string, ids: readonly string[]): string =>
  ids.length === 0 ? "" : `${lead}: ${ids.map((id) => `\`${id}\``).join(", ")}.\n\n`;

/** Kinds of fault that are missed, the most missed first, each with an example that \`--one\` shows whole. */
function missed(byFault: readonly Row[], outcomes: readonly Outcome[]): string {
  const kinds = byFault
    .filter(({ faults, named }) => named < faults)
    .sort((a, b) => b.faults - b.named - (a.faults - a.named));
  if (kinds.length === 0) return "Nothing that was put in.";
  return kinds
    .map(({ name, faults, named }) => {
      const examples = outcomes
        .flatMap(({ index, layout, missed }) => missed.map((fault) => ({ index, layout, fault })))
        .filter(({ fault }) => `${fault.rule} – ${fault.variant}` === name)
        .slice(0, EXAMPLES)
        .map(
          ({ index, layout, fault }) =>
            `workbook ${index} (${layout}): ${faultText(fault).replace(`${name}: `, "")}`,
        );
      return `- **${name}**: ${faults - named} of ${faults}. ${examples.join("; ").replaceAll("|", "\\|").replaceAll("*", "\\*")}`;
    })
    .join("\n");
}
