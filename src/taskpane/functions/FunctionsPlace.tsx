import type { ReactNode } from "react";
import { onDemand } from "../common/onDemand";
import { Views } from "../frame/Views";
import { useRatesText } from "../rates/text";
import { FunctionReference } from "./FunctionReference";

const RatesPage = onDemand(async () => (await import("../rates/RatesPage")).RatesPage);

/** What is computed in cells: the reference of the custom functions, and the rates that they calculate with. */
export function FunctionsPlace(): ReactNode {
  const { r } = useRatesText();
  return (
    <Views
      place="functions"
      label={r("pages")}
      views={[
        { name: "reference", label: r("page.reference"), content: <FunctionReference /> },
        { name: "rates", label: r("page.rates"), content: <RatesPage />, onNear: RatesPage.prepare },
      ]}
    />
  );
}
