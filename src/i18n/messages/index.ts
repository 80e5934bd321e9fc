/** All messages of the pane, by namespace; each language is loaded when it is needed. English names the keys. */

import type { Language, MessageSet } from "../translator";
import type { en } from "./en";

/** The messages of that language. Rejects where they do not come; asking again tries again. */
export async function loadMessages(language: Language): Promise<MessageSet> {
  return language === "da"
    ? (await import(/* webpackChunkName: "language-da" */ "./da")).da
    : (await import(/* webpackChunkName: "language-en" */ "./en")).en;
}

type English = typeof en;
/** A key without the ending of its plural form. */
export type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${"one" | "other"}` ? Stem : Key;

/** Every key as code writes it: "insert:button.newSheet"; plural forms without their ending. */
export type MessageKey = {
  [Namespace in keyof English & string]: `${Namespace}:${WithoutPlural<keyof English[Namespace] & string>}`;
}[keyof English & string];
