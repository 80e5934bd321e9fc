/** Excel's error codes in the door's words. */

import { DoorError, type DoorProblem } from "../door";

const PROBLEMS: Readonly<Record<string, DoorProblem>> = {
  InvalidOperationInCellEditMode: "cellEdit",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  InvalidObjectPath: "gone",
  ItemAlreadyExists: "collision",
  RangeExceedsLimit: "tooLarge",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  AccessDenied: "denied",
  PermissionDenied: "denied",
  InvalidOrTimedOutSession: "session",
  InvalidSession: "session",
  SessionNotFound: "session",
  ConnectionFailure: "session",
  ActivityLimitReached: "session",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedOperation: "unsupported",
};

/** Codes with which Excel turns a whole request away before it has done any of it. */
const REFUSED_WHOLE = new Set([
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "WriteNotSupportedWhenModalDialogOpen",
]);

function codeOf(error: unknown): string | null {
  return error instanceof OfficeExtension.Error ? error.code : null;
}

/** True when nothing of the request was carried out. */
export function wasRefusedWhole(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && REFUSED_WHOLE.has(code);
}

/** True when the request was too large to be looked at: it can be sent again in smaller parts. */
export function isRequestTooLarge(error: unknown): boolean {
  return codeOf(error) === "RequestPayloadSizeLimitExceeded";
}

/** True when Excel has carried the request out, or some of it, and could not send the answer back for its size. */
export function isAnswerTooLarge(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ResponsePayloadSizeLimitExceeded" || code === "RangeExceedsLimit";
}

/** Any error as a DoorError, with the original as its cause. */
export function toDoorError(error: unknown, details: DoorError["details"] = {}): DoorError {
  if (error instanceof DoorError) return error;
  const code = codeOf(error);
  const problem = (code !== null && PROBLEMS[code]) || "unknown";
  const detail = error instanceof Error ? error.message : String(error);
  return new DoorError(problem, { detail, ...details }, { cause: error });
}
