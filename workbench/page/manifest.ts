import type { Locale } from "./words";

/** A button that the manifest puts on the ribbon or in the menu of a cell, in one display language. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** The name that the add-in associates with a function (Office.actions.associate). */
  readonly functionName: string;
}

/** What the workbench needs to know of the add-in, as Excel would read it from the manifest. */
export interface AddinManifest {
  readonly id: string;
  readonly name: string;
  /** Addresses are moved to this page's own origin: the manifest names a fixed port. */
  readonly pageUrl: string;
  readonly functionsUrl: string;
  readonly namespace: string;
  /** Requirement sets with their lowest versions, as declared: ExcelApi → "1.14". */
  readonly requirements: Readonly<Record<string, string>>;
  /** Buttons by group, in order. */
  readonly ribbon: readonly { label: string; buttons: readonly RibbonButton[] }[];
  /** What a right click on a cell offers. */
  readonly cellMenu: readonly RibbonButton[];
}

/**
 * Reads an add-in's XML manifest for one display language.
 * @throws Error when a part is missing that the workbench needs.
 */
export function readManifest(xml: string, locale: Locale, origin: string): AddinManifest {
  const root = new DOMParser().parseFromString(xml, "text/xml").documentElement;
  if (root.localName !== "OfficeApp") throw new Error("manifest.xml is not an Office add-in manifest.");

  const local = (element: Element): string => {
    const override = all(element, "Override").find((one) => one.getAttribute("Locale") === locale);
    return (
      override?.getAttribute("Value") ??
      element.getAttribute("DefaultValue") ??
      element.textContent ??
      ""
    ).trim();
  };
  const resources = new Map(
    ["Image", "Url", "String"]
      .flatMap((kind) => all(root, kind))
      .map((entry) => [entry.getAttribute("id"), entry]),
  );
  const resource = (reference: Element): string => {
    const id = reference.getAttribute("resid");
    const entry = resources.get(id);
    if (!entry) throw new Error(`manifest.xml refers to a resource "${id}" that it does not define.`);
    return local(entry);
  };
  const here = (address: string): string => {
    const { pathname, search, hash } = new URL(address);
    return `${origin}${pathname}${search}${hash}`;
  };
  const button = (control: Element): RibbonButton => ({
    id: control.getAttribute("id") ?? "",
    label: resource(one(control, "Label")),
    tip: resource(one(one(control, "Supertip"), "Description")),
    icon: here(resource(all(control, "Image").find((image) => image.getAttribute("size") === "32")!)),
    functionName: one(control, "FunctionName").textContent.trim(),
  });

  return {
    id: one(root, "Id").textContent.trim(),
    name: local(one(root, "DisplayName")),
    pageUrl: here(resource(one(one(root, "Page"), "SourceLocation"))),
    functionsUrl: here(resource(one(one(root, "Metadata"), "SourceLocation"))),
    namespace: resource(one(root, "Namespace")),
    requirements: Object.fromEntries(
      all(root, "Set").map((set) => [set.getAttribute("Name")!, set.getAttribute("MinVersion") ?? "1.1"]),
    ),
    ribbon: all(root, "Group").map((group) => ({
      label: resource(one(group, "Label")),
      buttons: all(group, "Control").map(button),
    })),
    cellMenu: all(root, "OfficeMenu")
      .filter((menu) => menu.getAttribute("id") === "ContextMenuCell")
      .flatMap((menu) => all(menu, "Control"))
      .map(button),
  };
}

const all = (parent: Element, name: string): Element[] => [...parent.getElementsByTagNameNS("*", name)];

function one(parent: Element, name: string): Element {
  const found = all(parent, name)[0];
  if (!found) throw new Error(`manifest.xml has no <${name}> in <${parent.localName}>.`);
  return found;
}
