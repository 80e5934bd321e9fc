/** Rows of several donors side by side, of which only the strategy's own is asked for. */

import type { StrategyPack } from "../../strategy/pack";
import type { Draft } from "./interpret";
import { normalise } from "./text";

const OTHERS =
  /^(?:the )?(?:sweden|sverige|norway|norge|finland|iceland|island|eu|european (?:union|commission)|echo|germany|tyskland|france|frankrig|netherlands|the netherlands|nederlandene|belgium|belgien|switzerland|schweiz|austria|oestrig|italy|italien|spain|spanien|ireland|irland|united kingdom|uk|storbritannien|usa|us|united states|canada|japan|australia|australien|sida|norad|unhcr|unicef|undp|wfp|cerf|un cerf|world bank|verdensbanken|private (?:sector|donors?|donorer)|fcdo|usaid|giz|bmz|other donors?|other contributions?|co ?financing|co ?funding|medfinansiering|egenfinansiering|egetbidrag|egenbidrag|oevrige donorer|andre donorer|(?:iom |own )+contribution|iom s own contribution|iom|own)\b(?: (?:contribution|share|funding|grant|bidrag|andel|own|eget|funds))*$/;

/** What an organisation's or a donor's own money is called, also where this strategy calls a line so: "IOM unearmarked". */
const KINDS_OF_MONEY =
  / (?:un ?earmarked|non earmarked|(?:soft|softly )?earmarked|core|regular|assessed|administrative|programme|budget|resources|(?:migration )?resource (?:management|mobili[sz]ation)(?: fund)?|rmf|osi|uoeremaerkede?|kerne\w*|ordinaere?|midler|stoette|support)(?= |$)/g;
/** The organisation that gets the strategy's money, which may be told by its name. */
const ORGANISATION = /^(?:iom|own)\b/;
const WORDS_FOR_MONEY =
  /\b(?:the|government of|mfa|ministry of foreign affairs|contribution|contributions|share|funding|grant|funds|bidrag|andel|tilskud|danish|dansk|danske|danida)\b/g;

/** What a label says of how sure or in what form the money is: "(confirmed)", "in kind", "Requested". */
const REMARKS =
  /\b(?:confirmed|pledged|pending|requested|expected|indicative|estimated|secured|in kind|cash|tbc|bekraeftet|forventet|ansoegt|indikativ|naturalier)\b/g;

/** Whether words are another donor's name, with or without words for money. */
export function isOtherDonor(words: string): boolean {
  return namesIn(words).some((name) => OTHERS.test(name));
}

const DANISH = /\b(?:danish|dansk|danske|danida)\b/;

/** Which donor a column's header names, beside words for money and years; null where it names none. */
export function donorOf(header: string, { donor }: StrategyPack): "own" | "other" | null {
  if (!donor) return null;
  const text = header.replace(/(?:19|20)\d\d/g, " ");
  if (isOtherDonor(text)) return "other";
  const own = [donor.en, donor.da ?? donor.en].map(normalise);
  const names = namesIn(text);
  const isDanish = own.includes("denmark") && DANISH.test(normalise(text)) && names.includes("");
  return isDanish || names.some((name) => own.includes(name)) ? "own" : null;
}

export interface Donors {
  /** Indexes of the plain lines that other donors pay. */
  readonly others: ReadonlySet<number>;
  /** How many lines are called after other donors where it is in doubt whose the rest are; 0 where it is clear. */
  readonly unclear: number;
}

/**
 * The plain lines that other donors pay: where at least one line is called after the strategy's donor, at least one after
 * another, and none after anything else.
 */
export function otherDonors(drafts: readonly Draft[], { donor }: StrategyPack): Donors {
  const none = { others: new Set<number>(), unclear: 0 };
  if (!donor) return none;
  const own = [donor.en, donor.da ?? donor.en].map(normalise);
  const plain = drafts.flatMap(({ kind, label }, at) => {
    const names = namesIn(label);
    return kind === "line" ? [{ at, names, bare: names.map(withoutKinds) }] : [];
  });
  const isOwn = ({ bare }: (typeof plain)[number]): boolean => bare.some((name) => own.includes(name));
  const called = plain.filter((line) => !isOwn(line) && line.bare.some((name) => OTHERS.test(name)));
  const areBeside = called.some(({ bare }) => !bare.every((name) => ORGANISATION.test(name)));
  // "Denmark, soft" and "IOM core" alone may be the two lines of what Denmark gives to IOM.
  const others = called.filter(({ names }) => areBeside || names.some((name) => OTHERS.test(name)));
  const owned = plain.filter((line) => isOwn(line));
  if (others.length === 0) return none;
  // A line that is neither may be the strategy's own donor's activity.
  const isClear = owned.length > 0 && owned.length + others.length === plain.length;
  return isClear
    ? { others: new Set(others.map(({ at }) => at)), unclear: 0 }
    : {
        ...none,
        unclear: others.filter(({ names }) => !names.every((name) => ORGANISATION.test(name))).length,
      };
}

function withoutKinds(name: string): string {
  return name.replace(KINDS_OF_MONEY, "").replace(/\s+/g, " ").trim();
}

/** The whole label and its first words, up to a dash, a colon or a bracket, without words for money. */
function namesIn(label: string): string[] {
  const texts = [label, label.split(/\s[-–—]\s|[:(,;–—]/)[0]!];
  return texts.map((text) =>
    normalise(text).replace(WORDS_FOR_MONEY, " ").replace(REMARKS, " ").replace(/\s+/g, " ").trim(),
  );
}
