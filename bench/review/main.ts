/** The bench at the command line. */

import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { runInThisContext } from "node:vm";
import { review } from "../../src/review";
import { dump } from "./dump";
import { generate } from "./generate";
import type { Specimen } from "./generate";
import { mendingOf, mendingTable } from "./mending";
import { comparison } from "./published/compare";
import { publishedTable } from "./published/table";
import { outcome, score } from "./score";
import type { Outcome, Score } from "./score";
import { precision, recall, tally } from "./tally";
import type { Row, Tally } from "./tally";
import { trustPage } from "./trustPage";

/** Seeds and size of the run that docs/trust.md is made from. */
export const FULL = { seed: 20_231, workbooks: 2000 };

/** Workbooks of each kind of fault in which the full run presses the fixes. */
const FIXES = 20;

const HELP = `node bench/review/run.cjs [options]

  --workbooks N   how many (or TILSAGN_WORKBOOKS); ${FULL.workbooks} if left out
  --seed N        another run (or TILSAGN_SEED); ${FULL.seed} if left out
  --rule ID       faults made for this rule, and findings of it, alone; "amounts/" takes a group
  --layout NAME   workbooks of this layout alone
  --fault TEXT    faults whose kind holds this text alone
  --sound         sound workbooks alone
  --misses N      print the first N workbooks with a missed fault
  --false N       print the first N workbooks with a wrong error or warning (with --notes: note)
  --notes         let --false show notes as well
  --echoes N      print the first N workbooks with findings that only follow from a fault
  --brief         print faults and findings without the sheets
  --one I         print workbook I of the run
  --published     beside it, formula faults as published methods find them (always in full runs that are written)
  --fixes N       whether the fixes give back the sound workbook, in N workbooks of each kind of fault, and no more
  --write         write docs/trust.md (full runs only)
`;

export function main(args: string[], env: NodeJS.ProcessEnv, out: NodeJS.WritableStream): number {
  const { values } = parseArgs({
    args,
    options: {
      workbooks: { type: "string" },
      seed: { type: "string" },
      rule: { type: "string" },
      layout: { type: "string" },
      fault: { type: "string" },
      sound: { type: "boolean" },
      misses: { type: "string" },
      false: { type: "string" },
      echoes: { type: "string" },
      notes: { type: "boolean" },
      brief: { type: "boolean" },
      one: { type: "string" },
      published: { type: "boolean" },
      fixes: { type: "string" },
      write: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.help) {
    out.write(HELP);
    return 0;
  }
  const seed = Number(values.seed ?? env.TILSAGN_SEED ?? FULL.seed);
  const workbooks = Number(values.workbooks ?? env.TILSAGN_WORKBOOKS ?? FULL.workbooks);
  const stuck: number[] = [];
  const judge = (specimen: Specimen): Score => {
    const findings = within(SECONDS, () => review(specimen.workbook, specimen.strategy).findings);
    if (findings === null) stuck.push(specimen.index);
    return score(specimen, findings ?? []);
  };
  if (values.one !== undefined) {
    out.write(dump(judge(generate(seed, Number(values.one)))));
    return 0;
  }
  if (values.fixes !== undefined) {
    const mended = mendingOf(seed, Number(values.fixes));
    out.write(mended.map(({ kind, others }) => others.map((one) => `${kind}, ${one}\n`).join("")).join(""));
    out.write(mendingTable(mended));
    return 0;
  }
  const ofRule = (id: string): boolean =>
    values.rule === undefined ||
    (values.rule.endsWith("/") ? id.startsWith(values.rule) : id === values.rule);
  const kept = ({ faults, layout }: Specimen): boolean =>
    (values.layout === undefined || layout === values.layout) &&
    (!values.sound || faults.length === 0) &&
    (values.fault === undefined ||
      faults.some(({ rule, variant }) => `${rule} – ${variant}`.includes(values.fault!)));
  const started = performance.now();
  let reviewing = 0;
  const outcomes: Outcome[] = [];
  const published = values.published || values.write ? comparison() : null;
  const wanted: readonly { left: number; is: (one: Outcome) => boolean }[] = [
    { left: Number(values.misses ?? 0), is: ({ missed }) => missed.length > 0 },
    {
      left: Number(values.false ?? 0),
      is: ({ findings }) =>
        findings.some(({ verdict, note }) => verdict === "false" && (values.notes === true || !note)),
    },
    {
      left: Number(values.echoes ?? 0),
      is: ({ findings }) => findings.some(({ verdict }) => verdict === "echo"),
    },
  ];
  for (let i = 0; i < workbooks; i++) {
    const specimen = generate(seed, i);
    if (!kept(specimen)) continue;
    published?.add(specimen);
    const before = performance.now();
    const whole = judge(specimen);
    reviewing += performance.now() - before;
    const one = narrowed(outcome(whole), values.rule === undefined ? () => true : ofRule);
    outcomes.push(one);
    const showing = wanted.find(({ left, is }) => left > 0 && is(one));
    if (!showing) continue;
    showing.left--;
    out.write(`${dump(whole, values.brief)}\n`);
  }
  const result = tally(outcomes);
  out.write(summary(result));
  if (published) out.write(`\n${publishedTable(published.results)}\n`);
  out.write(
    `\n${outcomes.length} workbooks in ${((performance.now() - started) / 1000).toFixed(1)} s, ${(reviewing / Math.max(1, outcomes.length)).toFixed(1)} ms a review; seed ${seed}\n`,
  );
  if (stuck.length > 0)
    out.write(`No end after ${SECONDS} s: ${stuck.map((i) => `workbook ${i}`).join(", ")}\n`);
  if (values.write) {
    const narrow = values.rule ?? values.layout ?? values.fault ?? values.sound;
    if (narrow !== undefined || workbooks < FULL.workbooks) {
      out.write("docs/trust.md is written from full runs only.\n");
      return 1;
    }
    const page = path.resolve(__dirname, "../../docs/trust.md");
    writeFileSync(
      page,
      trustPage(result, outcomes, { seed, published: published!.results, mended: mendingOf(seed, FIXES) }),
    );
    spawnSync("npx", ["prettier", "--write", "--log-level", "warn", page], { stdio: "inherit" });
  }
  return 0;
}

/** A review that takes longer is given up: everything in that workbook counts as missed. */
const SECONDS = 10;

/** What the work gives, or null when it has not come to an end in that time. */
function within<T>(seconds: number, work: () => T): T | null {
  const results: T[] = [];
  const place = globalThis as { reviewOfTheBench?: () => void };
  place.reviewOfTheBench = () => void results.push(work());
  try {
    runInThisContext("reviewOfTheBench()", { timeout: seconds * 1000 });
  } catch (error) {
    if ((error as { code?: string }).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
  }
  return results[0] ?? null;
}

/** The part of an outcome that concerns some rules. */
const narrowed = (whole: Outcome, ofRule: (id: string) => boolean): Outcome => ({
  ...whole,
  faults: whole.faults.filter(({ rule }) => ofRule(rule)),
  findings: whole.findings.filter(
    ({ rule, fault }) => ofRule(rule) || (fault !== null && ofRule(fault.rule)),
  ),
  missed: whole.missed.filter(({ rule }) => ofRule(rule)),
});

function summary({ all, byRule, byFault, byLayout, sound, soundWithFalse }: Tally): string {
  const head = [
    "",
    "faults",
    "named",
    "recall",
    "right",
    "wrong",
    "precision",
    "echoes",
    "notes ✓",
    "notes ✗",
    "arguable",
  ];
  const cells = (row: Row): string[] => [
    row.name,
    String(row.faults),
    String(row.named),
    recall(row),
    String(row.right),
    String(row.wrong),
    precision(row),
    String(row.echoes),
    String(row.notesRight),
    String(row.notesWrong),
    String(row.arguable),
  ];
  const table = (rows: readonly Row[]): string => {
    const lines = [head, ...rows.map(cells)];
    const widths = head.map((_, c) => Math.max(...lines.map((line) => line[c]!.length)));
    return lines
      .map((line) =>
        line.map((text, c) => (c === 0 ? text.padEnd(widths[c]!) : text.padStart(widths[c]!))).join("  "),
      )
      .join("\n");
  };
  return [
    table(byFault),
    "",
    table(byLayout),
    "",
    table(byRule),
    "",
    table([all]),
    "",
    `${soundWithFalse} of ${sound} sound workbooks have a wrong error or warning`,
    "",
  ].join("\n");
}
