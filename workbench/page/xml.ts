export const parse = (text: string): XMLDocument => new DOMParser().parseFromString(text, "text/xml");
export const serialise = (xml: XMLDocument): string => new XMLSerializer().serializeToString(xml);

/** All elements of a local name, whatever prefix they carry. */
export const elements = (parent: XMLDocument | Element, name: string): Element[] => [
  ...parent.getElementsByTagNameNS("*", name),
];

/** An attribute of the relationships namespace ("r:id"), whatever prefix it carries. */
export const relationId = (element: Element): string | undefined =>
  [...element.attributes].find(({ name }) => name.endsWith(":id"))?.value;
