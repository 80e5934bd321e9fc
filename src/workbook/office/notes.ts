/** Notes at cells, read from Excel where it lets add-ins have them. */

import type { NoteSnapshot } from "../snapshot";
import { rangeOf } from "./addresses";
import type { Session } from "./session";
import { hasNotes } from "./support";

/** A question after all notes of the workbook: what they say with the first answers, where they are with the second. */
export class NotesQuestion {
  private readonly notes: Excel.NoteCollection | null;
  private places: readonly Excel.Range[] = [];

  constructor(session: Session) {
    this.notes = hasNotes() ? session.workbook.notes : null;
  }

  ask(): void {
    this.notes?.load("items/content,items/authorName");
  }

  askForPlaces(): void {
    this.places = (this.notes?.items ?? []).map((note) => note.getLocation().load("address"));
  }

  /** A sheet's notes, by row and column. */
  on(sheet: string): NoteSnapshot[] {
    return (this.notes?.items ?? [])
      .flatMap(({ content, authorName }, index) => {
        const place = rangeOf(addressOf(this.places[index]!));
        if (place?.sheet.toLowerCase() !== sheet.toLowerCase()) return [];
        return [{ row: place.row, column: place.column, author: authorName || null, text: content }];
      })
      .sort((a, b) => a.row - b.row || a.column - b.column);
  }
}

const addressOf = (range: Excel.Range): string => range.address;
