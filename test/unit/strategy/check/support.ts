/** A small pack with every part that a pack can have, in which nothing is wrong. Tests spoil it. */

import { checkPackText } from "../../../../src/strategy/check";
import type { PackProblem } from "../../../../src/strategy/check";
import type { StrategyPack } from "../../../../src/strategy/pack";

type Loose<T> = T extends readonly (infer Item)[]
  ? Loose<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]-?: Loose<NonNullable<T[Key]>> }
    : T;

/** A pack whose every part may be changed. */
export type LoosePack = Loose<StrategyPack>;

const citation = { section: "2. Budget", page: 4 };
const name = (en: string) => ({ en });

const PACK: StrategyPack = {
  schema: "tilsagn-pack/1",
  id: "oe-lights-2026",
  version: "1.0.0",
  title: { en: "Strategy for the Lighthouse Service", da: "Strategi for Fyrvæsenet" },
  shortTitle: name("Lighthouse Service 2026–2027"),
  organisation: name("Lighthouse Service"),
  period: { from: 2026, to: 2027 },
  document: { title: "Strategy", publisher: "Ministry", reference: "2026-1", file: "strategy.pdf" },
  terms: { countries: name("Coasts") },
  areas: [
    {
      id: "1",
      number: 1,
      crossCutting: false,
      title: name("Safe harbours"),
      shortTitle: name("Harbours"),
      aliases: ["Ports", "Quays"],
      citation,
    },
    {
      id: "gender",
      number: null,
      crossCutting: true,
      title: name("Women at sea"),
      shortTitle: name("Gender"),
      aliases: [],
      citation,
    },
  ],
  lines: [
    {
      id: "core",
      title: name("Core funding"),
      shortTitle: name("Core"),
      aliases: [],
      areas: null,
      citation,
    },
    {
      id: "soft",
      title: name("Softly earmarked"),
      shortTitle: name("Soft"),
      aliases: [],
      areas: ["1"],
      financeActCode: "06.32.10.14",
      citation,
    },
  ],
  budget: {
    title: name("Contributions"),
    unit: "DKK million",
    years: [2026, 2027],
    subjectToApproval: [2027],
    notes: [],
    rows: [
      { id: "core", kind: "line", line: "core", title: name("Core funding"), amounts: [10.1, 10], citation },
      {
        id: "soft",
        kind: "line",
        line: "soft",
        title: name("Softly earmarked"),
        amounts: [0.2, 5],
        citation,
      },
      {
        id: "total",
        kind: "total",
        parts: ["core", "soft"],
        title: name("Total"),
        aliases: ["In all"],
        amounts: [10.3, 15],
        citation,
      },
    ],
    citation,
  },
  commitment: {
    unit: "DKK million",
    years: [2026, 2027],
    commitment: [10.3, 15],
    disbursement: [12.3, 13],
    commitmentTotal: 25.3,
    disbursementTotal: 25.3,
    citation,
  },
  indicators: [
    {
      id: "L.1.1",
      code: "L.1.1",
      area: "1",
      framework: "Results",
      outcome: "Fewer wrecks",
      text: "Number of wrecks",
      parts: [],
      disaggregation: ["coast"],
      citation,
    },
    {
      id: "L.1.2",
      code: null,
      area: "gender",
      framework: "Results",
      objective: "More women",
      text: "Share of women",
      parts: [],
      disaggregation: [],
      citation,
    },
  ],
  criteria: [{ id: "a", text: "Lights burn all night", mandatory: true, citation }],
  countries: [
    { name: "Østland", region: "East", citation },
    { name: "Westland", region: "West", citation },
  ],
  tables: [
    {
      id: "staff",
      title: name("Staff"),
      columns: [
        { name: "Grade", da: "Klasse", type: "text" },
        { name: "Women", da: "Kvinder", type: "integer" },
        { name: "Men", type: "integer" },
        { name: "Total", type: "integer" },
        { name: "Share", type: "percentage" },
        { name: "Of which women", type: "percentage" },
      ],
      rows: [
        ["Keepers", 2, null, 2, 66.7, 100],
        ["Pilots", null, 1, 1, 33.3, 0],
        ["All", 2, 1, 3, 100, 67],
      ],
      levels: [1, 1, 0],
      totals: [{ row: 2, parts: [0, 1] }],
      columnTotals: [{ column: "Total", parts: ["Women", "Men"] }],
      percentages: [
        { column: "Share", part: "Total", wholeRow: 2, decimals: 1 },
        { column: "Of which women", part: "Women", whole: "Total", decimals: 0 },
      ],
      notes: [name("At the end of the year.")],
      citation,
    },
    {
      id: "income",
      title: name("Income"),
      columns: [
        { name: "Source", type: "text" },
        { name: "Since", type: "year" },
        { name: "Income", type: "amount", unit: "USD" },
        { name: "Staff", type: "integer" },
      ],
      rows: [
        ["Dues", 1951, 100.1, 1],
        ["Gifts", null, 200.2, 2],
        ["In all", null, 300.4, 3],
      ],
      totals: [{ row: 2, parts: [0, 1] }],
      notes: [],
      partial: name("Page 9 is missing."),
      citation,
    },
    {
      id: "figures",
      title: name("Figures"),
      columns: [
        { name: "Item", type: "text" },
        { name: "Value", type: "amount" },
        { name: "Unit", type: "text" },
      ],
      rows: [
        ["Lights", 12, "lights"],
        ["Horns", null, null],
      ],
      notes: [],
      citation,
    },
  ],
  reconciliations: [
    {
      total: { table: "staff", row: 2, column: "Total" },
      parts: [
        { table: "income", row: 0, column: "Staff" },
        { table: "income", row: 1, column: "Staff" },
      ],
    },
  ],
  discrepancies: [
    {
      id: "income-total",
      kind: "sum",
      concerns: ["income"],
      text: { en: "The total is 0.1 too high.", da: "Totalen er 0,1 for høj." },
      printed: ["300.4", "300.3"],
      differences: [{ table: "income", row: 2, column: "Income", printed: 300.4, computed: 300.3 }],
      citation,
    },
    {
      id: "no-code",
      kind: "gap",
      concerns: ["indicators", "L.1.2"],
      text: { en: "The last indicator has no code.", da: "Den sidste indikator har ingen kode." },
      citation,
    },
  ],
};

/** The pack's JSON, after a change. */
export function packText(change: (pack: LoosePack) => unknown = () => undefined): string {
  const pack = structuredClone(PACK) as unknown as LoosePack;
  change(pack);
  return JSON.stringify(pack);
}

/** The problems of a text; none for a sound pack. */
export function problemsOf(text: string): readonly PackProblem[] {
  const result = checkPackText(text);
  return "problems" in result ? result.problems : [];
}
