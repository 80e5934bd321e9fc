/** Where the product's documentation has the page of a rule: what, why, an example, how to mend, when it keeps silent. */
export const rulePage = (id: string): string => `docs/rules/${id}.md`;
