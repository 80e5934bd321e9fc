import samples from "../samples/index.json";
import type { AddinManifest, RibbonButton } from "./manifest";
import { element } from "./elements";
import { menuButton } from "./menu";
import { languages, type Locale, type Words } from "./words";

/** What the bar can ask for. */
export interface BarActions {
  newWorkbook(): void;
  openSample(file: string, title: string): void;
  openFile(file: File): void;
  save(): void;
  speak(locale: Locale): void;
  press(button: RibbonButton): void;
}

/** Draws the bar over the grid and the add-in's ribbon in the display language. */
export function drawBar(
  words: Words,
  locale: Locale,
  workbookName: string,
  manifest: AddinManifest,
  actions: BarActions,
): void {
  document.documentElement.lang = locale.slice(0, 2);
  document.title = `${workbookName} · ${words.product}`;

  const picker = element("input", { type: "file", accept: ".xlsx", "aria-label": words.open });
  picker.hidden = true;
  picker.addEventListener("change", () => {
    const file = picker.files?.[0];
    picker.value = "";
    if (file) actions.openFile(file);
  });

  const file = menuButton(words.file, [
    { label: words.newWorkbook, choose: actions.newWorkbook },
    { label: words.open, choose: () => picker.click() },
    { label: words.save, choose: actions.save },
    { heading: words.samples },
    ...samples.map((sample) => ({
      label: sample.title[locale],
      choose: () => actions.openSample(sample.file, sample.title[locale]),
    })),
  ]);

  const language = element("select", {
    "aria-label": words.language,
    title: words.language,
    name: "language",
  });
  for (const { locale: value, name } of languages)
    language.append(new Option(name, value, false, value === locale));
  language.addEventListener("change", () => actions.speak(language.value as Locale));

  document
    .getElementById("bar")!
    .replaceChildren(
      element("strong", {}, words.product),
      file,
      picker,
      element("span", { id: "workbook-name" }, workbookName),
      element("p", { id: "not-excel", title: words.notExcel }, words.notExcel),
      language,
    );
  drawRibbon(manifest, actions);
}

function drawRibbon(manifest: AddinManifest, actions: BarActions): void {
  const ribbon = document.getElementById("ribbon")!;
  ribbon.setAttribute("aria-label", manifest.name);
  ribbon.replaceChildren(
    ...manifest.ribbon.map((group) =>
      element(
        "div",
        { role: "group", "aria-label": group.label },
        ...group.buttons.map((button) =>
          element(
            "button",
            {
              type: "button",
              title: button.tip,
              "data-control": button.id,
              click: () => actions.press(button),
            },
            element("img", { src: button.icon, alt: "", width: "20", height: "20" }),
            button.label,
          ),
        ),
      ),
    ),
  );
}

/** Lets a ribbon button be pressed or not, as the add-in asks for. */
export function enableButton(id: string, enabled: boolean): void {
  const button = document.querySelector<HTMLButtonElement>(`#ribbon [data-control="${CSS.escape(id)}"]`);
  if (button) button.disabled = !enabled;
}
