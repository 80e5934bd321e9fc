/** What the pane says while a user loads strategies. Beside the other messages, because it is loaded with that page alone. */

import type { WithoutPlural } from "../messages";
import type { Language, Messages } from "../translator";
import { da } from "./da";
import { en } from "./en";

export const packMessages: Readonly<Record<Language, Messages>> = { en, da };

/** Every key as code writes it, plural forms without their ending. */
export type PackMessageKey = WithoutPlural<keyof typeof en>;
