/** Faults on the sheets beside the budget: indicators, criteria, countries, inserted tables. */

import type { PlacedIndicator } from "../placed";
import type { Random } from "../random";
import { cell, cells, inCells } from "./fault";
import type { Injection, Injector, Place } from "./fault";

const indicator = (rule: string, variant: string, injection: Injection): Injector =>
  inCells(`indicators/${rule}`, variant, "indicators", { pack: "dk-iom-2023", indicators: true }, injection);

const inRow = (sheet: string, { row, cells: own, targets }: PlacedIndicator): Place[] => {
  const columns = [...Object.values(own), ...targets].flatMap((spot) => (spot ? [spot.column] : []));
  return [{ sheet, area: { row, column: 0, rows: 1, columns: Math.max(...columns) + 1 } }];
};

/** A code that the framework does not have: one character mistyped, or another framework's numbering. */
const unknownCode = indicator("unknown-code", "a code mistyped", (book, random) => {
  const { rows } = book.indicators!;
  if (rows.length === 0) return null;
  const row = random.pick(rows);
  const code = row.cells.code!;
  const known = new Set(book.design.pack.indicators.map((one) => plain(one.code ?? "")));
  const changed = mistype(random, row.id);
  if (known.has(plain(changed))) return null;
  book.draft.put(code, changed);
  return {
    accepts: ["indicators/unknown-code"],
    at: [cell(code)],
    expected: row.id,
    actual: changed,
    story: `${changed} instead of ${row.id}`,
    consequences: [],
  };
});

const plain = (code: string): string => code.replace(/[.\s]/g, "").toLowerCase();

function mistype(random: Random, code: string): string {
  const digits = [...code].flatMap((one, i) => (/\d/.test(one) ? [i] : []));
  const at = random.pick(digits);
  return code.slice(0, at) + String((Number(code[at]) + random.int(3, 6)) % 10) + code.slice(at + 1);
}

/** An indicator entered under another area than the strategy's. */
const wrongArea = indicator("wrong-area", "entered under another area", (book, random) => {
  const { rows, sheet } = book.indicators!;
  const withArea = rows.filter(({ cells: own }) => own.area !== null);
  const row = withArea.length > 0 ? random.pick(withArea) : null;
  const others = withArea.filter(({ area }) => area !== row?.area);
  if (!row || others.length === 0) return null;
  const other = random.pick(others);
  const text = book.draft.value(other.cells.area!);
  book.draft.put(row.cells.area!, text);
  return {
    accepts: ["indicators/wrong-area"],
    at: inRow(sheet, row),
    expected: row.area,
    actual: other.area,
    story: `${row.id} under area ${other.area}`,
    consequences: [],
  };
});

const CHANGES: readonly ((text: string) => string)[] = [
  (text) => text.replace(/^# of/, "% of"),
  (text) => text.replace(/governments?/, "NGOs"),
  (text) => text.replace(/officials/, "project staff"),
  (text) => text.replace(/^# (of|and)/, "Estimated cost $1"),
];

/** A definition that says something else than the strategy's. */
const alteredDefinition = indicator("altered-definition", "a definition reworded", (book, random) => {
  const { rows, sheet } = book.indicators!;
  for (const row of random.shuffle(rows)) {
    const text = String(book.draft.value(row.cells.text!));
    const changed = random
      .shuffle(CHANGES)
      .map((change) => change(text))
      .find((one) => one !== text && text.split(" ").length > 6);
    if (changed === undefined) continue;
    book.draft.put(row.cells.text!, changed);
    return {
      accepts: ["indicators/altered-definition"],
      at: inRow(sheet, row),
      expected: text,
      actual: changed,
      story: `the definition of ${row.id} says "${changed}"`,
      consequences: [],
    };
  }
  return null;
});

function cleared(rule: string, variant: string, which: "disaggregation" | "baseline" | "target"): Injector {
  return indicator(rule, variant, (book, random) => {
    const { rows, sheet } = book.indicators!;
    const suited = rows.filter(
      ({ cells: own }) =>
        which !== "disaggregation" || (own.disaggregation && book.draft.content(own.disaggregation) !== null),
    );
    if (suited.length === 0) return null;
    const row = random.pick(suited);
    const spots =
      which === "target"
        ? random.chance(0.5)
          ? row.targets
          : [random.pick(row.targets)]
        : [row.cells[which]!];
    for (const spot of spots) book.draft.put(spot, null);
    return {
      accepts: [`indicators/${rule}`],
      at: inRow(sheet, row),
      story: `${row.id} without ${which}`,
      consequences: [],
    };
  });
}

const notANumber = indicator("not-a-number", "words instead of a baseline or target", (book, random) => {
  const { rows } = book.indicators!;
  if (rows.length === 0) return null;
  const row = random.pick(rows);
  const spot = random.pick([row.cells.baseline!, ...row.targets]);
  const text = random.pick(["high", "increased", "several", "more than last year", "improved"]);
  book.draft.put(spot, text);
  return {
    accepts: ["indicators/not-a-number"],
    at: [cell(spot)],
    actual: text,
    story: `"${text}" instead of a number for ${row.id}`,
    consequences: [{ rules: ["indicators/missing-baseline", "indicators/missing-target"], at: [cell(spot)] }],
  };
});

const outsideFocus = inCells(
  "eligibility/country-outside-focus",
  "another country on the cover",
  "cover",
  { pack: "dk-iom-2023", cover: true },
  (book, random) => {
    const spot = book.cover!.values.country!;
    const country = random.pick(
      book.design.language === "da"
        ? ["Peru", "Bangladesh", "Colombia", "Nepal", "Filippinerne", "Ukraine"]
        : ["Peru", "Bangladesh", "Colombia", "Nepal", "Philippines", "Ukraine", "Viet Nam", "Ecuador"],
    );
    book.draft.put(spot, country);
    return {
      accepts: ["eligibility/country-outside-focus"],
      at: cells([spot, book.cover!.labels.country!]),
      actual: country,
      story: `${country} is none of the countries in focus`,
      consequences: [],
    };
  },
);

function criterion(variant: string, answer: string | null | "row"): Injector {
  return inCells(
    "eligibility/criterion-missing",
    variant,
    "criteria",
    { pack: "dk-iom-2023", criteria: true, layouts: ["lines-in-areas", "areas-in-lines", "several-tables"] },
    (book, random) => {
      const { rows, sheet, range } = book.criteria!;
      const row = random.pick(rows.filter(({ mandatory }) => mandatory));
      const at = row.text.row;
      if (answer === "row") for (let c = 0; c < 4; c++) book.draft.put({ sheet, row: at, column: c }, null);
      else book.draft.put(row.answer, answer);
      return {
        accepts: ["eligibility/criterion-missing"],
        at:
          answer === "row"
            ? [{ sheet, area: range }, { sheet }]
            : [{ sheet, area: { row: at, column: 0, rows: 1, columns: 4 } }],
        ...(answer === "row"
          ? {
              mentions: [
                `"${row.id}"`,
                `${row.id}.`,
                `(${row.id})`,
                book.design.pack.criteria.find(({ id }) => id === row.id)!.text.slice(0, 30),
              ],
            }
          : {}),
        story: `mandatory criterion ${row.id}: ${variant}`,
        consequences: [],
      };
    },
  );
}

const tableChanged = inCells(
  "provenance/table-changed",
  "a figure of the inserted table overwritten",
  "provenance",
  { strategyTable: true },
  (book, random) => {
    const { figures, sheet, range } = book.strategyTable!;
    const spot = random.pick(figures);
    const expected = book.draft.number(spot);
    const actual = expected + random.int(1, 9);
    book.draft.put(spot, actual);
    return {
      accepts: ["provenance/table-changed", "amounts/differs-from-strategy"],
      at: [cell(spot), { sheet, area: range }],
      expected,
      actual,
      story: "a figure of the inserted table overwritten",
      consequences: [{ rules: ["amounts/"], at: [{ sheet }] }],
    };
  },
);

const packOutdated = inCells(
  "provenance/pack-outdated",
  "inserted from an older pack",
  "provenance",
  { strategyTable: true },
  (book) => {
    const { sheet, range } = book.strategyTable!;
    const [stamp] = book.draft.stamps;
    const old = "0.9.0";
    for (const one of book.draft.sheet(sheet).cells.values()) {
      if (typeof one.content === "string") one.content = one.content.replace(stamp!.packVersion, old);
    }
    book.draft.stamps[0] = { ...stamp!, packVersion: old, date: "2025-05-01" };
    return {
      accepts: ["provenance/pack-outdated"],
      at: [{ sheet, area: range }, { sheet }, "anywhere"],
      expected: stamp!.packVersion,
      actual: old,
      story: `the table was inserted from version ${old}`,
      consequences: [],
    };
  },
);

export const besideFaults: readonly Injector[] = [
  unknownCode,
  wrongArea,
  alteredDefinition,
  cleared("missing-disaggregation", "disaggregation left blank", "disaggregation"),
  cleared("missing-baseline", "baseline left blank", "baseline"),
  cleared("missing-target", "a target left blank", "target"),
  notANumber,
  outsideFocus,
  criterion("a mandatory criterion answered no", "No"),
  criterion("a mandatory criterion left unanswered", null),
  criterion("a mandatory criterion left out", "row"),
  tableChanged,
  packOutdated,
];
