/** What `--help` prints. Commands, options and values are the same in both languages; what is said about them is not. */

import type { Language } from "../i18n/translator";
import { alignColumns } from "../output/columns";

type Texts = Readonly<Record<Language, string>>;

interface CommandTexts {
  readonly usage: string;
  readonly does: Texts;
  readonly options: readonly (readonly [option: string, says: Texts])[];
  readonly more?: Texts;
}

const CSV_FORMAT = [
  "--format text|csv|json",
  {
    en: "how to print it (text); CSV has one header row, dot decimals and line feeds",
    da: "udskriftens form (text); CSV har én overskriftsrække, decimalpunktum og linjeskift",
  },
] as const;
const TEXT_FORMAT = [
  "--format text|json",
  { en: "how to print it (text)", da: "udskriftens form (text)" },
] as const;
const LANG = [
  "--lang en|da",
  { en: "language of everything said (en)", da: "sprog for alt, hvad der siges (en)" },
] as const;

export const HELP: ReadonlyMap<string, CommandTexts> = new Map<string, CommandTexts>([
  [
    "tables",
    {
      usage: "tilsagn tables",
      does: { en: "lists the tables of every strategy", da: "viser alle strategiers tabeller" },
      options: [TEXT_FORMAT],
    },
  ],
  [
    "table",
    {
      usage: "tilsagn table <id>",
      does: {
        en: "prints one table of a strategy, such as dk-iom-2023/budget",
        da: "udskriver en tabel fra en strategi, f.eks. dk-iom-2023/budget",
      },
      options: [CSV_FORMAT],
    },
  ],
  [
    "indicators",
    {
      usage: "tilsagn indicators <strategy>",
      does: { en: "prints the indicators of a strategy", da: "udskriver en strategis indikatorer" },
      options: [
        [
          "--area N",
          {
            en: "those of one priority area: its number or name",
            da: "dem under ét prioritetsområde: nummer eller navn",
          },
        ],
        CSV_FORMAT,
      ],
    },
  ],
  [
    "eval",
    {
      usage: "tilsagn eval '<formula>'",
      does: {
        en: 'computes a formula of TILSAGN functions, such as =TILSAGN.TOUSD(25,"DKK",2022)',
        da: 'beregner en formel med TILSAGN-funktioner, f.eks. =TILSAGN.TOUSD(25,"DKK",2022)',
      },
      options: [TEXT_FORMAT],
      more: {
        en: "Exits 0 with a value, 1 when the formula ends in an error, 2 for a wrong call.",
        da: "Slutkode 0 ved en værdi, 1 når formlen ender i en fejl, 2 ved et forkert kald.",
      },
    },
  ],
  [
    "check",
    {
      usage: "tilsagn check FILE...",
      does: {
        en: "checks workbooks (.xlsx) against the strategy they belong to; the files are only read",
        da: "kontrollerer projektmapper (.xlsx) mod den strategi, de hører til; filerne læses kun",
      },
      options: [
        [
          "--strategy ID|auto|none",
          {
            en: "the strategy to check against; auto: the one that fits; none: rules that need none",
            da: "strategien; auto: den, der passer; none: kun regler, der ikke kræver en",
          },
        ],
        [
          "--format FORMAT",
          {
            en: "text, json, sarif, csv or html; text unless given",
            da: "text, json, sarif, csv eller html; text, hvis ikke angivet",
          },
        ],
        ["--out PATH", { en: "writes the report into a file", da: "skriver rapporten i en fil" }],
        [
          "--consolidate PATH",
          {
            en: "writes a workbook (.xlsx) with who asks for how much, by area and year",
            da: "skriver en projektmappe (.xlsx) med, hvem der søger om hvor meget, pr. område og år",
          },
        ],
        [
          "--planning-rate RATE",
          {
            en: "DKK per USD for --consolidate; published annual averages unless given",
            da: "DKK pr. USD til --consolidate; offentliggjorte årsgennemsnit, hvis ikke angivet",
          },
        ],
        [
          "--rule ID=SEVERITY",
          {
            en: "off, note, warning or error for one rule; may be given several times",
            da: "off, note, warning eller error for én regel; kan gives flere gange",
          },
        ],
      ],
      more: {
        en:
          "Exits 0 when no error was found, 1 when there are errors, 2 when a file could not be read\n" +
          "or the call was wrong; the other files are still checked.",
        da:
          "Slutkode 0 når der ingen fejl er, 1 når der er fejl, 2 når en fil ikke kunne læses, eller kaldet\n" +
          "var forkert; de andre filer kontrolleres alligevel.",
      },
    },
  ],
  [
    "rules",
    {
      usage: "tilsagn rules",
      does: { en: "lists what check looks for, and why", da: "viser, hvad check ser efter, og hvorfor" },
      options: [TEXT_FORMAT],
    },
  ],
  [
    "pack",
    {
      usage: "tilsagn pack check FILE...",
      does: {
        en: "checks strategy packs (.json) before anyone relies on them; the files are only read",
        da: "kontrollerer strategipakker (.json), før nogen forlader sig på dem; filerne læses kun",
      },
      options: [TEXT_FORMAT],
      more: {
        en:
          "Each problem is named by its JSON path, such as $.tables[3].rows[2][5]; docs/add-a-strategy.md says\n" +
          "what to do about it. Exits 0 when every pack holds together, 1 when there are problems, 2 when a\n" +
          "file could not be read or the call was wrong; the other files are still checked.",
        da:
          "Hvert problem angives med sin JSON-sti, f.eks. $.tables[3].rows[2][5]; docs/add-a-strategy.md siger,\n" +
          "hvad der skal gøres. Slutkode 0 når alle pakker hænger sammen, 1 når der er problemer, 2 når en fil\n" +
          "ikke kunne læses, eller kaldet var forkert; de andre filer kontrolleres alligevel.",
      },
    },
  ],
  [
    "new",
    {
      usage: "tilsagn new --strategy ID --out PATH",
      does: {
        en: "makes a budget workbook (.xlsx) from a strategy; a file that is there is never replaced unasked",
        da: "laver et budget (.xlsx) ud fra en strategi; en fil, der findes, erstattes aldrig uopfordret",
      },
      options: [
        [
          "--unit DKKm|DKKk|DKK",
          {
            en: "million, thousand or whole kroner; the strategy's own unit unless given",
            da: "mio., tusind eller hele kroner; strategiens egen enhed, hvis ikke angivet",
          },
        ],
        [
          "--years 2023-2026",
          {
            en: "or 2023,2025; the strategy's years unless given",
            da: "eller 2023,2025; ellers strategiens år",
          },
        ],
        [
          "--weights 40,20,25,15",
          {
            en: "how priority areas share each line; or equal (as unless given), or last year's workbook (.xlsx)",
            da: "hvordan prioritetsområderne deler hver linje; eller equal (som ellers), eller sidste års projektmappe (.xlsx)",
          },
        ],
        [
          "--planning-rate RATE",
          {
            en: "DKK per USD, such as 6.90, or none; published annual averages unless given",
            da: "DKK pr. USD, f.eks. 6.90, eller none; offentliggjorte årsgennemsnit, hvis ikke angivet",
          },
        ],
        [
          "--lines core,soft",
          { en: "funding lines; all unless given", da: "bevillingslinjer; alle, hvis ikke angivet" },
        ],
        [
          "--amounts LINE=48,48,…",
          {
            en: "other amounts than the strategy's, one for each year; may be given for several lines",
            da: "andre beløb end strategiens, ét for hvert år; kan gives for flere linjer",
          },
        ],
        [
          "--indicators CODES|none",
          { en: "indicators to track; all unless given", da: "indikatorer, der skal følges; ellers alle" },
        ],
        ["--title TEXT", { en: "title on the cover", da: "titel på forsiden" }],
        ["--prepared-by TEXT", { en: "name on the cover", da: "navn på forsiden" }],
        ["--contact TEXT", { en: "contact on the cover", da: "kontakt på forsiden" }],
        ["--force", { en: "replaces a file that is there", da: "erstatter en fil, der findes" }],
      ],
      more: {
        en: "Says on standard error what is to be heeded, such as years outside the strategy's period. Exits 0 or 2.",
        da: "Siger på standardfejl, hvad der skal bemærkes, f.eks. år uden for strategiens periode. Slutkode 0 eller 2.",
      },
    },
  ],
]);

const WORDS: Readonly<
  Record<Language, Readonly<Record<"about" | "usage" | "command" | "help" | "version" | "more", string>>>
> = {
  en: {
    about: "strategy budgets, read and checked without Excel",
    usage: "Usage: tilsagn <command> [options]",
    command: "Usage",
    help: "says what a command does and takes",
    version: "prints the version",
    more: "tilsagn <command> --help says more about one command.",
  },
  da: {
    about: "strategibudgetter, læst og kontrolleret uden Excel",
    usage: "Brug: tilsagn <kommando> [valg]",
    command: "Brug",
    help: "fortæller, hvad en kommando gør og tager imod",
    version: "viser versionen",
    more: "tilsagn <kommando> --help fortæller mere om én kommando.",
  },
};

/** The overview of all commands. */
export function generalHelp(language: Language, version: string): string {
  const words = WORDS[language];
  const rows = [...HELP.values()].map(({ usage, does }) => [usage.replace("tilsagn ", ""), does[language]]);
  const everywhere = [
    [LANG[0], LANG[1][language]],
    ["--help", words.help],
    ["--version", words.version],
  ];
  const body = alignColumns([...rows, [""], ...everywhere], { indent: 2, maxWidth: 64 });
  return `Tilsagn ${version}: ${words.about}\n\n${words.usage}\n\n${body}\n${words.more}\n`;
}

/** What one command does and takes. The name must be a command's. */
export function commandHelp(language: Language, name: string): string {
  const { usage, does, options, more } = HELP.get(name)!;
  const rows = [...options, LANG].map(([option, says]) => [option, says[language]]);
  const table = alignColumns(rows, { indent: 2, maxWidth: 64 });
  const tail = more === undefined ? "" : `\n${more[language]}\n`;
  return `${usage}\n  ${does[language]}\n\n${table}${tail}`;
}
