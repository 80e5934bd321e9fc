/**
 * Whether what was kept from an earlier session still is a whole pack: every part that look-ups reach into is there and
 * of its kind. A pack file is checked in full before it is kept (check/); what lies in a browser's storage may have been
 * put there by another version of the program, or be damaged, and must not make a look-up fail.
 */

import type { StrategyPack } from "./pack";
import { isPack } from "./packEntry";

type Test = (value: unknown) => boolean;

const text: Test = (value) => typeof value === "string";
const number: Test = (value) => typeof value === "number";
const flag: Test = (value) => typeof value === "boolean";
const either =
  (...tests: readonly Test[]): Test =>
  (value) =>
    tests.some((test) => test(value));
const nothing: Test = (value) => value === null;
const maybe = (test: Test): Test => either((value) => value === undefined, test);
/** A list may have holes, which `every` would pass over. */
const list =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && Array.from<unknown>(value).every(test);
const parts =
  (tests: Readonly<Record<string, Test>>): Test =>
  (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.entries(tests).every(([name, test]) => test((value as Record<string, unknown>)[name]));

const local = parts({ en: text, da: maybe(text) });
const place = { section: text, page: maybe(number) };
const citation = parts({ ...place, also: maybe(list(parts(place))) });
const named = { id: text, title: local, citation };
const knownAs = { ...named, shortTitle: local, aliases: list(text) };

const budgetRow = parts({
  ...named,
  kind: text,
  line: maybe(text),
  parts: maybe(list(text)),
  aliases: maybe(list(text)),
  financeActCode: maybe(text),
  amounts: list(either(number, nothing)),
});
const budget = parts({
  title: local,
  unit: text,
  years: list(number),
  subjectToApproval: list(number),
  notes: list(local),
  rows: list(budgetRow),
  citation,
});
const commitment = parts({
  unit: text,
  years: list(number),
  commitment: list(number),
  disbursement: list(number),
  commitmentTotal: number,
  disbursementTotal: number,
  citation,
});
const steps = ["objective", "longTermOutcome", "shortTermOutcome", "theme", "outcome", "output"];
const indicator = parts({
  id: text,
  code: either(text, nothing),
  area: text,
  framework: text,
  ...Object.fromEntries(steps.map((step) => [step, maybe(text)])),
  text,
  parts: list(text),
  disaggregation: list(text),
  citation,
});
const table = parts({
  ...named,
  columns: list(parts({ name: text, da: maybe(text), type: text, unit: maybe(text) })),
  rows: list(list(either(text, number, nothing))),
  levels: maybe(list(number)),
  totals: maybe(list(parts({ row: number, parts: list(number) }))),
  notes: list(local),
  partial: maybe(local),
});
const area = parts({ ...knownAs, number: either(number, nothing), crossCutting: flag });
const line = parts({
  ...knownAs,
  areas: either(list(text), nothing),
  areasCitation: maybe(citation),
  areasWording: maybe(text),
  financeActCode: maybe(text),
});
const discrepancy = parts({
  id: text,
  concerns: list(text),
  text: local,
  printed: maybe(list(text)),
  citation,
});
const pack = parts({
  version: text,
  title: local,
  shortTitle: local,
  organisation: local,
  period: parts({ from: number, to: number }),
  document: parts({ title: text, publisher: text, reference: text }),
  terms: maybe(
    parts({
      area: maybe(parts({ one: local, many: local })),
      countries: maybe(local),
      criteria: maybe(local),
    }),
  ),
  areas: list(area),
  lines: list(line),
  budget: maybe(budget),
  commitment: maybe(commitment),
  indicators: list(indicator),
  criteria: list(parts({ id: text, text, mandatory: flag, citation })),
  countries: list(parts({ name: text, region: text, citation })),
  tables: list(table),
  discrepancies: list(discrepancy),
});

/** Whether a kept content is a pack of this version with all its parts. */
export function isWholePack(content: unknown): content is StrategyPack {
  if (!isPack(content) || !pack(content)) return false;
  const areas = new Set(content.areas.map(({ id }) => id));
  return content.indicators.every((each) => areas.has(each.area));
}
