/** `tilsagn check FILE...`: workbooks against their strategy. Files are read only. */

import { loadPack, packIndex } from "../../strategy/load";
import { choice, UsageError } from "../arguments";
import type { Call } from "../arguments";
import { checkFile } from "../check/checkFile";
import type { Outcome } from "../check/checkFile";
import { ruleSeverities } from "../check/ruleSeverities";
import type { Translator } from "../../i18n/translator";
import { reportFormats, rulesVersion, summaryOf } from "../../review";
import type { Batch, CheckedFile, UncheckedFile } from "../../review";
import { FAILED, FOUND_ERRORS, OK } from "../exitCodes";
import type { Io } from "../io";
import { safeLine } from "../../output/safeText";
import type { Command } from "./command";

export const check: Command = {
  options: ["strategy", "format", "out", "rule", "consolidate"],
  async run({ call, translator, io, version }) {
    if (call.given.has("consolidate")) throw new UsageError("consolidateLater");
    const format = choice(call, "format", reportFormats.map(({ id }) => id) as [string, ...string[]]);
    const files = call.operands;
    if (files.length === 0) throw new UsageError("operandMissing", { wanted: "FILE" });
    const out = call.value("out");
    if (out !== undefined) await guardInputs(out, files, io);
    const severities = ruleSeverities(call.values("rule"));
    const strategies = await strategiesOf(call);
    const { language } = translator;

    const checked: CheckedFile[] = [];
    const unchecked: UncheckedFile[] = [];
    for (const file of files) {
      const outcome = await checkFile(file, { strategies, severities, language, io });
      for (const notice of noticesOf(outcome, translator)) io.err(`${safeLine(`${file}: ${notice}`)}\n`);
      if (outcome.kind === "checked") checked.push(outcome.checked);
      else unchecked.push(outcome.unchecked);
    }
    const batch: Batch = { version, rulesVersion, date: io.now().toISOString(), checked, unchecked };
    const report = reportFormats.find(({ id }) => id === format)!.write(batch, language);
    if (out === undefined) io.out(report);
    else await io.writeFile(out, report);
    if (unchecked.length > 0 || checked.some(({ problems }) => problems.length > 0)) return FAILED;
    return summaryOf(batch).errors > 0 ? FOUND_ERRORS : OK;
  },
};

/** What a person must know of a file beside the report, a line each. */
function noticesOf(outcome: Outcome, { t }: Translator): readonly string[] {
  if (outcome.kind === "unchecked") return [outcome.unchecked.problem];
  const { omissions, problems } = outcome.checked;
  return [...omissions, ...problems.map(({ rule, message }) => t("cli:ruleFailed", { rule, message }))];
}

/** The packs that may apply: the one asked for, none, or all that hold a budget to review against, the newest first. */
async function strategiesOf(call: Call) {
  const asked = call.value("strategy") ?? "auto";
  if (asked === "none") return { auto: false, packs: [] };
  const ids = asked === "auto" ? reviewable() : [asked];
  return { auto: asked === "auto", packs: await Promise.all(ids.map((id) => loadPack(id))) };
}

function reviewable(): string[] {
  return packIndex
    .filter((entry) => entry.reviewable)
    .sort((one, other) => other.period.from - one.period.from)
    .map(({ id }) => id);
}

/** A report must never be written over a workbook. */
async function guardInputs(out: string, files: readonly string[], io: Io): Promise<void> {
  if (/\.(?:xls[xmb]?|xlt[xm]|ods)$/i.test(out)) throw new UsageError("outIsWorkbook", { path: out });
  for (const file of files) {
    if (await io.sameFile(out, file)) throw new UsageError("outIsInput", { path: out });
  }
}
