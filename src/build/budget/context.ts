/** What the sheets of one workbook share while they are planned. */

import type { Language } from "../../i18n/translator";
import { LOCALES } from "../../i18n/translator";
import { buildTexts, type BuildTexts } from "../../i18n/build";
import { unitText } from "../../money/unit";
import { citationText, localText } from "../../strategy/citation";
import type { Citation } from "../../strategy/pack";
import { cellAddress } from "../../workbook/address";
import { freeSheetName, freeTableName } from "../../workbook/names";
import { areaLabel } from "./areaLabel";
import { fundedAreas, unitOf, type BudgetChoices, type BudgetPack } from "./choices";
import { SheetDraft, type Place } from "./draft";
import { yearsText } from "./yearsText";
import type { BudgetPreview } from "./preview";

export const SHEETS = ["cover", "budget", "summary", "rates", "results", "criteria", "strategy"] as const;
export type SheetKey = (typeof SHEETS)[number];

export interface BudgetOptions {
  /** ISO date of today: "2026-11-22". */
  readonly date: string;
  /** Sheets that the workbook has already. */
  readonly sheets?: readonly string[];
  /** Names of tables and named ranges that the workbook has already. */
  readonly takenNames?: readonly string[];
}

/** In Danish without the month's name, which Excel writes in its own language, not in the workbook's. */
const DATE_FORMATS: Readonly<Record<Language, string>> = { en: "d mmm yyyy", da: "dd-mm-yyyy" };

/** Characters that a list may have that stands in a validation itself. */
const MOST_LIST = 255;

export class BudgetContext {
  readonly t: BuildTexts;
  readonly language: Language;
  readonly sheets: ReadonlyMap<SheetKey, SheetDraft>;
  /** Names of tables and ranges that the plan gives away. */
  readonly names: string[] = [];
  private readonly taken: string[];

  constructor(
    readonly pack: BudgetPack,
    readonly choices: BudgetChoices,
    readonly figures: BudgetPreview,
    readonly options: BudgetOptions,
  ) {
    this.language = choices.language;
    this.t = buildTexts(choices.language);
    this.taken = [...(options.takenNames ?? [])];
    const used = [...(options.sheets ?? [])];
    this.sheets = new Map(
      this.keys().map((key) => {
        const name = freeSheetName(this.t(`sheet.${key}`), used);
        used.push(name);
        return [key, new SheetDraft(name)];
      }),
    );
  }

  private keys(): SheetKey[] {
    const { sheets, indicators } = this.choices;
    const { pack, figures } = this;
    const wanted: Record<SheetKey, boolean> = {
      cover: sheets.includes("cover"),
      summary: sheets.includes("summary"),
      budget: true,
      rates: figures.rates.length > 0,
      results: sheets.includes("results") && indicators.length > 0,
      criteria: sheets.includes("criteria") && pack.criteria.length > 0,
      strategy: sheets.includes("strategy"),
    };
    return SHEETS.filter((key) => wanted[key]);
  }

  /** A sheet that is made. */
  sheet(key: SheetKey): SheetDraft {
    return this.sheets.get(key)!;
  }

  /** A name for a table or range that nothing else has. */
  freeName(wanted: string): string {
    const name = freeTableName(wanted, [...this.taken, ...this.names]);
    this.names.push(name);
    return name;
  }

  /** Gives a place a name of the workbook; a number follows where it is taken. */
  name(sheet: SheetDraft, wanted: string, place: Place): string {
    const name = this.freeName(wanted);
    const area = sheet.at(place);
    const [first, last] = [
      sheet.reference(area.row, area.column, true),
      cellAddress(area.row + area.rows - 1, area.column + area.columns - 1),
    ];
    const end = last.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
    const formula = area.rows * area.columns === 1 ? `=${first}` : `=${first}:${end}`;
    sheet.edits.push({ kind: "name", name, formula, scope: null });
    return name;
  }

  source(citation: Citation): string {
    return this.t("source", { source: citationText(this.pack, citation, this.language) });
  }

  /** Says with what and from which data the workbook was made. */
  get made(): string {
    const { id, version } = this.pack;
    const day = new Date(this.options.date);
    const date = day.toLocaleDateString(LOCALES[this.language], { dateStyle: "long", timeZone: "UTC" });
    return this.t("made", { pack: id, version, date });
  }

  /** What a cell for a priority area accepts; null where Excel cannot take the list. */
  get areaChoices(): readonly string[] | null {
    const labels = fundedAreas(this.pack).map(({ id }) => this.areaLabel(id));
    const isList = !labels.some((label) => label.includes(",")) && labels.join(",").length <= MOST_LIST;
    return isList && labels.length > 0 ? labels : null;
  }

  get years(): string {
    return yearsText(this.choices.years);
  }

  get unit(): string {
    return unitText(this.figures.unit, this.language);
  }

  get usdUnit(): string {
    return unitText(this.figures.usdUnit ?? "USD", this.language);
  }

  text(text: { readonly en: string; readonly da?: string }): string {
    return localText(text, this.language);
  }

  lineLabel(id: string): string {
    return this.text(this.pack.lines.find((line) => line.id === id)!.shortTitle);
  }

  areaLabel(id: string): string {
    return areaLabel(
      this.pack.areas.find((area) => area.id === id)!,
      this.language,
    );
  }

  /** Number formats of amounts, dollars and dates in this workbook. */
  get formats(): Readonly<Record<"amount" | "headroom" | "usd" | "date", string>> {
    const decimals = (count: number): string => (count === 0 ? "" : `.${"0".repeat(count)}`);
    const amount = `#,##0${decimals(this.figures.decimals)}`;
    return {
      amount,
      headroom: `${amount};[Red]-${amount}`,
      usd: `#,##0${decimals(unitOf(this.figures.unit).scale === "million" ? 2 : 0)}`,
      date: DATE_FORMATS[this.language],
    };
  }

  /** Characters that the widest amount takes in a cell. */
  get amountWidth(): number {
    const { whole, decimals } = this.figures;
    const digits = String(Math.trunc(whole.total)).length;
    return Math.max(10, digits + Math.floor(digits / 3) + (decimals > 0 ? decimals + 1 : 0) + 2);
  }

  /** "1. Organizational effectiveness 40 %, …": shares in which a line that may go anywhere is divided. */
  get weights(): string | null {
    const { weights } = this.choices;
    if (weights.kind === "equal") return null;
    return Object.entries(weights.byArea)
      .sort(([a], [b]) => this.areaIndex(a) - this.areaIndex(b))
      .map(([area, weight]) => `${this.areaLabel(area)}: ${this.number(weight)}`)
      .join("; ");
  }

  private areaIndex(id: string): number {
    return this.pack.areas.findIndex((area) => area.id === id);
  }

  number(value: number, options: Intl.NumberFormatOptions = { maximumFractionDigits: 6 }): string {
    return new Intl.NumberFormat(LOCALES[this.language], options).format(value);
  }
}
