/** Parts of a year as people name them: quarters, half-years, months, instalments. */

const ORDINALS = "first|second|third|fourth|første|andet|anden|tredje|fjerde|1st|2nd|3rd|4th";
const ORDER: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  første: 1,
  andet: 2,
  anden: 2,
  tredje: 3,
  fjerde: 4,
  "1st": 1,
  "2nd": 2,
  "3rd": 3,
  "4th": 4,
};
const MONTHS = "jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]";
const MONTH_ENDING = "(?:[a-zæøå]*\\.?)";

const QUARTER = new RegExp(
  `\\bq\\s?\\.?([1-4])\\b|\\b([1-4])\\.?\\s?(?:q\\b|kvt\\.?|kvartal|quarter)|\\b(?:quarter|kvartal|kvt\\.?)\\s([1-4])\\b|\\b(${ORDINALS})\\s(?:quarter|kvartal)`,
  "i",
);
const HALF = new RegExp(
  `\\bh\\s?([12])\\b|\\b([12])\\.?\\s?(?:h\\b|hå\\b|halv(?:del|år)|half(?:[-\\s]year)?|semester)|\\b(?:half[-\\s]?year|semester|halvår)\\s([12])\\b|\\b(${ORDINALS})\\s(?:half(?:[-\\s](?:of|year))?|halv(?:del|år)|semester)`,
  "i",
);
const SPAN = new RegExp(
  `\\b(${MONTHS})${MONTH_ENDING}\\s?(?:[-–—/]|to|til)\\s?(${MONTHS})${MONTH_ENDING}(?![a-zæøå])`,
  "i",
);
const MONTH = new RegExp(
  `\\b(?:(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)|(?:january|february|march|may|june|july|october)|(?:${MONTHS})t?\\.?)(?![a-zæøå])`,
  "i",
);

/** "Instalment 1", "2nd tranche", "Rate 1", "2. rate"; "Rate 1 USD = 6.9 DKK" is a rate of exchange. */
const INSTALMENT = new RegExp(
  `\\b(?:instal?lments?|tranche|rate)\\s(?:no\\.?\\s|nr\\.?\\s)?([1-9])\\b(?![.,]\\d|\\s?(?:usd|dkk|eur|chf|us|kr|[$€=]))|\\b([1-9])\\.?\\s?(?:instal?lment|tranche|rate)\\b|\\b(${ORDINALS})\\s(?:instal?lment|tranche|rate)\\b`,
  "i",
);

const ID = /^M\d\d(?:–\d\d)?$/;

/** A part of a year and the text without the words that name it. */
export interface PartOfYear {
  /** "Q1", "H2", "M03", "M04–06", "instalment 1" … the same for all wordings. */
  readonly id: string;
  readonly rest: string;
}

/** The part of a year that a text names first; null when it names none. */
export function readPartOfYear(text: string): PartOfYear | null {
  const found = (match: RegExpExecArray, id: string): PartOfYear => ({
    id,
    rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`,
  });
  const known = ID.exec(text);
  if (known) return found(known, known[0]);
  const quarter = QUARTER.exec(text);
  if (quarter) return found(quarter, `Q${numberIn(quarter)}`);
  const half = HALF.exec(text);
  if (half && numberIn(half) <= 2) return found(half, `H${numberIn(half)}`);
  const span = SPAN.exec(text);
  if (span) return found(span, `M${monthNumber(span[1]!)}–${monthNumber(span[2]!)}`);
  const month = MONTH.exec(text);
  if (month) return found(month, `M${monthNumber(month[0].slice(0, 3))}`);
  const instalment = INSTALMENT.exec(text);
  return instalment && found(instalment, `instalment ${numberIn(instalment)}`);
}

function numberIn(match: RegExpExecArray): number {
  const said = match
    .slice(1)
    .find((group) => group !== undefined)!
    .toLowerCase();
  return ORDER[said] ?? Number(said);
}

function monthNumber(name: string): string {
  const at = ["jan", "feb", "mar", "apr", "ma", "jun", "jul", "aug", "sep", "o", "nov", "de"].findIndex(
    (start) => name.toLowerCase().startsWith(start),
  );
  // "mar" begins with "ma" too, and comes first.
  return String(at + 1).padStart(2, "0");
}
