/**
 * Entry of the functions' bundle: hands every function to Excel. The one file of this room that knows Excel's
 * CustomFunctions; errors become its errors here, with a message in the language of the user's Office.
 */

import type { Language } from "../i18n/translator";
import { explain } from "./explain";
import type { FunctionEntry } from "./registry";
import { registry } from "./registry";

function displayLanguage(): Language {
  const known = typeof Office === "undefined" ? undefined : Office.context?.displayLanguage;
  return known?.toLowerCase().startsWith("da") ? "da" : "en";
}

function forExcel({ run }: FunctionEntry): (...args: unknown[]) => unknown {
  return (...args) => {
    try {
      return run(args);
    } catch (error) {
      const explanation = explain(error, displayLanguage());
      if (!explanation) throw error;
      const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
      const code = explanation.code === "#N/A" ? notAvailable : invalidValue;
      throw new CustomFunctions.Error(code, explanation.message);
    }
  };
}

for (const one of registry) CustomFunctions.associate(one.id, forExcel(one));
