/** What only the report of a check needs, and a call that sets severities: loaded while the files are being checked. */

export { reportFormats, rulesVersion, summaryOf } from "../../review";
export { ruleSeverities } from "./ruleSeverities";
