/**
 * `npm run generate`: makes again what is made from the source. Not among it are the bundled rates
 * (scripts/build-rates.mjs), whose files come from outside.
 */

// First: examples of functions may look into any pack.
import "./build-pack-index.mjs";
import "./build-pack-check.mjs";
import "./build-functions.mjs";
import "./build-rules-docs.mjs";
