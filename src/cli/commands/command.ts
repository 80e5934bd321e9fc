/** The shape of a command. */

import type { Translator } from "../../i18n/translator";
import type { Call, OptionName } from "../arguments";
import type { Io } from "../io";

export interface CommandContext {
  readonly call: Call;
  /** Messages of the namespace "cli" in the language of the call. */
  readonly translator: Translator;
  readonly io: Io;
  /** Version of the program. */
  readonly version: string;
}

export interface Command {
  /** Options that it takes beside those that every command takes. */
  readonly options: readonly OptionName[];
  /** Gives the exit code. Throws UsageError, FileError or UnknownNameError for what is wrong with the call. */
  run(context: CommandContext): Promise<number>;
}
