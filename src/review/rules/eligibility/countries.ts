/** Countries by the names that people give them, in English and Danish. */

import { normaliseName } from "../../../strategy/names";

/** Regions of the standard that are no countries: the union, the euro area, the United Nations, outlying places. */
const NO_COUNTRIES = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AN", "CS", "YU", "SU", "DD"]);

/** Names in use beside those of the Unicode list. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "slovak republic": "SK",
  "czech republic": "CZ",
  tjekkiet: "CZ",
  "ivory coast": "CI",
  "republic of the congo": "CG",
  "congo brazzaville": "CG",
  "democratic republic of the congo": "CD",
  "democratic republic of congo": "CD",
  "dr congo": "CD",
  drc: "CD",
  turkey: "TR",
  turkiye: "TR",
  "republic of moldova": "MD",
  "united republic of tanzania": "TZ",
  "russian federation": "RU",
  "syrian arab republic": "SY",
  "viet nam": "VN",
  "islamic republic of iran": "IR",
  "lao pdr": "LA",
  "republic of korea": "KR",
  "the gambia": "GM",
  "cape verde": "CV",
  swaziland: "SZ",
  burma: "MM",
  palestine: "PS",
  uk: "GB",
  "great britain": "GB",
  usa: "US",
  "the netherlands": "NL",
  "the sudan": "SD",
  "the niger": "NE",
  holland: "NL",
};

let known: ReadonlyMap<string, string> | null = null;

function codesByName(): ReadonlyMap<string, string> {
  if (known) return known;
  const names = new Map(Object.entries(OTHER_NAMES));
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  for (const language of ["en", "da"]) {
    const display = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
      const name = NO_COUNTRIES.has(code) ? undefined : display.of(code);
      if (name !== undefined) names.set(normaliseName(name.replace(/\s*\(.*\)$/, "")), code);
    }
  }
  known = names;
  return names;
}

/** The two-letter code of a country; null for words that name none. */
export function countryOf(name: string): string | null {
  return codesByName().get(normaliseName(name)) ?? null;
}

/** What a cell lists: "Mali, Niger and Chad". */
export function namesIn(text: string): string[] {
  return text
    .split(/[,;/&+\n•]|\s(?:and|og|samt)\s/)
    .map((part) => part.replace(/^\s*(?:[-–*]|\d+[.)])\s*/, "").trim())
    .filter((part) => part !== "");
}
