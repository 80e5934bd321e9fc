import type { RangeRef } from "../../../workbook/address";
import type { Correction } from "../../useCases/decisions";

/** What can be done about what was recognised. */
export interface RecognisedActs {
  readonly onShow: (range: RangeRef) => void;
  /** Keeps a correction in the workbook and reviews again. */
  readonly onCorrect: (correction: Correction) => void;
  readonly onTakeBack: (correction: Correction) => void;
  readonly busy: boolean;
}
