/** Reads the tables of projects out of the text of the Intermediate Strategy 2018–2020 (Annex IV). */

/** One line of figures with the words before it. */
export interface FiguresLine {
  readonly words: string;
  /** Five years and their total in USD; null where the source prints a dash. */
  readonly figures: readonly (number | null)[];
}

export interface Project {
  /** Words of the columns left of the code; empty where the table leaves them as in the row above. */
  readonly lead: string;
  readonly code: string;
  readonly title: string;
  readonly figures: FiguresLine["figures"];
}

const FIGURE = String.raw`(?:-?\d{1,3}(?:,\d{3})*|-)`;
const SIX_FIGURES = new RegExp(String.raw`(?<!\S)${FIGURE}(?:\s+${FIGURE}){5}(?!\S)`, "g");
const CODE = /(?<!\S)(?:[A-Z]{2}\d{4}|\d{6})(?!\S)/;

/** Every six figures that stand side by side, with the words since the six before them. */
export function readFigureLines(text: string): FiguresLine[] {
  let from = 0;
  return [...text.matchAll(SIX_FIGURES)].map((match) => {
    const words = text.slice(from, match.index).replace(/\s+/g, " ").trim();
    from = match.index + match[0].length;
    return { words, figures: match[0].trim().split(/\s+/).map(asFigure) };
  });
}

export const asFigure = (printed: string) => (printed === "-" ? null : Number(printed.replaceAll(",", "")));

/** A line of figures as a project, or undefined if it has no project code (a region or a total). */
export function asProject({ words, figures }: FiguresLine): Project | undefined {
  const code = CODE.exec(words);
  if (code === null) return undefined;
  return {
    lead: words.slice(0, code.index).trim(),
    code: code[0],
    title: words.slice(code.index + code[0].length).trim(),
    figures,
  };
}
