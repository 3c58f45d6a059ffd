/** Origin of the development server, at which manifest.xml points as it stands. */
export const DEVELOPMENT_ORIGIN: string;

/**
 * The manifest with every URL of the development server moved to another origin.
 *
 * @param xml the manifest
 * @param origin https origin that serves the built files, e.g. "https://addins.example.com"
 * @throws Error if the origin is malformed or not https, or if the manifest has no development URL
 */
export function withOrigin(xml: string, origin: string): string;
