import type { ReactNode } from "react";
import type { PageCommand } from "../../build/ribbon";
import type { WorkbookDoor } from "../../workbook/door";
import { onDemand } from "../common/onDemand";
import type { PaneHost } from "../host";
import { usePaneOrNot } from "../pane";

const LoadPack = onDemand(async () => (await import("../packs/LoadPack")).LoadPack);
const FormulaChanges = onDemand(
  async () => (await import("../functions/changes/FormulaChanges")).FormulaChanges,
);
const About = onDemand(async () => (await import("./about/About")).About);
const ExplainPage = onDemand(async () => (await import("../explain/ExplainPage")).ExplainPage);
const NewsPage = onDemand(async () => (await import("./news/NewsPage")).NewsPage);

/** Pages that stand in the places' stead for a while. */
export type AsideName = "about" | "news" | "packs" | PageCommand;

interface AsideContentProps {
  readonly name: AsideName;
  readonly door: WorkbookDoor;
  readonly host: PaneHost;
  readonly onClose: () => void;
  /** Shows another of them instead. */
  readonly onAside: (name: AsideName) => void;
  /** A strategy of the user's has been loaded, and is to be worked with. */
  readonly onUse: (id: string) => void;
}

/** One page that stands in the places' stead. */
export function AsideContent({ name, door, host, onClose, onAside, onUse }: AsideContentProps): ReactNode {
  const pane = usePaneOrNot();
  switch (name) {
    case "about":
      return pane && <About onClose={onClose} onNews={() => onAside("news")} />;
    case "news":
      return <NewsPage onClose={onClose} />;
    case "explainFigure":
      return pane && <ExplainPage onClose={onClose} />;
    case "packs":
      return <LoadPack onClose={onClose} onUse={onUse} />;
    default:
      return <FormulaChanges door={door} host={host} command={name} onClose={onClose} />;
  }
}
