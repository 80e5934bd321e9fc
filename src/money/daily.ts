/**
 * The bundled rates of single days, in a file of its own that is loaded when a date is first asked for: most formulas
 * ask for years and months.
 */

import type { DailyRates } from "./dailyTable";
import { dailyRates } from "./dailyTable";
import { MoneyError } from "./errors";

let loaded: DailyRates | undefined;
let loading: Promise<DailyRates> | undefined;

async function load(): Promise<DailyRates> {
  const { default: file } = await import(/* webpackChunkName: "rates-daily" */ "./rates/ecb.json").catch(
    (error: unknown) => {
      loading = undefined;
      throw new MoneyError("dailyNotLoaded", {}, { cause: error });
    },
  );
  loaded = dailyRates(file);
  return loaded;
}

/**
 * What `answer` makes of the daily rates: at once where they are at hand, else when they have been loaded.
 * Throws or rejects with what `answer` throws; rejects with dailyNotLoaded, after which the next call tries again.
 */
export function withDailyRates<T>(answer: (rates: DailyRates) => T): T | Promise<T> {
  if (loaded) return answer(loaded);
  loading ??= load();
  return loading.then(answer);
}
