/** The schema of packs as JavaScript, made by Ajv. */

import Ajv2020 from "ajv/dist/2020";
import standaloneCode from "ajv/dist/standalone";

/**
 * Ajv has no limit on errors: a file of a few megabytes could hold millions of faults, and its lists of them, joined
 * one to the other, would take hours. So each of its loops ends when this many are found.
 */
const ENOUGH = 200;

const LOOP = /for\(let (i\d+)=0; \1<(len\d+); \1\+\+\)/g;

export function validatorCode(schema: object): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    code: { source: true, esm: true, lines: true },
  });
  const code = standaloneCode(ajv, ajv.compile(schema));
  if (code.includes("require("))
    throw new Error("The schema needs a part of Ajv that does not run in a page.");
  const loops = code.match(/\bfor\(let i\d+=0/g)?.length ?? 0;
  let ended = 0;
  const limited = code.replace(LOOP, (_, index: string, length: string) => {
    ended += 1;
    return `for(let ${index}=0; ${index}<${length} && errors<${String(ENOUGH)}; ${index}++)`;
  });
  if (loops === 0 || ended !== loops)
    throw new Error("Ajv writes its loops in a new way: end them otherwise.");
  return `// Made from src/strategy/schema.json by \`npm run generate\`.\n${limited}\n`;
}
