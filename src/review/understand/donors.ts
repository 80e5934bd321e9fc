/** Rows of several donors side by side, of which only the strategy's own is asked for. */

import type { StrategyPack } from "../../strategy/pack";
import type { Draft } from "./interpret";
import { normalise } from "./text";

const OTHERS =
  /^(?:the )?(?:sweden|sverige|norway|norge|finland|iceland|island|eu|european (?:union|commission)|echo|germany|tyskland|france|frankrig|netherlands|the netherlands|nederlandene|belgium|belgien|switzerland|schweiz|austria|oestrig|italy|italien|spain|spanien|ireland|irland|united kingdom|uk|storbritannien|usa|us|united states|canada|japan|australia|australien|sida|norad|fcdo|usaid|giz|bmz|other donors?|other contributions?|co ?financing|co ?funding|medfinansiering|egenfinansiering|egetbidrag|egenbidrag|oevrige donorer|andre donorer|(?:iom |own )+contribution|iom s own contribution|iom)\b(?: (?:contribution|share|funding|grant|bidrag|andel|own|eget|funds))*$/;
const WORDS_FOR_MONEY =
  /\b(?:the|government of|mfa|ministry of foreign affairs|contribution|contributions|share|funding|grant|funds|bidrag|andel|tilskud|danish|dansk|danske|danida)\b/g;

/**
 * Indexes of the plain lines that other donors pay: where one line is called after the strategy's donor and at least one
 * after another, and no line names a priority area or a funding line. Empty where that is in doubt.
 */
export function otherDonors(drafts: readonly Draft[], { donor }: StrategyPack): ReadonlySet<number> {
  const none: ReadonlySet<number> = new Set();
  if (!donor) return none;
  const plain = drafts.flatMap((draft, at) => (draft.kind === "line" ? [{ draft, at }] : []));
  if (
    plain.some(
      ({ draft: { area, line, headingLine } }) => area !== null || line !== null || headingLine !== null,
    )
  )
    return none;
  const own = [donor.en, donor.da ?? donor.en].map(normalise);
  const isOwn = (label: string): boolean =>
    own.includes(normalise(label).replace(WORDS_FOR_MONEY, " ").replace(/\s+/g, " ").trim());
  const others = plain.filter(({ draft }) => OTHERS.test(normalise(draft.label)));
  const owned = plain.filter(({ draft }) => isOwn(draft.label));
  // A line that is neither may be the strategy's own donor's activity.
  return owned.length === 1 && others.length > 0 && owned.length + others.length === plain.length
    ? new Set(others.map(({ at }) => at))
    : none;
}
