/**
 * Version of the functions' names and parameters. Workbooks hold formulas by position, and Excel keeps functions.json
 * for about a day: raise the first number when a parameter is renamed, reordered or taken out, the second when
 * something is added, and the manifest's version with either. `npm run generate` refuses to record a change without.
 */
export const FUNCTIONS_VERSION = "1.3";
