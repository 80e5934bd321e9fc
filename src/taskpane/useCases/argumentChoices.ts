/** Values that a parameter is known to take, from the library and the rates themselves. */

import type { FunctionEntry, FunctionParameter } from "../../functions/registry";
import type { Language } from "../../i18n/translator";
import { CURRENCIES } from "../../money/currency";
import { localText } from "../../strategy/citation";
import { datasetOf } from "../../strategy/dataset";
import { library } from "../../strategy/load";
import { UnknownNameError } from "../../strategy/names";
import type { LocalText, StrategyPack } from "../../strategy/pack";
import { listTables } from "../../strategy/tables";
import type { DataTable } from "../../strategy/tables/dataTable";
import { parseTableId } from "../../strategy/tables/tableId";
import type { InputContext } from "./argumentInput";

export interface Choice {
  readonly value: string;
  /** What it is called, where the value itself does not say. */
  readonly label?: string;
}

/** What a choice may depend on. */
export interface ChoiceContext {
  readonly language: Language;
  /** Text of another argument, as far as it is entered as a value; "" otherwise. */
  readonly textOf: (parameter: string) => string;
  /** The strategy in hand, where no other is named. */
  readonly strategy: StrategyPack;
}

type Source = (context: ChoiceContext) => readonly Choice[] | Promise<readonly Choice[]>;

/** Names longer than this are paragraphs that nobody chooses by. */
const LONGEST_NAME = 80;

const named = (value: string | number, label: LocalText, language: Language): Choice => ({
  value: String(value),
  label: localText(label, language),
});

async function packOf({ textOf, strategy }: ChoiceContext): Promise<StrategyPack> {
  const name = textOf("strategy").trim();
  return name === "" ? strategy : library.loadPack(name);
}

async function tableOf({ textOf }: ChoiceContext): Promise<DataTable | null> {
  const id = textOf("id").trim();
  const { pack } = parseTableId(id);
  return pack === undefined ? null : datasetOf(await library.loadPack(pack), id).table;
}

/** Every pack that can be had, the strategy in hand first. */
async function packs({ strategy }: ChoiceContext): Promise<StrategyPack[]> {
  const others = library.listPacks().filter(({ id }) => id !== strategy.id);
  const loaded = await Promise.allSettled(others.map(({ id }) => library.loadPack(id)));
  return [strategy, ...loaded.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))];
}

async function tables(context: ChoiceContext): Promise<Choice[]> {
  return (await packs(context)).flatMap((pack) =>
    listTables(pack).map(({ id, title }) => named(id, title, context.language)),
  );
}

const currencies: Source = () => CURRENCIES.map((value) => ({ value }));

/** By the parameter's name, or that of its function and its own where one name means different things. */
const SOURCES: Readonly<Record<string, Source>> = {
  currency: currencies,
  from: currencies,
  to: currencies,
  strategy: ({ language }) => library.listPacks().map(({ id, title }) => named(id, title, language)),
  line: async (context) =>
    ((await packOf(context)).budget?.rows ?? []).map(({ id, title }) => named(id, title, context.language)),
  year: async (context) =>
    ((await packOf(context)).budget?.years ?? []).map((year) => ({ value: String(year) })),
  area: async (context) =>
    (await packOf(context)).areas.map(({ id, title }) => named(id, title, context.language)),
  code: async (context) =>
    (await packOf(context)).indicators.map(({ id, text }) => ({ value: id, label: text })),
  id: tables,
  "CITE.id": async (context) => {
    const { id: pack, indicators } = await packOf(context);
    const codes = indicators.map(({ id, text }) => ({ value: `${pack}/${id}`, label: text }));
    return [...(await tables(context)), ...codes];
  },
  column: async (context) =>
    ((await tableOf(context))?.columns ?? []).map(({ name, da }) =>
      da === undefined ? { value: name } : named(name, { en: name, da }, context.language),
    ),
  row: async (context) => {
    const names = ((await tableOf(context))?.rows ?? []).map(([first]) => String(first ?? ""));
    const short = names.filter((name) => name !== "" && name.length <= LONGEST_NAME);
    return [...new Set(short)].map((value) => ({ value }));
  },
};

const sourceOf = ({ id }: FunctionEntry, { name }: FunctionParameter): Source | undefined =>
  SOURCES[`${id}.${name}`] ?? SOURCES[name];

/** The values that the parameter's own description gives in quotation marks: "average", "daily". */
function quotedIn({ description }: FunctionParameter): Choice[] {
  const values = [...description.en.matchAll(/"([^"]+)"/g)].map((match) => match[1]!);
  return [...new Set(values)].map((value) => ({ value }));
}

/** Whether a parameter takes names, so that choices are offered. */
export function takesNames(entry: FunctionEntry, parameter: FunctionParameter): boolean {
  return sourceOf(entry, parameter) !== undefined || quotedIn(parameter).length > 0;
}

/** Whose values are names from a document that may look like addresses: "PA1", "P4". */
const FROM_DOCUMENTS = new Set(["area", "code", "column", "row"]);

/** What a parameter takes, which decides how what is typed is read. */
export function takenBy(entry: FunctionEntry, parameter: FunctionParameter): InputContext["takes"] {
  if (FROM_DOCUMENTS.has(parameter.name)) return "documentNames";
  if (takesNames(entry, parameter)) return "names";
  return parameter.name === "period" ? "periods" : "figures";
}

/** The values to offer for a parameter; none where what they depend on is not known. Rejects as loadPack. */
export async function choicesOf(
  entry: FunctionEntry,
  parameter: FunctionParameter,
  context: ChoiceContext,
): Promise<readonly Choice[]> {
  const source = sourceOf(entry, parameter);
  if (!source) return quotedIn(parameter);
  try {
    return await source(context);
  } catch (error) {
    // While another argument is being typed it names nothing yet.
    if (error instanceof UnknownNameError) return [];
    throw error;
  }
}

/** Those that fit what has been typed; all where it is one of them already. */
export function matchingChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "" || choices.some(({ value }) => value.toLowerCase() === wanted)) return choices;
  return choices.filter(({ value, label = "" }) => `${value} ${label}`.toLowerCase().includes(wanted));
}
