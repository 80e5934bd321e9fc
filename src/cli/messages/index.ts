/** Messages of the command line, namespace "cli". */

import type { Language, Messages } from "../../i18n/translator";
import { da } from "./da";
import { en } from "./en";

export type CliMessage = keyof typeof en;
export const cliMessages: Readonly<Record<Language, Messages>> = { en, da };
