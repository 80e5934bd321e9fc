/** Staff as a cost of what money is spent on, not as the strategy's funding line for people that the donor sends. */

import { isDividedByAreas } from "../../strategy/lines";
import type { Draft } from "./interpret";
import type { Vocabulary } from "./labels";
import { LINE_EVIDENCE } from "./reasons";
import { normalise } from "./text";

/** One word for people at work: a project's staff as well as the donor's. */
const STAFF = /\b(?:staff|personnel|personel|personale|medarbejdere)\b/;
/** What only people that the donor sends are called. */
const SENT = /\b(?:second\w*|sekunder\w*|udsendt\w*|danish|dansk\w*|denmark|danmark|danida|mfa|um)\b/;
/** Staff whose costs a plan of posts gives: "Staff (see Staffing)", "Personale (jf. bemandingsplan)". */
const COSTED =
  /^(?:staff|personale|medarbejdere)\b.* (?:see|from|per|cf|as per|se|fra|jf|jvf|ifoelge) (?:(?:the|sheet|tab|ark|arket|fane|fanen) )*(?:staff\w*|bemanding\w*|positions?|posts|stillinger|payroll|loen\w*|salar\w*)\b/;

/**
 * Takes the funding line from lines of staff that stand among ordinary costs ("Staff, Systems, Travel" of one area), unless
 * their label says more than "staff" or the table has other funding lines, or areas, as their equals. Beside areas, too,
 * staff that a plan of posts costs are the project's own.
 */
export function tellStaffCosts(drafts: readonly Draft[], { lines: names }: Vocabulary): void {
  const plain = drafts.filter(({ kind, fixed }) => kind === "line" && !fixed);
  const isStaff = ({ label, line }: Draft): boolean => {
    if (line === null || isDividedByAreas(line)) return false;
    const words = normalise(label);
    const forms = names.find(({ id }) => id === line)?.forms ?? [];
    const isNamed = forms.some((form) => form.includes(" ") && ` ${words} `.includes(` ${form} `));
    return STAFF.test(words) && !SENT.test(words) && !isNamed;
  };
  const staff = new Set(plain.filter(isStaff));
  const others = plain.filter((draft) => !staff.has(draft));
  if (staff.size === 0 || others.length === 0) return;
  if (others.some(({ line, headingLine }) => line !== null || headingLine !== null)) return;
  for (const draft of staff) {
    const isCosted = COSTED.test(normalise(draft.label));
    if (!isCosted && draft.area === null && others.some(({ ownArea }) => ownArea)) continue;
    draft.line = null;
    draft.evidence = draft.evidence.filter(({ messageId }) => !LINE_EVIDENCE.has(messageId));
  }
}
