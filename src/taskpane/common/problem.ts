/** What a failed job says to the user: what happened, what was not touched, what to do next. */

import { NoRoomError } from "../../build/insertTable";
import type { MessageKey } from "../../i18n/messages";
import { rangeAddress } from "../../workbook/address";
import { DoorError } from "../../workbook/door";
import type { Text } from "../text";
import type { NoticeProps } from "./Notice";

type ProblemNotice = Pick<NoticeProps, "intent" | "title" | "body">;

function workbookNow(text: Text, { wroteSomething, restored }: DoorError["details"]): string {
  if (!wroteSomething) return text.t("problem:nothingWritten");
  return text.t(restored ? "problem:restored" : "problem:notRestored");
}

/** What can be done about it. */
function nextOf({ problem, details }: DoorError): MessageKey {
  // Without a name it is not a sheet but the workbook's structure that is protected.
  if (problem === "protected" && details.name === undefined) return "problem:protected.nextPlain";
  return details.changed ? "problem:changed.next" : `problem:${problem}.next`;
}

/**
 * A notice for whatever was thrown; anything but a DoorError is a fault of the product and says so.
 * @param during "show" where nothing was to be written, so that there is nothing to say about it
 */
export function problemNotice(
  text: Text,
  error: unknown,
  during: "apply" | "undo" | "show" = "apply",
): ProblemNotice {
  if (error instanceof NoRoomError) {
    return { intent: "warning", title: text.t("problem:noRoom.title"), body: text.t("problem:noRoom.next") };
  }
  if (!(error instanceof DoorError)) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      intent: "error",
      title: text.t("problem:fault.title"),
      body: text.t("problem:fault.next", { detail }),
    };
  }
  const { problem, details } = error;
  const place = details.range ? rangeAddress(details.range) : (details.name ?? "");
  const data = { place, name: details.name ?? place, detail: details.detail ?? "" };
  const what = details.changed ? "changedSince" : problem;
  const title = text.t(place ? `problem:${what}.title` : `problem:${problem}.titlePlain`, data);
  return {
    intent:
      details.wroteSomething && !details.restored ? "error" : problem === "cancelled" ? "info" : "warning",
    title,
    body: [...(during === "show" ? [] : [workbookNow(text, details)]), text.t(nextOf(error), data)].join(" "),
  };
}
