import { makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, useState, type ReactNode } from "react";
import { Choice } from "../common/Choice";
import { onDemand } from "../common/onDemand";
import { PlaceSkeleton } from "../common/PlaceSkeleton";
import { useRatesText } from "../rates/text";
import { FunctionReference } from "./FunctionReference";

const RatesPage = onDemand(async () => (await import("../rates/RatesPage")).RatesPage);

const PAGES = ["reference", "rates"] as const;

const useStyles = makeStyles({ pages: { marginBottom: tokens.spacingVerticalM } });

/** What is computed in cells: the reference of the custom functions, and the rates that they calculate with. */
export function FunctionsPlace(): ReactNode {
  const styles = useStyles();
  const { r } = useRatesText();
  const [page, setPage] = useState<(typeof PAGES)[number]>("reference");
  return (
    <>
      <div className={styles.pages}>
        <Choice
          label={r("pages")}
          options={PAGES.map((value) => ({ value, label: r(`page.${value}`) }))}
          chosen={[page]}
          onPress={setPage}
          size="medium"
        />
      </div>
      {page === "reference" ? (
        <FunctionReference />
      ) : (
        <Suspense fallback={<PlaceSkeleton />}>
          <RatesPage />
        </Suspense>
      )}
    </>
  );
}
