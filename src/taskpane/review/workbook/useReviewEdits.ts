/** Changes that the review makes, each followed by another review, and what is said of them. */

import { useState } from "react";
import { useEdits, type Change, type Edits } from "../../common/useEdits";
import type { WorkbookDoor } from "../../../workbook/door";

/** What is said when a change is written, and when it has been taken back. */
export interface ChangeWords {
  readonly done: string;
  /** Left out where the cells are named that are as before. */
  readonly undone?: string;
}

export interface ReviewEdits {
  readonly edits: Edits;
  readonly words: ChangeWords;
  readonly busy: boolean;
  /** Writes a change; resolves to whether it was written. */
  change(words: (change: Change) => ChangeWords, prepare: () => Change | Promise<Change>): Promise<boolean>;
}

/** @param onWritten called after a change: what was found may have changed with it */
export function useReviewEdits(door: WorkbookDoor, onWritten: () => Promise<void>): ReviewEdits {
  const edits = useEdits(door);
  const [words, setWords] = useState<ChangeWords>({ done: "" });
  return {
    edits,
    words,
    busy: edits.outcome.kind === "working",
    change: async (wordsOf, prepare) => {
      const written = await edits.apply(async () => {
        const change = await prepare();
        setWords(wordsOf(change));
        return change;
      });
      if (written) await onWritten();
      return written;
    },
  };
}
