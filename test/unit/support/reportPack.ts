/** A document without a budget, for tests: big staff table, projects by region, a table that breaks off. */

import type { ReferenceTable, StrategyPack } from "../../../src/strategy/pack";

const citation = { section: "Annex III", page: 71 };

const GRADES = ["P-1", "P-2", "P-3", "P-4", "P-5", "D-1", "D-2", "ADG", "DDG", "DG"];
const NATIONALITIES = ["Afghanistan", "Côte d’Ivoire", "Denmark", "Østland", "Zimbabwe"];

/** 186 nationalities and a total, 20 columns, as the annexes of an annual report have them. */
export const STAFF_ROWS = 186;

function staffTable(): ReferenceTable {
  const columns = GRADES.flatMap((grade) => [`${grade} women`, `${grade} men`]).slice(0, 18);
  const rows = Array.from({ length: STAFF_ROWS }, (_, index) => {
    const figures = columns.map((_column, at) => ((index + at) % 5 === 0 ? (index % 7) + 1 : null));
    const sum = figures.reduce<number>((total, figure) => total + (figure ?? 0), 0);
    return [NATIONALITIES[index] ?? `Nationality ${String(index + 1)}`, ...figures, sum];
  });
  const total = ["Total", ...[...columns, "Total"].map((_, at) => sumOf(rows, at + 1))];
  return {
    id: "staff-professional",
    title: {
      en: "Professional staff by nationality and grade",
      da: "Fagligt personale efter nationalitet og lønklasse",
    },
    columns: [
      { name: "Nationality", da: "Nationalitet", type: "text" },
      ...columns.map((name) => ({ name, type: "integer" as const })),
      { name: "Total", da: "I alt", type: "integer" },
    ],
    rows: [...rows, total],
    totals: [{ row: STAFF_ROWS, parts: rows.map((_, index) => index) }],
    notes: [{ en: "Excludes staff on special leave.", da: "Uden personale på orlov." }],
    citation,
  };
}

function sumOf(rows: readonly (readonly (string | number | null)[])[], at: number): number {
  return rows.reduce((sum, row) => sum + Number(row[at] ?? 0), 0);
}

const projects: ReferenceTable = {
  id: "projects",
  title: { en: "Projects by region 2017–2018", da: "Projekter efter region 2017–2018" },
  columns: [
    { name: "Region or project", da: "Region eller projekt", type: "text" },
    { name: "Donor", da: "Bidragyder", type: "text" },
    { name: "2017", type: "amount", unit: "USD" },
    { name: "2018", type: "amount", unit: "USD" },
    { name: "Share of 2018", da: "Andel af 2018", type: "percentage" },
  ],
  rows: [
    ["Africa", null, 1_500_000, 2_000_000.5, 50],
    ["DP1001 Borehole maintenance", "Denmark", 1_500_000, 2_000_000.5, 50],
    ["Asia", null, 2_250_000, 2_000_000, 50],
    ["DP1755 Providing critical shelter and non-food items to Rohingyas", "Denmark", 2_250_000, null, null],
    ["DP1760 Water for Rohingyas", "Sweden", null, 2_000_000, 50],
  ],
  levels: [0, 1, 0, 1, 1],
  totals: [
    { row: 0, parts: [1] },
    { row: 2, parts: [3, 4] },
  ],
  notes: [],
  partial: { en: "The source breaks off after Asia.", da: "Kilden afbrydes efter Asien." },
  citation: { section: "Annex 9", page: 30 },
};

const highlights: ReferenceTable = {
  id: "revenue",
  title: { en: "Revenue summary", da: "Oversigt over indtægtskøer" },
  columns: [
    { name: "Item", da: "Post", type: "text" },
    { name: "2018", type: "amount", unit: "USD million" },
    { name: "2019", type: "amount", unit: "USD million" },
  ],
  rows: [
    ["Revenue", 1862.6, 2129],
    ["Security levy", 12.4, -13.1],
  ],
  notes: [{ en: "The levy pays for staff security.", da: "Afgiften betaler for personalets sikkerhed." }],
  citation: { section: "Financial overview" },
};

export const reportPack: StrategyPack = {
  schema: "tilsagn-pack/1",
  id: "test-report",
  version: "1.0.0",
  title: { en: "Annual Report of the Test Agency", da: "Testorganisationens årsberetning" },
  shortTitle: { en: "Annual Report 2019", da: "Årsberetning 2019" },
  organisation: { en: "Test Agency" },
  period: { from: 2019, to: 2019 },
  document: {
    title: "Annual Report of the Test Agency",
    publisher: "Test Agency",
    reference: "C/111/1",
    file: "x.txt",
  },
  areas: [],
  lines: [],
  indicators: [],
  criteria: [],
  countries: [],
  tables: [staffTable(), projects, highlights],
  discrepancies: [
    {
      id: "d1",
      kind: "gap",
      concerns: ["projects"],
      text: { en: "A page is missing.", da: "En side mangler." },
      citation,
    },
  ],
};
