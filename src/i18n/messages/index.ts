/** All messages of the pane, by language and namespace. English names the keys; Danish must have the same. */

import type { Language, MessageSet } from "../translator";
import { da } from "./da";
import { en } from "./en";

export const allMessages: Readonly<Record<Language, MessageSet>> = { en, da };

type English = typeof en;
/** A key without the ending of its plural form. */
export type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${"one" | "other"}` ? Stem : Key;

/** Every key as code writes it: "insert:button.newSheet"; plural forms without their ending. */
export type MessageKey = {
  [Namespace in keyof English & string]: `${Namespace}:${WithoutPlural<keyof English[Namespace] & string>}`;
}[keyof English & string];
