/** Origin of the development server, at which manifest.xml points as it stands. */
const DEVELOPMENT_ORIGIN = "https://localhost:3000";

/**
 * The canonical form of an origin that Office can load an add-in from.
 *
 * @param {string} origin as typed
 * @returns {string} scheme, host and port, without a slash at the end
 * @throws {Error} naming the fault, for anything else than https and a host
 */
function checkedOrigin(origin) {
  let url;
  try {
    url = new URL(origin);
  } catch {
    throw new Error(
      `The origin "${origin}" is not a URL. Give scheme and host, such as https://addins.example.com.`,
    );
  }
  if (url.protocol !== "https:") {
    throw new Error(`The origin "${origin}" is not https. Office loads add-ins over https only.`);
  }
  if (url.username || url.password || url.search || url.hash || url.pathname !== "/" || /[?#]/.test(origin)) {
    throw new Error(
      `The origin "${origin}" has more than a scheme, a host and a port. Give ${url.origin} instead.`,
    );
  }
  return url.origin;
}

/**
 * The manifest with every URL of the development server moved to another origin.
 *
 * An AppDomain is not added: the domain of SourceLocation is trusted anyway, and no page is elsewhere.
 *
 * @param {string} xml the manifest
 * @param {string} origin https origin that serves the built files, e.g. "https://addins.example.com"
 * @returns {string} the manifest for that origin
 * @throws {Error} if the origin is malformed or not https, or if the manifest has no development URL
 * @example withOrigin('<Url DefaultValue="https://localhost:3000/a.html"/>', "https://addins.example.com")
 * //=> '<Url DefaultValue="https://addins.example.com/a.html"/>'
 */
function withOrigin(xml, origin) {
  const target = checkedOrigin(origin);
  // Not within a longer origin: "https://localhost:30001" is another server.
  const development = new RegExp(`${DEVELOPMENT_ORIGIN.replaceAll(".", "\\.")}(?![\\w.:-])`, "g");
  if (xml.search(development) < 0) {
    throw new Error(
      `The manifest has no URL at ${DEVELOPMENT_ORIGIN}, so there is nothing to move to ${target}.`,
    );
  }
  return xml.replace(development, () => target);
}

module.exports = { DEVELOPMENT_ORIGIN, withOrigin };
