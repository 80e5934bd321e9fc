/** The pane's entry point and the only file of the pane that knows Office. */

import { FluentProvider } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { doorOnDemand } from "../workbook/doorOnDemand";
import { App, preparePlace } from "./App";
import { NotLoaded } from "./frame/NotLoaded";
import { Outside } from "./frame/Outside";
import type { PaneHost } from "./host";
import { placeFromHash, type Place } from "./places";
import { settingsStore, type Settings } from "./settings";
import { loadText, TextProvider, type Text } from "./text";
import { useTheme } from "./theme";

/** How long Office may take to answer before the pane says that it is not there. */
const PATIENCE_MS = 10_000;

/** Nothing of the workbook is wanted before the first place is drawn. */
const loadDoor = async () =>
  (await import(/* webpackChunkName: "door" */ "../workbook/office/excelDoor")).excelDoor();

/** What did not come beforehand is asked for again, and missed, when it is needed. */
const beforehand = (loading: Promise<unknown>): void => void loading.catch(() => undefined);

function hostOf(context: Office.Context): PaneHost {
  const theme = context.officeTheme as Office.OfficeTheme | undefined;
  return {
    displayLanguage: context.displayLanguage,
    contentLanguage: context.contentLanguage,
    partitionKey: context.partitionKey || undefined,
    dark: theme?.isDarkTheme,
  };
}

/** A page of the pane that stands without a workbook. */
function LonePage({ theme, children }: { theme: Settings["theme"]; children: ReactNode }): ReactNode {
  return <FluentProvider theme={useTheme(theme, undefined)}>{children}</FluentProvider>;
}

/** Whether Excel is around the page; false too where office.js could not be loaded or never answers. */
async function isInExcel(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  const info = await Promise.race([Office.onReady(), patience]);
  return info !== null && info.host === Office.HostType.Excel;
}

const firstPlace = (): Place => placeFromHash(window.location.hash) ?? "insert";
const storeOf = (host: PaneHost) => settingsStore(host, () => window.localStorage);

function drawPane(root: Root, host: PaneHost, text: Text): void {
  root.render(
    <App
      door={doorOnDemand(loadDoor)}
      host={host}
      store={storeOf(host)}
      firstText={text}
      firstPlace={firstPlace()}
      onDrawn={() => beforehand(loadDoor())}
    />,
  );
}

/** Draws what there is to see, or that it could not be loaded; then the user may have it tried again. */
async function draw(root: Root, host: PaneHost, inExcel: boolean): Promise<void> {
  const { language, theme } = storeOf(host).load();
  let text: Text;
  try {
    text = await loadText(language);
  } catch {
    const retry = (): void => void draw(root, host, inExcel);
    root.render(
      <LonePage theme={theme}>
        <NotLoaded language={language} onRetry={retry} />
      </LonePage>,
    );
    return;
  }
  if (inExcel) return drawPane(root, host, text);
  root.render(
    <LonePage theme={theme}>
      <TextProvider text={text}>
        <Outside />
      </TextProvider>
    </LonePage>,
  );
}

async function start(): Promise<void> {
  const root = createRoot(document.getElementById("pane")!);
  const browser: PaneHost = { displayLanguage: navigator.language };
  // What is drawn first comes while Office starts, which nearly always speaks the browser's language.
  preparePlace(firstPlace());
  beforehand(loadText(storeOf(browser).load().language));
  const inExcel = await isInExcel();
  await draw(root, inExcel ? hostOf(Office.context) : browser, inExcel);
}

void start();
