/** How a budget names a priority area: "1. Organizational effectiveness". */

import type { Language } from "../../i18n/translator";
import { localText } from "../../strategy/citation";
import type { PriorityArea } from "../../strategy/pack";

export function areaLabel({ number, shortTitle }: PriorityArea, language: Language): string {
  const title = localText(shortTitle, language);
  return number === null ? title : `${number}. ${title}`;
}
