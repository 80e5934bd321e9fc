/** One call of the command line, from its words to its exit code. */

import packageJson from "../../package.json";
import { LANGUAGES } from "../i18n/translator";
import type { Language, Translator } from "../i18n/translator";
import { UnknownNameError } from "../strategy/names";
import { allowOptions, choice, parseCall, UsageError } from "./arguments";
import type { Call } from "./arguments";
import { commands } from "./commands";
import { FAILED, OK } from "./exitCodes";
import { FileError } from "./io";
import type { Io } from "./io";
import { translatorFor } from "./messages";
import { commandHelp, generalHelp } from "./help";
import { safeLine } from "../output/safeText";

/** Runs one call and gives its exit code. Never rejects for what a user can do wrong. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let translator = translatorFor("en");
  try {
    const call = parseCall(argv);
    translator = translatorFor(choice(call, "lang", LANGUAGES as [Language, ...Language[]]));
    return await runCall(call, translator, io);
  } catch (error) {
    const message = refusal(error, translator);
    if (message === null) throw error;
    io.err(`tilsagn: ${safeLine(message)}\n`);
    return FAILED;
  }
}

async function runCall(call: Call, translator: Translator, io: Io): Promise<number> {
  const { language } = translator;
  const version = packageJson.version;
  if (call.given.has("version")) {
    io.out(`tilsagn ${version}\n`);
    return OK;
  }
  if (call.command === undefined || call.command === "help") {
    const help = generalHelp(language, version);
    const asked = call.given.has("help") || call.command === "help";
    (asked ? io.out : io.err)(help);
    return asked ? OK : FAILED;
  }
  const load = commands.get(call.command);
  if (!load)
    throw new UsageError("unknownCommand", { command: call.command, known: [...commands.keys()].join(", ") });
  if (call.given.has("help")) {
    io.out(commandHelp(language, call.command));
    return OK;
  }
  const command = await load();
  allowOptions(call, call.command, command.options);
  return command.run({ call, translator, io, version });
}

/** What to say about an error that comes from the call or its files; null for a fault of the program. */
function refusal(error: unknown, { t }: Translator): string | null {
  if (error instanceof UsageError) return t(`cli:${error.messageId}`, error.data);
  if (error instanceof FileError) return `${error.path}: ${t(`cli:file_${error.problem}`)}`;
  if (error instanceof UnknownNameError) {
    const { kind, given, nearest } = error;
    const near = nearest.length > 0;
    if (kind === "selection")
      return t(near ? "cli:unknownSelection_near" : "cli:unknownSelection", {
        given,
        nearest: nearest.join(", "),
      });
    if (kind === "area" && !near) return t("cli:unknownArea", { given });
    const key = near ? "unknownName_near" : "unknownName";
    return t(`cli:${key}`, { kind: t(`cli:kind_${kind}`), given, nearest: nearest.join(", ") });
  }
  return null;
}
