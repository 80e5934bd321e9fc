/** `tilsagn new`: a whole budget workbook. Announced, not there yet. */

import { UsageError } from "../arguments";
import type { Command } from "./command";

export const newBudget: Command = {
  options: ["strategy", "out", "unit", "years", "weights", "planning-rate"],
  run: () => Promise.reject(new UsageError("newLater")),
};
