/**
 * Entry of the functions' bundle: hands every function to Excel. The one file of this room that knows Excel's
 * CustomFunctions; errors become its errors here, with a message in the language of the user's Office.
 */

import type { Language } from "../i18n/translator";
import { explain } from "./explain";
import type { Caller } from "./all";
import { allFunctions, caller } from "./all";
import { library } from "../strategy/load";
import { browserPacks } from "../strategy/storage/browserPacks";

function displayLanguage(): Language {
  const known = typeof Office === "undefined" ? undefined : Office.context?.displayLanguage;
  return known?.toLowerCase().startsWith("da") ? "da" : "en";
}

function refuse(error: unknown): never {
  const explanation = explain(error, displayLanguage());
  if (!explanation) throw error;
  const { invalidValue, notAvailable, invalidNumber } = CustomFunctions.ErrorCode;
  const codes = { "#VALUE!": invalidValue, "#N/A": notAvailable, "#NUM!": invalidNumber };
  throw new CustomFunctions.Error(codes[explanation.code], explanation.message);
}

/** Answers at once wherever it can; Excel shows #BUSY! for what has to be loaded first. */
function forExcel(run: Caller): (...args: unknown[]) => unknown {
  return (...args) => {
    try {
      const result = run(args);
      return result instanceof Promise ? result.catch(refuse) : result;
    } catch (error) {
      return refuse(error);
    }
  };
}

// Formulas find the packs that the user has kept in the pane: both are on this page and share the library.
library.attachStore(
  browserPacks(() => (typeof Office === "undefined" ? undefined : Office.context?.partitionKey)),
);

for (const [id, [implementation]] of Object.entries(allFunctions))
  CustomFunctions.associate(id, forExcel(caller(implementation)));
