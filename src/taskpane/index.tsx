/** The pane's entry point and the only file of the pane that knows Office. */

import { FluentProvider } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { doorOnDemand } from "../workbook/doorOnDemand";
import { App, preparePlace } from "./App";
import { NotLoaded } from "./frame/NotLoaded";
import { Outside } from "./frame/Outside";
import { PlaceBoundary } from "./frame/PlaceBoundary";
import type { PaneHost } from "./host";
import { placeFromHash, type Place } from "./places";
import { settingsStore, type SettingsStore, type ThemeChoice } from "./settings";
import { loadText, TextProvider, type Text } from "./text";
import { useTheme } from "./theme";
import { workbookMemory, type WorkbookMemory } from "./workbookMemory";

/** How long Office may take to answer before the pane says that it is not there. */
const PATIENCE_MS = 10_000;

/** Nothing of the workbook is wanted before the first place is drawn. */
const loadDoor = async () =>
  (await import(/* webpackChunkName: "door" */ "../workbook/office/excelDoor")).excelDoor();

const decimalSign = async (): Promise<string> =>
  (await import(/* webpackChunkName: "door" */ "../workbook/office/decimalSign")).decimalSign();

/** What did not come beforehand is asked for again, and missed, when it is needed. */
const beforehand = (loading: Promise<unknown>): void => void loading.catch(() => undefined);

function hostOf(context: Office.Context): PaneHost {
  const theme = context.officeTheme as Office.OfficeTheme | undefined;
  return {
    displayLanguage: context.displayLanguage,
    contentLanguage: context.contentLanguage,
    partitionKey: context.partitionKey || undefined,
    documentUrl: context.document.url || undefined,
    hasShortcuts: context.requirements.isSetSupported("KeyboardShortcuts", "1.1"),
    dark: theme?.isDarkTheme,
  };
}

/** A page of the pane that stands without a workbook. */
function LonePage({ theme, children }: { theme: ThemeChoice; children: ReactNode }): ReactNode {
  return <FluentProvider theme={useTheme(theme, undefined)}>{children}</FluentProvider>;
}

/** What is left when the pane's own frame has stopped: a report and the way to draw it anew. */
function LastResort({
  text,
  theme,
  children,
}: {
  text: Text;
  theme: ThemeChoice;
  children: ReactNode;
}): ReactNode {
  const around = (report: ReactNode): ReactNode => (
    <LonePage theme={theme}>
      <TextProvider text={text}>{report}</TextProvider>
    </LonePage>
  );
  return (
    <PlaceBoundary name="pane" around={around}>
      {children}
    </PlaceBoundary>
  );
}

/** Whether Excel is around the page, once office.js knows; false at once where it could not be loaded. */
async function inExcel(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  return (await Office.onReady()).host === Office.HostType.Excel;
}

const storage = (): Storage => window.localStorage;
const storeOf = (host: PaneHost): SettingsStore => settingsStore(host, storage);
const firstPlace = (memory?: WorkbookMemory): Place =>
  placeFromHash(window.location.hash) ?? memory?.recall().place ?? "insert";

function drawPane(root: Root, host: PaneHost, text: Text): void {
  const store = storeOf(host);
  const memory = workbookMemory(host, storage, () => window.sessionStorage);
  const door = doorOnDemand(loadDoor);
  const place = firstPlace(memory);
  let isKnown = false;
  // Every place that is drawn asks, until Excel has answered: it does not while a cell is being edited.
  const onDrawn = (): void => {
    if (isKnown) return;
    const asking = loadDoor()
      .then(decimalSign)
      .then((sign) => {
        if (!isKnown) render({ ...host, decimalSign: sign });
        isKnown = true;
      });
    beforehand(asking);
  };
  const render = (known: PaneHost): void =>
    root.render(
      <LastResort text={text} theme={store.load().theme}>
        <App
          door={door}
          host={known}
          store={store}
          memory={memory}
          firstText={text}
          firstPlace={place}
          onDrawn={onDrawn}
        />
      </LastResort>,
    );
  render(host);
}

/** Draws what there is to see, or that it could not be loaded; then the user may have it tried again. */
async function draw(root: Root, host: PaneHost, isInExcel: boolean): Promise<void> {
  const { language, theme } = storeOf(host).load();
  let text: Text;
  try {
    text = await loadText(language);
  } catch {
    const retry = (): void => void draw(root, host, isInExcel);
    root.render(
      <LonePage theme={theme}>
        <NotLoaded language={language} onRetry={retry} />
      </LonePage>,
    );
    return;
  }
  if (isInExcel) return drawPane(root, host, text);
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
  const known = inExcel();
  const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  if ((await Promise.race([known, patience])) === null) await draw(root, browser, false);
  // A slow Excel that answers at last gets its pane all the same.
  const isInExcel = await known;
  await draw(root, isInExcel ? hostOf(Office.context) : browser, isInExcel);
}

void start();
