/** `tilsagn check FILE...`: workbooks against their strategy. Files are read only. */

import type { Translator } from "../../i18n/translator";
import { safeLine } from "../../output/safeText";
import { REPORT_FORMATS } from "../../review";
import type { Batch, CheckedFile, UncheckedFile } from "../../review";
import { loadPack, packIndex } from "../../strategy/load";
import { choice, UsageError } from "../arguments";
import type { Call } from "../arguments";
import type { CheckSetup, Outcome } from "../check/checker";
import { statedRate } from "../check/statedRate";
import { namedFiles } from "../check/files";
import type { NamedFile } from "../check/files";
import { FAILED, FOUND_ERRORS, OK } from "../exitCodes";
import type { Io } from "../io";
import type { Command } from "./command";

export const check: Command = {
  options: ["strategy", "format", "out", "rule", "consolidate", "planning-rate"],
  async run({ call, translator, io, version }) {
    const format = choice(call, "format", REPORT_FORMATS);
    if (call.operands.length === 0) throw new UsageError("operandMissing", { wanted: "FILE" });
    const severities = await severitiesOf(call);
    const rate = statedRate(call);
    const { language } = translator;
    const setup: CheckSetup = { ...(await strategiesOf(call)), severities, language };
    const named = await namedFiles(call.operands, io, translator);
    const files = named.filter((one) => typeof one === "string");
    const out = call.value("out");
    if (out !== undefined) await guardInputs(out, files, io);
    const consolidate = call.value("consolidate");
    if (consolidate !== undefined) await guardWorkbook(consolidate, files, io);

    // The threads are at work while what writes the report is loaded.
    const [outcomes, { reportFormats, rulesVersion, summaryOf }] = await Promise.all([
      checkAll(named, setup, io, translator),
      reporting(),
    ]);
    for (const outcome of outcomes)
      for (const notice of noticesOf(outcome, translator)) io.err(`${safeLine(notice)}\n`);
    const checked = outcomes.flatMap((one): CheckedFile[] => (one.kind === "checked" ? [one.checked] : []));
    const unchecked = outcomes.flatMap((one): UncheckedFile[] =>
      one.kind === "unchecked" ? [one.unchecked] : [],
    );
    const batch: Batch = { version, rulesVersion, date: io.now().toISOString(), checked, unchecked };
    const report = reportFormats.find(({ id }) => id === format)!.write(batch, language);
    if (consolidate !== undefined) {
      const { consolidatedFile } = await import(
        /* webpackChunkName: "consolidated" */ "../check/consolidated"
      );
      await io.writeBytes(consolidate, consolidatedFile(batch, rate, translator));
    }
    if (out === undefined) io.out(report);
    else await io.writeFile(out, report);
    if (unchecked.length > 0 || checked.some(({ problems }) => problems.length > 0)) return FAILED;
    return summaryOf(batch).errors > 0 ? FOUND_ERRORS : OK;
  },
};

/** The rules, which know the words of the findings, and the writers of reports. */
const reporting = () => import(/* webpackChunkName: "reporting" */ "../check/reporting");

/** Ids are looked up among the rules only where the call names one. */
async function severitiesOf(call: Call): Promise<CheckSetup["severities"]> {
  const given = call.values("rule");
  return given.length === 0 ? {} : (await reporting()).ruleSeverities(given);
}

/** The outcomes in the order of the files, in whatever order they come in. */
async function checkAll(
  named: readonly NamedFile[],
  setup: CheckSetup,
  io: Io,
  { t }: Translator,
): Promise<Outcome[]> {
  const checker = io.startChecker(setup);
  const count = named.length;
  let done = 0;
  const tell = (): void => {
    if (!io.isTerminal || count === 1) return;
    io.err(`\r${t("cli:progress", { done, count })}${done === count ? "\r\u001b[K" : ""}`);
  };
  try {
    return await Promise.all(
      named.map(async (one): Promise<Outcome> => {
        const outcome =
          typeof one === "string"
            ? await checker.check(one)
            : ({ kind: "unchecked", unchecked: one } as const);
        done++;
        tell();
        return outcome;
      }),
    );
  } finally {
    await checker.close();
  }
}

/** What a person must know of a file beside the report, a line each that names it. */
function noticesOf(outcome: Outcome, { t }: Translator): readonly string[] {
  if (outcome.kind === "unchecked") return [`${outcome.unchecked.file}: ${outcome.unchecked.problem}`];
  const { file, omissions, problems } = outcome.checked;
  const failed = problems.map(({ rule, message }) => t("cli:ruleFailed", { rule, message }));
  return [...omissions, ...failed].map((notice) => `${file}: ${notice}`);
}

/** The packs that may apply: the one asked for, none, or all that hold a budget to review against, the newest first. */
async function strategiesOf(call: Call): Promise<Pick<CheckSetup, "strategies" | "auto">> {
  const asked = call.value("strategy") ?? "auto";
  if (asked === "none") return { auto: false, strategies: [] };
  if (asked === "auto") return { auto: true, strategies: reviewable() };
  // A strategy that there is not is refused before any file is opened.
  await loadPack(asked);
  return { auto: false, strategies: [asked] };
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

/** The consolidated workbook is a new file, or one over an older of its kind, never over one that is checked. */
async function guardWorkbook(path: string, files: readonly string[], io: Io): Promise<void> {
  if (!/\.xlsx$/i.test(path)) throw new UsageError("consolidateEnding", { path });
  for (const file of files) {
    if (await io.sameFile(path, file)) throw new UsageError("consolidateIsInput", { path });
  }
}
