/** Recognising the priority area that a label names. */

import { distance } from "fastest-levenshtein";
import { wordingsOf } from "../../strategy/names";
import type { PriorityArea } from "../../strategy/pack";
import { oncePer } from "../memory";
import { matchName, named, nearestName } from "./names";
import type { Named } from "./names";
import { contentWords, normalise, sameWord, similarity } from "./text";

export interface AreaNames {
  readonly areas: readonly PriorityArea[];
  readonly names: readonly Named[];
}

export interface AreaMatch {
  /** Null when the label is plainly an area's ("Priority Area 7") but none of the strategy's. */
  readonly area: string | null;
  readonly confidence: number;
  /** What the label says besides the area, normalised. */
  readonly rest: string;
  /** Named by "Priority Area 3" or the like, not by a title alone. */
  readonly explicit: boolean;
  /** Only a number stands there: worth something only where other rows or the header support it. */
  readonly numberOnly: boolean;
  /** The nearest area where `area` is null. */
  readonly nearest: string | null;
}

/** The names by which a strategy's areas are told in labels. */
export const areaNames = oncePer((areas: readonly PriorityArea[]): AreaNames => ({
  areas,
  // The id is left out: it is the bare number, which proves nothing by itself.
  names: areas.map((area) =>
    named(
      area.id,
      wordingsOf(area).filter((name) => name !== area.id || !/^\d+$/.test(name)),
    ),
  ),
}));

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

function readNumber(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const roman = ROMAN.indexOf(text);
  return roman < 0 ? null : roman + 1;
}

const AREA_PREFIXES = [
  "priority area",
  "danish priority area",
  "thematic priority area",
  "strategic priority area",
  "thematic area",
  "priority",
  "area",
  "prioritetsomraade",
  "dansk prioritetsomraade",
  "indsatsomraade",
  "prioritet",
  "omraade",
  "pa",
  "po",
  "p a",
];

/** Whether normalised words are a way of saying "priority area", small typing errors allowed. */
function isAreaWord(words: string): boolean {
  return AREA_PREFIXES.some((prefix) => {
    if (prefix === words) return true;
    if (prefix.length < 8) return false;
    const slips = prefix.length >= 12 ? 3 : 1;
    return Math.abs(prefix.length - words.length) <= slips && distance(prefix, words) <= slips;
  });
}

/** "Priority Area 2: …", "PA2 – core", "Indsatsområde 3": the number and what follows it. */
function readPrefixed(text: string): { number: number; rest: string } | null {
  const words = text.split(" ");
  const joined = /^(pa|po|p)(\d{1,2})$/.exec(words[0]!);
  if (joined) return { number: Number(joined[2]), rest: words.slice(1).join(" ") };
  for (let i = 1; i <= 5 && i < words.length; i++) {
    const number = readNumber(words[i]!);
    if (number === null) continue;
    // "Priority (1.000 kr.)" says in what unit the amounts are.
    if (/^\d{3}$/.test(words[i + 1] ?? "")) return null;
    const before = words.slice(0, i).filter((word) => !["no", "nr", "number", "nummer"].includes(word));
    return isAreaWord(before.join(" ")) ? { number, rest: words.slice(i + 1).join(" ") } : null;
  }
  return null;
}

/** Other words that count parts of a programme; of a strategy's areas they say nothing without the area's title. */
const NUMBERED_BY =
  /^(?:pillars?|components?|themes?|windows?|workstreams?|soejle|komponent|tema|spor) (?=\S+ )/;

/** The area that the label names, or null when it is not an area's label. */
export function matchArea(label: string, known: AreaNames): AreaMatch | null {
  const text = normalise(label);
  if (text === "") return null;
  const prefixed = readPrefixed(text);
  if (prefixed) return byNumber(prefixed, known);
  const aside = inBrackets(label, known) ?? behindDash(label, known);
  if (aside) return aside;
  const numbered = /^(\d{1,2}|[ivx]{1,4})(?:\s+(.+))?$/.exec(text.replace(NUMBERED_BY, ""));
  const number = numbered ? readNumber(numbered[1]!) : null;
  if (numbered && number !== null) {
    const area = known.areas.find((candidate) => candidate.number === number)?.id ?? null;
    if (numbered[2] === undefined) {
      if (!/^\s*(?:\d{1,2}|[ivx]{1,4})\s*[.):]?\s*$/i.test(label)) return null;
      return { area, confidence: 0.5, rest: "", explicit: false, numberOnly: true, nearest: null };
    }
    const titled = matchName(numbered[2], known.names);
    if (titled) return found(titled.id, titled.confidence * (titled.id === area ? 1 : 0.8), titled.rest);
    return null;
  }
  const titled = matchName(text, known.names);
  return titled && found(titled.id, titled.confidence, titled.rest);
}

/** "Outcome 1: Borders are managed well (Priority Area 3)": the one area that brackets behind other words name. */
function inBrackets(label: string, known: AreaNames): AreaMatch | null {
  const inside = [...label.matchAll(/[([]([^()[\]]{2,40})[)\]]/g)].map((match) => ({
    words: match[0],
    area: readPrefixed(normalise(match[1]!)),
  }));
  const named = inside.filter(({ area }) => area !== null);
  const [only] = named;
  if (!only?.area || named.length > 1 || only.area.rest !== "") return null;
  const area = known.areas.find(({ number }) => number === only.area!.number);
  return area ? found(area.id, IN_BRACKETS, normalise(label.replace(only.words, " ")), true) : null;
}

const IN_BRACKETS = 0.95;

const AREA_BEHIND =
  /\s[-–—|/]\s+((?:PA ?|Priority area |Prioritetsområde |Indsatsområde )(\d{1,2}))(?![\d.%])/gi;
/** "PA3 and PA4", "PA 3-4": more areas than one. */
const MORE_AREAS =
  /^\s*(?:[-–—+&/,]|and\b|og\b|to\b|til\b)\s*(?:PA ?|priority area |prioritetsområde |indsatsområde )?\d/i;

/** "Egypt – PA3 border governance": the one area that stands by its number behind other words. */
function behindDash(label: string, known: AreaNames): AreaMatch | null {
  const [only, other] = label.matchAll(AREA_BEHIND);
  if (!only || other) return null;
  const end = only.index + only[0].length;
  if (MORE_AREAS.test(label.slice(end))) return null;
  const area = known.areas.find(({ number }) => number === Number(only[2]));
  const rest = normalise(`${label.slice(0, only.index)} ${label.slice(end)}`);
  return area ? found(area.id, IN_BRACKETS, rest, true) : null;
}

function byNumber({ number, rest }: { number: number; rest: string }, known: AreaNames): AreaMatch {
  const area = known.areas.find((candidate) => candidate.number === number);
  const titled = rest === "" ? null : matchName(rest, known.names);
  const said = titled ? titled.rest : rest;
  const left = area && saysNoMore(said, area.id, known) ? "" : said;
  if (area) return found(area.id, titled && titled.id !== area.id ? 0.6 : 1, left, true);
  return {
    area: null,
    confidence: 0.9,
    rest: left,
    explicit: true,
    numberOnly: false,
    nearest: titled?.id ?? (rest === "" ? null : nearestName(rest, known.names)),
  };
}

/** Whether words are nothing but some of an area's own: "Effectiveness of IOM" behind "Area 1". */
export function saysNoMore(words: string, area: string, { names }: AreaNames): boolean {
  const own = names.filter(({ id }) => id === area);
  return contentWords(words).every((word) =>
    own.some((name) => name.words.some((form) => form.some((candidate) => sameWord(candidate, word)))),
  );
}

/** A name of so many words is a title; shorter ones ("Climate", "Capacity building") are what activities are called, too. */
const TITLE_WORDS = 4;

/** Whether a label is nothing but an area's title, small typing errors and its own number before it allowed. */
export function isWholeTitle(label: string, area: string | null, { areas, names }: AreaNames): boolean {
  const known = areas.find(({ id }) => id === area);
  if (!known) return false;
  const text = normalise(label);
  const [first, ...others] = text.split(" ");
  const name = names.find(({ id }) => id === area)!;
  if (known.number !== null && readNumber(first!) === known.number)
    return name.forms.includes(others.join(" ")) || isTitle(others.join(" "), known, name);
  return isTitle(text, known, name);
}

function isTitle(text: string, { title }: PriorityArea, { forms, words }: Named): boolean {
  const own = [title.en, title.da ?? title.en].map(normalise);
  const titles = forms.filter((form, at) => words[at]!.length >= TITLE_WORDS || own.includes(form));
  return titles.some((form) => similarity(text, form, 0.84) >= 0.84);
}

function found(area: string, confidence: number, rest: string, explicit = false): AreaMatch {
  return { area, confidence, rest, explicit, numberOnly: false, nearest: null };
}

/** The area that words which name none are nearest to. */
export function nearestArea(label: string, known: AreaNames): string | null {
  return nearestName(label, known.names);
}

const AREA_HEADER =
  /\b(?:priority areas?|thematic areas?|priorities|(?:strategic|thematic|danish)? ?priority|areas?(?: of (?:focus|support|work))?|prioritetsomraader?|indsatsomraader?|prioriteter|prioritet|(?:tematiske? |strategiske? )?(?:omraader?|prioriteter)|pa)\b/;

/** Whether a column's header says that areas stand below. */
export function isAreaHeader(header: string): boolean {
  return AREA_HEADER.test(normalise(header));
}
