/** One word for one thing: what the guide and the ribbon call something is what the pane calls it. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { buildingMessages } from "../../../src/i18n/building";
import { explainMessages } from "../../../src/i18n/explain";
import { functionsMessages } from "../../../src/i18n/functions";
import { manyMessages } from "../../../src/i18n/manyFiles";
import { da } from "../../../src/i18n/messages/da";
import { en } from "../../../src/i18n/messages/en";
import { reviewingMessages } from "../../../src/i18n/reviewing";
import { stampedMessages } from "../../../src/i18n/stamped";
import { LANGUAGES, type Language } from "../../../src/i18n/translator";

const read = (file: string): string => readFileSync(path.resolve(__dirname, "../../..", file), "utf8");
const GUIDES: Readonly<Record<Language, string>> = { en: "docs/guide.md", da: "docs/guide.da.md" };

/** All texts of the pane. */
const shown: Readonly<Record<Language, readonly string[]>> = {
  en: textsOf("en", en),
  da: textsOf("da", da),
};

function textsOf(
  language: Language,
  pane: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string[] {
  const later = [buildingMessages, functionsMessages, manyMessages, reviewingMessages, stampedMessages];
  return [...Object.values(pane), ...later.map((messages) => messages[language])].flatMap((messages) =>
    Object.values(messages),
  );
}

/** A label of the ribbon: `Tilsagn.Freeze.Label` → "Freeze values". */
function ribbon(id: string, language: Language): string {
  const own = new RegExp(
    `id="Tilsagn\\.${id}\\.Label" DefaultValue="([^"]*)">(?:\\s*<bt:Override Locale="da-DK" Value="([^"]*)")?`,
  );
  const [, english, danish] = own.exec(read("manifest.xml"))!;
  return language === "en" ? english! : danish!;
}

/** What stands in bold or italics names something that the reader sees. */
const named = (guide: string): string[] =>
  [...guide.matchAll(/\*\*([^*\n]+)\*\*|(?<![\w/])_([^_\n]+)_(?!\w)/g)].map(
    ([, bold, italic]) => (bold ?? italic)!,
  );

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Whether a text of the pane reads so: what it fills in may be anything, dots or a count at its end may be left out. */
function readsAs(text: string, phrase: string): boolean {
  const parts = text.replace(/ \(\{\{count[^}]*\}\}\)$|…$/, "").split(/\{\{[^}]*\}\}/);
  // A text that is all gaps would read as anything.
  if (!/\p{L}{2}/u.test(parts[0]!)) return false;
  return new RegExp(`^${parts.map(escaped).join(".+")}…?$`).test(phrase);
}

test.each(LANGUAGES)("everything that the guide names is called so in the pane (%s)", (language) => {
  const phrases = named(read(GUIDES[language]));
  expect(phrases.length).toBeGreaterThan(20);
  const strange = phrases.filter(
    (phrase) => phrase !== "⋯" && !shown[language].some((text) => readsAs(text, phrase)),
  );
  expect(strange).toEqual([]);
});

test.each(LANGUAGES)("the ribbon's buttons are called as what they open in the pane (%s)", (language) => {
  const { pane } = { en, da }[language];
  const functions = functionsMessages[language];
  expect(
    ["Insert", "Build", "Review", "Freeze", "Repair", "Explain"].map((id) => ribbon(id, language)),
  ).toEqual([
    pane["place.insert"],
    pane["place.build"],
    pane["place.review"],
    functions["formulas.freezeValues.title"],
    functions["formulas.repairFunctions.title"],
    explainMessages[language]["title"],
  ]);
});
