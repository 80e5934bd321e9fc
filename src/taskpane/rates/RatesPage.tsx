import type { ReactNode } from "react";
import { usePane } from "../pane";
import { useText } from "../text";
import { LiveRates } from "./LiveRates";
import { PlanningRates } from "./PlanningRates";
import { PublishedRates } from "./PublishedRates";
import { useWorkbookRates } from "./useWorkbookRates";

/** Exchange rates: the published ones, those that the workbook plans with, and those of a service on the network. */
export function RatesPage(): ReactNode {
  const { language } = useText();
  const { door } = usePane();
  const found = useWorkbookRates(door, language);
  return (
    <>
      <PublishedRates />
      <PlanningRates found={found} />
      <LiveRates onWritten={found.look} />
    </>
  );
}
