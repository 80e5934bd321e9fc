/** The pane's entry point and the only file of the pane that knows Office. */

import { FluentProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { excelDoor } from "../workbook/office/excelDoor";
import { App } from "./App";
import { Outside } from "./frame/Outside";
import type { PaneHost } from "./host";
import { placeFromHash } from "./places";
import { settingsStore } from "./settings";
import { TextProvider } from "./text";
import { useTheme } from "./theme";

/** How long Office may take to answer before the pane says that it is not there. */
const PATIENCE_MS = 10_000;

function hostOf(context: Office.Context): PaneHost {
  const theme = context.officeTheme as Office.OfficeTheme | undefined;
  return {
    displayLanguage: context.displayLanguage,
    contentLanguage: context.contentLanguage,
    partitionKey: context.partitionKey || undefined,
    dark: theme?.isDarkTheme,
  };
}

function OutsidePage({ host }: { host: PaneHost }) {
  const settings = settingsStore(host, () => window.localStorage).load();
  const theme = useTheme(settings.theme, undefined);
  return (
    <FluentProvider theme={theme}>
      <TextProvider language={settings.language}>
        <Outside />
      </TextProvider>
    </FluentProvider>
  );
}

/** Whether Excel is around the page; false too where office.js could not be loaded or never answers. */
async function isInExcel(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  const info = await Promise.race([Office.onReady(), patience]);
  return info !== null && info.host === Office.HostType.Excel;
}

async function start(): Promise<void> {
  const root = createRoot(document.getElementById("pane")!);
  if (!(await isInExcel())) {
    root.render(<OutsidePage host={{ displayLanguage: navigator.language }} />);
    return;
  }
  const host = hostOf(Office.context);
  root.render(
    <App
      door={excelDoor()}
      host={host}
      store={settingsStore(host, () => window.localStorage)}
      firstPlace={placeFromHash(window.location.hash) ?? "insert"}
    />,
  );
}

void start();
