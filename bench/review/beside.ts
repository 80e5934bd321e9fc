/** Cover, indicator and criteria sheets of a sound workbook. */

import type { Design } from "./design";
import type { DraftWorkbook, Spot } from "./draft";
import { drawLabels } from "./labels";
import type { PlacedCriteria, PlacedFields, PlacedIndicator, PlacedIndicators } from "./placed";
import type { Random } from "./random";

interface Beside {
  readonly cover: PlacedFields | null;
  readonly indicators: PlacedIndicators | null;
  readonly criteria: PlacedCriteria | null;
}

export function layBeside(
  draft: DraftWorkbook,
  design: Design,
  random: Random,
  when: "before" | "after",
): Beside {
  if (when === "before")
    return { cover: design.cover ? layCover(draft, design, random) : null, indicators: null, criteria: null };
  return {
    cover: null,
    indicators: design.indicators ? layIndicators(draft, design, random) : null,
    criteria: design.criteria ? layCriteria(draft, design, random) : null,
  };
}

const FIELD_LABELS = {
  en: {
    title: ["Project title", "Programme"],
    partner: ["Partner", "Implementing partner", "Organisation"],
    country: ["Country", "Country of implementation"],
    period: ["Period", "Project period"],
    contact: ["Contact person", "Contact"],
    currency: ["Currency"],
  },
  da: {
    title: ["Projekttitel", "Program"],
    partner: ["Partner", "Organisation"],
    country: ["Land"],
    period: ["Periode", "Projektperiode"],
    contact: ["Kontaktperson", "Kontakt"],
    currency: ["Valuta"],
  },
} as const;

function layCover(draft: DraftWorkbook, design: Design, random: Random): PlacedFields {
  const { language, years, measure, country } = design;
  const sheet = draft.addSheet(
    language === "da"
      ? random.pick(["Forside", "Stamdata"])
      : random.pick(["Cover", "Cover page", "Project information"]),
  );
  sheet.put(0, 0, language === "da" ? "Ansøgning om bidrag" : "Funding application");
  const texts: Record<string, string> = {
    title: language === "da" ? "Styrket migrationsforvaltning" : "Strengthened migration governance",
    partner: "International Organization for Migration (IOM)",
    country,
    period: `${years[0]}–${years.at(-1)}`,
    contact: random.pick([
      "Maria Jensen, mjensen@iom.example",
      "A. Diallo, +227 20 00 00 00",
      "Samira Haddad",
    ]),
    currency: measure.unit.currency,
  };
  const values: Record<string, Spot> = {};
  const labels: Record<string, Spot> = {};
  let row = 2;
  const colon = random.pick(["", ":"]);
  for (const [field, names] of Object.entries(FIELD_LABELS[language])) {
    if (field === "currency" && random.chance(0.6)) continue;
    if (field === "title" && random.chance(0.3)) continue;
    labels[field] = sheet.put(row, 0, random.pick(names as readonly string[]) + colon);
    values[field] = sheet.put(row, 1, texts[field]!);
    row++;
  }
  return { sheet: sheet.name, values, labels };
}

type IndicatorColumn = keyof PlacedIndicator["cells"];

/** The indicators of a few areas with baselines and targets, worded as the strategy words them. */
function layIndicators(draft: DraftWorkbook, design: Design, random: Random): PlacedIndicators {
  const { pack, language, years } = design;
  const da = language === "da";
  const sheet = draft.addSheet(
    random.pick(da ? ["Indikatorer", "Resultater"] : ["Indicators", "Results framework", "M&E"]),
  );
  const underHeadings = random.chance(0.5);
  const labels = drawLabels(random, pack, language, ["word-number", "word-title", "pa-title", "pa"]);
  sheet.put(0, 0, da ? "Indikatorer" : "Results framework – indicators");
  const top = 2;
  const areaColumn: readonly IndicatorColumn[] = underHeadings ? [] : ["area"];
  const names: readonly IndicatorColumn[] = ["code", "text", ...areaColumn, "disaggregation", "baseline"];
  const words: Record<string, string> = da
    ? {
        code: "Kode",
        text: "Indikator",
        area: "Indsatsområde",
        disaggregation: "Opdeling",
        baseline: "Baseline",
      }
    : {
        code: "Code",
        text: "Indicator",
        area: "Priority area",
        disaggregation: "Disaggregation",
        baseline: "Baseline",
      };
  names.forEach((name, c) => sheet.put(top, c, words[name]!));
  years.forEach((year, y) => sheet.put(top, names.length + y, `${da ? "Mål" : "Target"} ${year}`));
  const chosen = pack.indicators.filter(({ code }) => code !== null && random.chance(0.6));
  const rows: PlacedIndicator[] = [];
  const headings: Spot[] = [];
  let row = top + 1;
  let lastArea: string | null = null;
  for (const indicator of chosen) {
    if (underHeadings && indicator.area !== lastArea) {
      headings.push(sheet.put(row++, 0, labels.area(indicator.area)));
      lastArea = indicator.area;
    }
    const share = indicator.text.startsWith("%");
    const baseline = share ? random.int(5, 40) : random.pick([0, random.int(1, 40), random.int(10, 400)]);
    let target = baseline;
    const contents: Record<string, string | number> = {
      code: indicator.code!,
      text: [
        indicator.text,
        ...indicator.parts.map((part, i) => `${["i.", "ii.", "iii."][i]!} ${part}`),
      ].join(" "),
      area: labels.area(indicator.area),
      disaggregation: indicator.disaggregation.join(", "),
      baseline,
    };
    const cells: Record<IndicatorColumn, Spot | null> = {
      code: null,
      text: null,
      area: null,
      disaggregation: null,
      baseline: null,
    };
    names.forEach((name, c) => {
      if (contents[name] !== "") cells[name] = sheet.put(row, c, contents[name]!);
      else cells[name] = { sheet: sheet.name, row, column: c };
    });
    const targets = years.map((_, y) =>
      sheet.put(row, names.length + y, (target += random.int(1, share ? 12 : 30))),
    );
    rows.push({ id: indicator.id, area: indicator.area, row, cells, targets });
    row++;
  }
  return {
    sheet: sheet.name,
    range: { row: top, column: 0, rows: row - top, columns: names.length + years.length },
    rows,
    headings,
  };
}

function layCriteria(draft: DraftWorkbook, design: Design, random: Random): PlacedCriteria {
  const { pack, language } = design;
  const da = language === "da";
  const sheet = draft.addSheet(random.pick(da ? ["Kriterier"] : ["Criteria", "Eligibility"]));
  sheet.put(
    0,
    0,
    da ? "Kriterier for blødt øremærkede indsatser" : "Criteria for softly earmarked interventions",
  );
  const top = 2;
  [
    da ? "Kriterium" : "Criterion",
    da ? "Tekst" : "Text",
    da ? "Opfyldt" : "Met (yes/no)",
    da ? "Begrundelse" : "Justification",
  ].forEach((name, c) => sheet.put(top, c, name));
  const onlyMandatory = random.chance(0.2);
  const chosen = pack.criteria.filter(({ mandatory }) => mandatory || !onlyMandatory);
  const rows = chosen.map(({ id, text, mandatory }, i) => {
    const row = top + 1 + i;
    sheet.put(row, 0, `${id}.`);
    const answer = sheet.put(row, 2, da ? "Ja" : "Yes");
    sheet.put(
      row,
      3,
      random.pick(
        da
          ? ["Se projektdokument afsnit 3", "Indgår i alle indsatser"]
          : ["See project document, section 3", "Part of all interventions"],
      ),
    );
    return { id, mandatory, text: sheet.put(row, 1, text), answer };
  });
  return { sheet: sheet.name, range: { row: top, column: 0, rows: rows.length + 1, columns: 4 }, rows };
}
