/** docs/functions.md: every function with a sentence, its arguments, and examples with the result they really give. */

import { arrayText } from "../../src/functions/arrayText";
import { evaluate } from "../../src/functions/evaluate";
import type { FunctionGroup } from "../../src/functions/help";
import type { FunctionEntry } from "../../src/functions/registry";
import { registry } from "../../src/functions/registry";
import { FUNCTIONS_VERSION } from "../../src/functions/version";
import { RATES } from "./rates";

const GROUPS: Readonly<Record<FunctionGroup, string>> = {
  convert: "Convert",
  allocate: "Allocate",
  "look-up": "Look up",
};

const INTRODUCTION = `# Functions

Custom functions of the namespace \`TILSAGN\`, version ${FUNCTIONS_VERSION}. They compute on the computer and at
once; only a look-up in a strategy or report that does not come with the first bundle, or the rate of a date, shows
#BUSY! until its tables are loaded from the add-in's own site. This page is generated (\`npm run generate\`); the results are computed.

- Arguments stand here as Excel stores them, with commas and decimal points. In a Danish Excel type semicolons and
  decimal commas: \`=TILSAGN.TOUSD(2,5;"DKK";2022)\`.
- A blank cell is 0 where a number is wanted, and counts as left out elsewhere. For that reason an optional number of 0
  is its default.
- Text that is plainly a number counts as that number ("2,5" and "2.5"); text that may mean thousands or decimals
  ("1.234") is refused.
- An unusable cell fails the whole call; the message names its row and column, because Excel shows an error inside a
  result as an error of the whole.
- \`#VALUE!\`: an argument is wrong. \`#N/A\`: nothing is found, such as a rate for the period. The message says what to
  write instead.
- Results of several cells spill; they are written here as Excel writes arrays, columns parted by commas and rows by
  semicolons.

## Tables

\`DATASET\` finds what the pane's *Insert* and \`tilsagn tables\` list, by its id in any case; an id with a selection works
too ("dk-iom-2023/budget?areas=3"), and "?lang=da" gives texts and headings in Danish.

- A selection that no table knows ("?area=3") is refused, never overlooked.
- Columns go by their heading in English or Danish, whatever its case, accents and punctuation: "p5" is "P-5". Years are
  headings: 2024 is the column "2024".
- Rows go by what stands in the first column, in English or Danish; the rows of budgets, lines and areas also by the names
  that \`BUDGET\` and \`INDICATORS\` take ("core", "total", "PA3"); else by a text that another column has in that row
  alone, such as a project's code.
- A number is a name like any other: a year, or the number that the document gives a goal. A goal that it leaves out is
  #N/A with the nearest. Columns and rows are counted with "#": "#1" is the first, rows counted below the headings.
- Where several columns or rows bear the name, the message says how many there are and names each by its place ("#4, #5"):
  write one of these.
- The whole table has its headings above it, as \`BUDGET\` has; a column comes without its heading, and a row with all
  its columns, the first included, so that it lines up with the whole table.
- A cell that the document leaves empty is empty text in a table, column or row; asked for alone it is #N/A. Figures are
  as printed: a percentage in points, an amount in the unit that the table states.
- \`CITE\` takes a row behind a table, by the same names ("dk-iom-2023/countries/Mali"): where the table says where each
  row stands, in a column Source, Section, Chapter, Paragraph or Page, that place; else the place of the table.

${RATES}`;

async function exampleText(formula: string): Promise<string> {
  const result = await evaluate(formula);
  if ("error" in result) throw new Error(`${formula}: ${result.error.code} ${result.error.message}`);
  return ["```", formula, arrayText(result.value), "```"].join("\n");
}

const signature = ({ name, parameters }: FunctionEntry): string =>
  `${name}(${parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)).join(", ")})`;

/** A bar would end the cell. */
const cellText = (text: string): string => text.replaceAll("|", "\\|");

async function functionText(entry: FunctionEntry): Promise<string> {
  const parameters = entry.parameters.map(
    ({ name, description }) => `| \`${name}\` | ${cellText(description.en)} | ${cellText(description.da)} |`,
  );
  return [
    `### ${entry.id}`,
    `\`${signature(entry)}\``,
    entry.description.en,
    `_${entry.description.da}_`,
    ["| argument | | på dansk |", "| --- | --- | --- |", ...parameters].join("\n"),
    ...(await Promise.all(entry.examples.map(exampleText))),
  ].join("\n\n");
}

/** The whole page as Markdown. Throws when an example fails. */
export async function functionsPage(): Promise<string> {
  const sections = [INTRODUCTION.trimEnd()];
  for (const [group, title] of Object.entries(GROUPS)) {
    sections.push(`## ${title}`);
    for (const entry of registry.filter((one) => one.group === group))
      sections.push(await functionText(entry));
  }
  return `${sections.join("\n\n")}\n`;
}
