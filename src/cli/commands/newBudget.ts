/** `tilsagn new`: a whole budget workbook from a strategy. */

import { checkChoices, hasBudget, planBudgetWorkbook, previewBudget } from "../../build/budget";
import type { BudgetChoices, BudgetPack, BudgetPlan } from "../../build/budget";
import { yearsText } from "../../build/budget/yearsText";
import { problemText, warningText } from "../../build/budget/issueText";
import { amountText } from "../../money/unit";
import { safeLine } from "../../output/safeText";
import { localText } from "../../strategy/citation";
import { loadPack, packIndex } from "../../strategy/load";
import { writeXlsx } from "../../workbook/xlsx";
import { noOperands, UsageError } from "../arguments";
import type { Call } from "../arguments";
import { OK } from "../exitCodes";
import { choicesOf, typedWeights } from "../new/choices";
import { tableWeights } from "../new/tableWeights";
import type { Command, CommandContext } from "./command";

export const newBudget: Command = {
  options: [
    "strategy",
    "out",
    "unit",
    "years",
    "lines",
    "amounts",
    "weights",
    "planning-rate",
    "indicators",
    "title",
    "prepared-by",
    "contact",
    "force",
  ],
  async run(context) {
    const { call, translator, io } = context;
    const { language } = translator;
    noOperands(call);
    const out = outOf(call);
    const pack = await packOf(call);
    const choices = await withWeights(choicesOf(call, pack, language), pack, context);
    const { problems, warnings } = checkChoices(pack, choices);
    const [problem] = problems;
    if (problem) throw new UsageError("badBudget", { problem: problemText(pack, problem, language) });

    const now = io.now();
    const plan = planBudgetWorkbook(pack, choices, { date: now.toISOString().slice(0, DATE_LENGTH) });
    const title = choices.cover?.title ?? localText(pack.shortTitle, language);
    const bytes = writeXlsx(plan, { language, now, properties: { title } });
    await (call.given.has("force") ? io.writeBytes(out, bytes) : io.createBytes(out, bytes));
    for (const warning of warnings) io.err(`${safeLine(warningText(pack, warning, language))}\n`);
    io.out(`${safeLine(said(out, pack, choices, plan, context))}\n`);
    return OK;
  },
};

const DATE_LENGTH = "2026-11-22".length;

function outOf(call: Call): string {
  const out = call.value("out");
  if (out === undefined) throw new UsageError("operandMissing", { wanted: "--out" });
  if (!/\.xlsx$/i.test(out)) throw new UsageError("newEnding", { path: out });
  return out;
}

async function packOf(call: Call): Promise<BudgetPack> {
  const known = packIndex.filter(({ reviewable }) => reviewable).map(({ id }) => id);
  const asked = call.value("strategy");
  if (asked === undefined) throw new UsageError("strategyMissing", { known: known.join(", ") });
  const pack = await loadPack(asked);
  if (!hasBudget(pack)) throw new UsageError("noBudget", { strategy: asked, known: known.join(", ") });
  return pack;
}

async function withWeights(
  choices: BudgetChoices,
  pack: BudgetPack,
  { call, io, translator }: CommandContext,
): Promise<BudgetChoices> {
  const text = call.value("weights");
  if (text === undefined || text === "equal") return choices;
  const isFile = /\.xls[xm]$/i.test(text);
  const weights = isFile ? await tableWeights(text, pack, translator.language, io) : typedWeights(text, pack);
  return { ...choices, weights };
}

/** "budget.xlsx: IOM 2023–2026, DKK 375 million in 2023–2026. Sheets: Cover, Budget, …" */
function said(
  path: string,
  pack: BudgetPack,
  choices: BudgetChoices,
  { sheets }: BudgetPlan,
  { translator }: CommandContext,
): string {
  const { whole, unit, decimals } = previewBudget(pack, choices);
  const { language, t, number } = translator;
  const total = number(whole.total, { maximumFractionDigits: decimals });
  return t("cli:made", {
    path,
    strategy: localText(pack.shortTitle, language),
    total: amountText(total, unit, language),
    years: yearsText(choices.years),
    sheets: sheets.join(", "),
  });
}
