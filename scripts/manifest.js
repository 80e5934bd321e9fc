/**
 * manifest.xml is the development manifest and the one source. The production manifest differs from it by Id,
 * host and display name suffix only.
 */

const DEVELOPMENT_ID = "6f2a3f0e-53b1-4f0e-9a3d-2b8f2f5f7c10";
const PRODUCTION_ID = "b7c1d9a4-0f2e-4c55-8a6e-94d3d1a7e2b6";
const DEVELOPMENT_URL = "https://localhost:3000/";

/**
 * @param {string} manifest text of manifest.xml
 * @param {string} url https address of the folder that serves the add-in
 * @returns {string} the production manifest
 */
function productionManifest(manifest, url) {
  if (!/^https:\/\/[^\s"<>]+$/.test(url)) throw new Error(`The add-in's address must be https: ${url}`);
  const base = url.endsWith("/") ? url : `${url}/`;
  return manifest
    .replaceAll(DEVELOPMENT_ID, PRODUCTION_ID)
    .replaceAll(DEVELOPMENT_URL, base)
    .replaceAll(DEVELOPMENT_URL.slice(0, -1), new URL(base).origin)
    .replaceAll(" (development)", "")
    .replaceAll(" (udvikling)", "");
}

module.exports = { productionManifest, DEVELOPMENT_ID, PRODUCTION_ID, DEVELOPMENT_URL };
