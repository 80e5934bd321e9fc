import packageJson from "../../package.json";

/** The product's version, as its package states it. */
export const VERSION: string = packageJson.version;
