/** Draws the design of one sound workbook. */

import type { StrategyPack } from "../../src/strategy/pack";
import { LAYOUTS } from "./design";
import type { Design, Layout, PlanBlock, PlanRow, Style, TablePlan } from "./design";
import { drawLabels } from "./labels";
import type { AreaStyle, Labels } from "./labels";
import { addUp, commitmentOf, countOf, drawMeasure, lineOf, split } from "./money";
import type { Measure } from "./money";
import { packs } from "./packs";
import type { Random } from "./random";
import { drawStyle } from "./drawStyle";
import { UNITS } from "./units";
import type { Language } from "./words";
import * as words from "./words";

/** What a fault needs of the workbook; everything else is drawn. */
export interface Wish {
  readonly layouts?: readonly Layout[];
  readonly pack?: string;
  readonly areaStyles?: readonly AreaStyle[];
  readonly style?: Partial<Style>;
  readonly whole?: boolean;
  readonly cover?: boolean;
  readonly indicators?: boolean;
  readonly criteria?: boolean;
  readonly strategyTable?: boolean;
  readonly overhead?: boolean;
  readonly units?: readonly string[];
}

const LAYOUTS_2018: readonly Layout[] = [
  "strategy-lines",
  "activities",
  "years-down",
  "quarters",
  "usd-beside",
];
const LAYOUTS_2023 = LAYOUTS.filter((layout) => layout !== "strategy-lines");
const WHOLE: readonly Layout[] = ["lines-in-areas", "areas-in-lines", "strategy-lines", "several-tables"];

export function drawDesign(random: Random, wish: Wish = {}): Design {
  const packId =
    wish.pack ??
    (wish.layouts?.every((layout) => layout === "strategy-lines")
      ? "dk-iom-2018"
      : random.chance(0.85)
        ? "dk-iom-2023"
        : "dk-iom-2018");
  const pack = packs[packId]!;
  const language: Language = random.chance(0.35) ? "da" : "en";
  const open = (packId === "dk-iom-2018" ? LAYOUTS_2018 : LAYOUTS_2023).filter(
    (layout) => wish.layouts?.includes(layout) ?? true,
  );
  const layout = random.pick(open.length > 0 ? open : LAYOUTS_2023);
  const beside = layout === "usd-beside";
  const units = UNITS.filter(
    ({ id, currency }) =>
      (wish.units?.includes(id) ?? true) &&
      (currency === "DKK" || (!beside && !WHOLE.includes(layout) && packId !== "dk-iom-2018")),
  );
  const measure = drawMeasure(random, units);
  const whole =
    packId === "dk-iom-2018" ||
    WHOLE.includes(layout) ||
    (wish.whole ?? (measure.unit.currency === "DKK" && random.chance(0.4)));
  const years = pack.budget!.years;
  const style = drawStyle(random, { language, layout, measure, years, wish: wish.style ?? {} });
  const plain =
    layout === "areas" || layout === "years-down" || layout === "quarters" || layout === "usd-beside";
  const styles = wish.areaStyles ?? (plain ? undefined : ALL_BUT_BARE);
  const labels = drawLabels(random, pack, language, styles ? [...styles] : undefined);
  const maker: Maker = { random, pack, language, measure, whole, labels, layout, years };
  const withOverhead = wish.overhead ?? (layout === "activities" && random.chance(0.4));
  return {
    pack,
    language,
    layout,
    measure,
    years,
    style,
    tables: tablesOf(maker, withOverhead),
    whole,
    cover: wish.cover ?? random.chance(0.35),
    country: random.pick(
      pack.countries.length > 0 ? pack.countries.map(({ name }) => name) : ["Niger", "Mali", "Somalia"],
    ),
    indicators: pack.indicators.length > 0 && (wish.indicators ?? random.chance(0.15)),
    criteria: pack.criteria.length > 0 && (wish.criteria ?? random.chance(0.1)),
    strategyTable: wish.strategyTable ?? random.chance(0.06),
    decoys: random
      .shuffle(["staff", "log-frame", "notes", "rates", "actuals", "workplan"])
      .slice(0, random.pick([0, 0, 1, 1, 2, 3])),
  };
}

const ALL_BUT_BARE: readonly AreaStyle[] = [
  "word-number",
  "pa",
  "pa-title",
  "word-title",
  "number-title",
  "title",
  "short",
  "shorthand",
  "misspelt",
];

interface Maker {
  readonly random: Random;
  readonly pack: StrategyPack;
  readonly language: Language;
  readonly measure: Measure;
  readonly whole: boolean;
  readonly labels: Labels;
  readonly layout: Layout;
  readonly years: readonly number[];
}

function tablesOf(maker: Maker, overhead: boolean): TablePlan[] {
  const { layout, pack, random } = maker;
  const old = pack.id === "dk-iom-2018";
  if (layout === "activities") return [old ? oldActivities(maker) : activities(maker, overhead)];
  if (old || layout === "strategy-lines")
    return [strategyLines(maker, layout === "years-down" ? "down" : "across")];
  if (layout === "lines-in-areas") return [linesInAreas(maker)];
  if (layout === "areas-in-lines") return [areasInLines(maker)];
  if (layout === "sheet-per-area") return sheetPerArea(maker);
  if (layout === "several-tables") return random.chance(0.5) ? linesThenAreas(maker) : aTableALine(maker);
  return [areas(maker, layout === "years-down" ? "down" : "across")];
}

const pickWord = ({ random, language }: Maker, list: words.Worded): string => random.pick(list[language]);
const sheetName = (maker: Maker, list: words.Worded): string => {
  const name = pickWord(maker, list);
  return maker.pack.id === "dk-iom-2018" ? name.replace("2023-2026", "2018-2020") : name;
};

function table(maker: Maker, blocks: PlanBlock[], extra: Partial<TablePlan> = {}): TablePlan {
  return {
    sheet: sheetName(maker, words.BUDGET_SHEETS),
    caption: null,
    labelHeader: pickWord(maker, words.LABEL_HEADERS),
    secondHeader: null,
    blocks,
    overhead: null,
    total: pickWord(maker, words.COLUMN_TOTALS),
    years: [...maker.years],
    layout: "across",
    ...extra,
  };
}

const only = (row: PlanRow): PlanBlock => ({
  label: row.label,
  area: row.area,
  line: row.line,
  naming: "none",
  rows: [row],
  subtotal: null,
});

/** The years' sums that a table is to come to, as counts. */
function yearSums({ random, pack, measure, whole }: Maker): number[] {
  const share = whole ? (measure.unit.currency === "USD" ? 0.9 : 1) : random.int(15, 85) / 100;
  return commitmentOf(pack).map((million) => countOf(million * share, measure));
}

/** Sums of years, split over things by weight: one list of years for each thing. */
function spread({ random, measure }: Maker, sums: readonly number[], weights: readonly number[]): number[][] {
  const byYear = sums.map((sum) => split(random, sum, weights, measure.grain));
  return weights.map((_, i) => byYear.map((parts) => parts[i]!));
}

const AREA_WEIGHTS = [2, 1.4, 3, 2.6];

/** One row an area, sometimes with gender and personnel beside them. */
function areas(maker: Maker, layout: "across" | "down"): TablePlan {
  const { random, pack, labels } = maker;
  const gender = random.chance(0.2) && labels.style !== "number";
  const personnel = random.chance(0.25) && maker.whole;
  const ids = pack.areas.filter(({ number }) => number !== null || gender).map(({ id }) => id);
  const sums = yearSums(maker);
  const staff = personnel
    ? lineOf(pack, "personnel").map((million) =>
        countOf(million * (maker.measure.unit.currency === "USD" ? 0.9 : 1), maker.measure),
      )
    : null;
  const rest = staff ? sums.map((sum, i) => sum - staff[i]!) : sums;
  const weights = ids.map((_, i) => AREA_WEIGHTS[i] ?? 0.5);
  const rows: PlanRow[] = spread(maker, rest, weights).map((amounts, i) => ({
    label: labels.area(ids[i]!),
    area: ids[i]!,
    line: null,
    amounts,
  }));
  if (staff) rows.push({ label: labels.line("personnel"), area: null, line: "personnel", amounts: staff });
  const apart = layout === "across" && labels.style !== "number" && !gender && random.chance(0.12);
  if (apart) return numbersApart(maker, rows);
  return table(maker, rows.map(only), { layout });
}

/** The areas' numbers in a column of their own before the names. */
function numbersApart(maker: Maker, rows: readonly PlanRow[]): TablePlan {
  const { random, pack, language } = maker;
  const form = random.pick(["{n}", "{n}.", "PA{n}", "PA {n}"]);
  const names = drawLabels(random, pack, language, ["title", "short", "shorthand"]);
  const blocks = rows.map((row): PlanBlock => ({
    ...only({ ...row, label: row.area === null ? row.label : names.area(row.area) }),
    label: row.area === null ? "" : form.replace("{n}", row.area),
    naming: "column",
  }));
  return table(maker, blocks, {
    labelHeader: random.pick(language === "da" ? ["Nr.", "Prioritet nr."] : ["No.", "PA no.", "#"]),
    secondHeader: pickWord(maker, words.LABEL_HEADERS),
  });
}

/** Budget lines under each area, with the area's subtotal. */
function activities(maker: Maker, overhead: boolean): TablePlan {
  const { random, pack, labels, measure, language } = maker;
  const ids = pack.areas.filter(({ number }) => number !== null).map(({ id }) => id);
  const sums = yearSums(maker).map((sum) =>
    overhead ? Math.floor(sum / 1.075 / measure.grain) * measure.grain : sum,
  );
  const naming = random.pick(["row", "row", "column"] as const);
  const sub = random.pick(words.SUBTOTALS[language]);
  const outline = naming === "row" && random.chance(0.3);
  const blocks = spread(maker, sums, AREA_WEIGHTS).map((sumsOfArea, i): PlanBlock => {
    const name = labels.area(ids[i]!);
    const plain = activityRows(maker, sumsOfArea, random.int(2, 5), ids[i]!);
    const lines = outline
      ? plain.map((row, n) => ({ ...row, label: `${ids[i]}.${n + 1} ${row.label}` }))
      : plain;
    return {
      label: name,
      area: ids[i]!,
      line: null,
      naming,
      rows: lines,
      subtotal: sub.replace(
        "{name}",
        labels.style === "pa" || labels.style === "word-number" ? name : name.slice(0, 40),
      ),
    };
  });
  return table(maker, blocks, {
    secondHeader: naming === "column" ? pickWord(maker, words.LINE_HEADERS) : null,
    overhead: overhead
      ? {
          label: pickWord(maker, words.OVERHEADS).replace("{rate}", "7"),
          direct: pickWord(maker, words.DIRECT_TOTALS),
          rate: 7,
        }
      : null,
  });
}

function activityRows(maker: Maker, sums: readonly number[], count: number, area: string | null): PlanRow[] {
  const { random, language, measure } = maker;
  const possible = Math.max(1, Math.min(count, ...sums.map((sum) => Math.floor(sum / measure.grain / 2))));
  const names = random.shuffle(words.ACTIVITIES[language]).slice(0, possible);
  return spread(
    maker,
    sums,
    names.map(() => random.int(1, 5)),
  ).map((amounts, i) => ({ label: names[i]!, area, line: null, amounts }));
}

/** Core and softly earmarked money under each area: soft where the strategy allows it. Personnel on its own. */
function linesInAreas(maker: Maker): TablePlan {
  const { pack, labels, random, language } = maker;
  const parts = strategyParts(maker);
  const naming = random.pick(["row", "column"] as const);
  const sub = random.pick(words.SUBTOTALS[language]);
  const blocks = parts.core.map(({ area, amounts }): PlanBlock => {
    const rows: PlanRow[] = [{ label: labels.line("core"), area, line: "core", amounts }];
    const soft = parts.soft.find((one) => one.area === area);
    if (soft) rows.push({ label: labels.line("soft"), area, line: "soft", amounts: soft.amounts });
    return {
      label: labels.area(area),
      area,
      line: null,
      naming,
      rows,
      subtotal: sub.replace("{name}", labels.area(area).slice(0, 40)),
    };
  });
  blocks.push(
    only({ label: labels.line("personnel"), area: null, line: "personnel", amounts: parts.personnel }),
  );
  void pack;
  return table(maker, blocks, {
    secondHeader: naming === "column" ? pickWord(maker, words.FUNDING_HEADERS) : null,
  });
}

/** Areas under each funding line, as the strategy divides its money. */
function areasInLines(maker: Maker): TablePlan {
  const { labels, random, language } = maker;
  const parts = strategyParts(maker);
  const naming = random.pick(["row", "column"] as const);
  const sub = random.pick(words.SUBTOTALS[language]);
  const block = (line: "core" | "soft"): PlanBlock => ({
    label: labels.line(line),
    area: null,
    line,
    naming,
    rows: parts[line].map(({ area, amounts }) => ({ label: labels.area(area), area, line, amounts })),
    subtotal: sub.replace("{name}", labels.line(line).slice(0, 40)),
  });
  const blocks = [
    block("core"),
    block("soft"),
    only({ label: labels.line("personnel"), area: null, line: "personnel", amounts: parts.personnel }),
  ];
  return table(maker, blocks, {
    labelHeader: pickWord(maker, naming === "column" ? words.FUNDING_HEADERS : words.LABEL_HEADERS),
    secondHeader: naming === "column" ? pickWord(maker, words.LABEL_HEADERS) : null,
  });
}

/** The strategy's own money by funding line and area. */
function strategyParts(maker: Maker) {
  const { pack, measure } = maker;
  const counts = (line: string): number[] => lineOf(pack, line).map((million) => countOf(million, measure));
  const ids = pack.areas.filter(({ number }) => number !== null).map(({ id }) => id);
  const core = spread(maker, counts("core"), [2, 1.5, 1.5, 1.2]).map((amounts, i) => ({
    area: ids[i]!,
    amounts,
  }));
  const softIds = pack.lines.find(({ id }) => id === "soft")!.areas!;
  const soft = spread(
    maker,
    counts("soft"),
    softIds.map(() => 1),
  ).map((amounts, i) => ({ area: softIds[i]!, amounts }));
  return { core, soft, personnel: counts("personnel") };
}

/** The strategy's table: funding lines alone. 2023 prints the core total above its two parts. */
function strategyLines(maker: Maker, layout: "across" | "down", caption: string | null = null): TablePlan {
  const { pack, labels, measure, language } = maker;
  const rows = pack.lines.map(({ id }): PlanRow => ({
    label: labels.line(id),
    area: /^pa\d$/.test(id) ? id.slice(2) : null,
    line: id,
    amounts: lineOf(pack, id).map((million) => countOf(million, measure)),
  }));
  const printed = pack.budget!.rows.find(({ kind }) => kind === "subtotal");
  const blocks = printed
    ? [
        {
          label: (language === "da" ? printed.title.da : undefined) ?? printed.title.en,
          area: null,
          line: null,
          naming: "none" as const,
          rows: rows.filter(({ line }) => printed.parts!.includes(line!)),
          subtotal: (language === "da" ? printed.title.da : undefined) ?? printed.title.en,
          sumFirst: true,
        },
        ...rows.filter(({ line }) => !printed.parts!.includes(line!)).map(only),
      ]
    : rows.map(only);
  return table(maker, blocks, { labelHeader: pickWord(maker, words.FUNDING_HEADERS), layout, caption });
}

/** 2018: core and personnel as one row each, the two areas with activities that come to the strategy's 4 million. */
function oldActivities(maker: Maker): TablePlan {
  const { pack, labels, random, language, measure } = maker;
  const counts = (line: string): number[] => lineOf(pack, line).map((million) => countOf(million, measure));
  const naming = "row" as const;
  const sub = random.pick(words.SUBTOTALS[language]);
  const block = (id: string): PlanBlock => ({
    label: labels.area(id),
    area: id,
    line: `pa${id}`,
    naming,
    rows: activityRows(maker, counts(`pa${id}`), random.int(2, 4), id),
    subtotal: sub.replace("{name}", labels.area(id).slice(0, 40)),
  });
  const single = (line: string): PlanBlock =>
    only({ label: labels.line(line), area: null, line, amounts: counts(line) });
  return table(maker, [single("core"), block("1"), block("2"), single("personnel")]);
}

/** A sheet of activities for each area and one that sums them up. */
function sheetPerArea(maker: Maker): TablePlan[] {
  const { random, pack, labels, language } = maker;
  const summary = areas(maker, "across");
  summary.sheet = sheetName(maker, words.SUMMARY_SHEETS);
  const style = random.pick([
    "PA{n}",
    "PA {n}",
    language === "da" ? "Område {n}" : "Priority Area {n}",
    language === "da" ? "Indsats {n}" : "Area {n}",
  ]);
  const sheets = summary.blocks.flatMap(({ rows: [row] }): TablePlan[] => {
    const area = pack.areas.find(({ id }) => id === row!.area);
    if (!area) return [];
    const name =
      area.number === null
        ? language === "da"
          ? "Ligestilling"
          : "Gender"
        : style.replace("{n}", String(area.number));
    return [
      table(maker, activityRows(maker, row!.amounts, random.int(2, 6), area.id).map(only), {
        sheet: name,
        caption: labels.area(area.id),
        labelHeader: pickWord(maker, words.LINE_HEADERS),
      }),
    ];
  });
  return [summary, ...sheets];
}

/** The strategy's table by funding line, and beneath it the same money by area. */
function linesThenAreas(maker: Maker): TablePlan[] {
  const { language } = maker;
  const lines = strategyLines(
    maker,
    "across",
    language === "da" ? "1. Bidrag efter bevillingslinje" : "1. Contribution by funding line",
  );
  const byArea = areas({ ...maker, whole: true }, "across");
  byArea.sheet = lines.sheet;
  byArea.total = lines.total;
  byArea.caption = language === "da" ? "2. Bidrag efter indsatsområde" : "2. Contribution by priority area";
  return [lines, byArea];
}

/** One small table for each funding line, by area, and one that sums them up by line. */
function aTableALine(maker: Maker): TablePlan[] {
  const { labels, language } = maker;
  const parts = strategyParts(maker);
  const total = pickWord(maker, words.COLUMN_TOTALS);
  const sheet = sheetName(maker, words.BUDGET_SHEETS);
  const header = pickWord(maker, words.LABEL_HEADERS);
  const lineTable = (line: "core" | "soft"): TablePlan =>
    table(
      maker,
      parts[line].map(({ area, amounts }) => only({ label: labels.area(area), area, line, amounts })),
      {
        sheet,
        total,
        labelHeader: header,
        caption: labels.line(line),
      },
    );
  const sums = (["core", "soft"] as const).map((line): PlanRow => ({
    label: labels.line(line),
    area: null,
    line,
    amounts: addUp(parts[line].map(({ amounts }) => amounts)),
  }));
  const personnel: PlanRow = {
    label: labels.line("personnel"),
    area: null,
    line: "personnel",
    amounts: parts.personnel,
  };
  return [
    lineTable("core"),
    lineTable("soft"),
    table(maker, [...sums, personnel].map(only), {
      sheet,
      total,
      labelHeader: pickWord(maker, words.FUNDING_HEADERS),
      caption: language === "da" ? "Samlet" : "Summary",
    }),
  ];
}
