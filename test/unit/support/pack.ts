/** A small strategy for tests: the shape of Denmark's strategy for IOM 2023–2026 with a handful of indicators. */

import type { Indicator, StrategyPack } from "../../../src/strategy/pack";

const citation = { section: "Test" };

function indicator(code: string | null, area: string, text: string, output?: string): Indicator {
  return {
    id: code ?? `${area}-1`,
    code,
    area,
    framework: "Strategic Results Framework",
    ...(output === undefined ? {} : { output }),
    text,
    parts: [],
    disaggregation: [],
    citation,
  };
}

export const testPack: StrategyPack = {
  schema: "tilsagn-pack/1",
  id: "dk-iom-2023",
  version: "1.0.0",
  title: { en: "Organisation Strategy for IOM 2023–2026" },
  shortTitle: { en: "IOM 2023–2026" },
  donor: { en: "Denmark", da: "Danmark" },
  organisation: { en: "International Organization for Migration (IOM)" },
  period: { from: 2023, to: 2026 },
  financeActCode: "06.32.10.14",
  document: { title: "Strategy", publisher: "MFA", reference: "Bilag 172", file: "001.txt" },
  areas: [
    {
      id: "1",
      number: 1,
      crossCutting: false,
      title: {
        en: "Enhanced strategic and organizational effectiveness of IOM",
        da: "Styrket strategisk og organisatorisk effektivitet i IOM",
      },
      shortTitle: { en: "Organizational effectiveness", da: "Organisatorisk effektivitet" },
      aliases: [],
      citation,
    },
    {
      id: "2",
      number: 2,
      crossCutting: false,
      title: {
        en: "Enhancement of IOM’s role in the UN System and strengthened partnerships",
        da: "Styrkelse af IOM’s rolle i FN-systemet og stærkere partnerskaber",
      },
      shortTitle: { en: "UN role and partnerships", da: "FN-rolle og partnerskaber" },
      aliases: [],
      citation,
    },
    {
      id: "3",
      number: 3,
      crossCutting: false,
      title: {
        en: "Supporting capacity building of governments and relevant authorities for better migration management",
        da: "Støtte til kapacitetsopbygning af regeringer og relevante myndigheder med henblik på bedre migrationsforvaltning",
      },
      shortTitle: { en: "Migration management", da: "Migrationsforvaltning" },
      aliases: ["Capacity building"],
      citation,
    },
    {
      id: "4",
      number: 4,
      crossCutting: false,
      title: {
        en: "Addressing the linkage between climate change and irregular migration and forced displacement",
        da: "Sammenhængen mellem klimaforandringer og irregulær migration og tvungen fordrivelse",
      },
      shortTitle: { en: "Climate and displacement", da: "Klima og fordrivelse" },
      aliases: ["Climate change and migration"],
      citation,
    },
    {
      id: "gender",
      number: null,
      crossCutting: true,
      title: { en: "Gender responsiveness", da: "Ligestilling" },
      shortTitle: { en: "Gender", da: "Ligestilling" },
      aliases: ["Gender equality"],
      citation,
    },
  ],
  lines: [
    {
      id: "core",
      title: { en: "Core funding", da: "Kernebidrag" },
      shortTitle: { en: "Core", da: "Kerne" },
      aliases: ["Core contribution", "Un-earmarked", "Ikke-øremærket"],
      areas: null,
      citation,
    },
    {
      id: "soft",
      title: {
        en: "Soft earmarked: Migration management and capacity building in Africa and innovation",
        da: "Blødt øremærket: Migrationsforvaltning og kapacitetsopbygning i Afrika og innovation",
      },
      shortTitle: { en: "Softly earmarked", da: "Blødt øremærket" },
      aliases: ["Soft earmarked", "Softly earmarked funding"],
      areas: ["3", "4"],
      citation,
    },
    {
      id: "personnel",
      title: { en: "Personnel support", da: "Personelstøtte" },
      shortTitle: { en: "Personnel", da: "Personel" },
      aliases: ["JPO"],
      areas: null,
      citation,
    },
  ],
  budget: {
    title: { en: "Danish contributions to IOM 2023–2026" },
    unit: "DKK million",
    years: [2023, 2024, 2025, 2026],
    subjectToApproval: [2023, 2024, 2025, 2026],
    notes: [],
    rows: [
      {
        id: "total-core",
        kind: "subtotal",
        parts: ["core", "soft"],
        title: { en: "Total core funding (incl. soft earmarked funding hereof)", da: "Kernebidrag i alt" },
        amounts: [73, 98, 98, 98],
        citation,
      },
      { id: "core", kind: "line", line: "core", title: { en: "Core funding" }, amounts: [48, 48, 48, 48], citation },
      { id: "soft", kind: "line", line: "soft", title: { en: "Soft earmarked" }, amounts: [25, 50, 50, 50], citation },
      {
        id: "personnel",
        kind: "line",
        line: "personnel",
        title: { en: "Personnel support" },
        amounts: [2, 2, 2, 2],
        citation,
      },
      {
        id: "total",
        kind: "total",
        parts: ["core", "soft", "personnel"],
        title: { en: "Total funding", da: "I alt" },
        amounts: [75, 100, 100, 100],
        citation,
      },
    ],
    citation,
  },
  commitment: {
    unit: "DKK million",
    years: [2023, 2024, 2025, 2026],
    commitment: [75, 100, 100, 100],
    disbursement: [75, 100, 100, 100],
    commitmentTotal: 375,
    disbursementTotal: 375,
    citation,
  },
  indicators: [
    indicator("E.1.3", "1", "Voluntary contributions (USD)"),
    indicator("E1.5", "1", "% of multi-year funding committed"),
    indicator("E2.2", "1", "# and % of IOM offices with up-to-date delegation of authority matrices"),
    indicator("4b22a", "2", "# of governments supported by IOM", "4b.2.2 Governments receive support"),
    indicator("4a22c", "2", "# of country or regional level UNNMs", "4b.2.2 Governments receive support"),
    indicator("3b11d", "3", "# of initiatives developed with IOM support"),
    indicator("2a12a", "4", "# of officials and community members"),
    indicator(null, "1", "# and % of country offices with results-oriented strategies"),
  ],
  criteria: [],
  countries: [],
  tables: [],
  discrepancies: [],
};
