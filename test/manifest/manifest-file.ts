import { readFileSync } from "node:fs";
import path from "node:path";

/** Folder of the project, whatever the working directory. */
export const PROJECT = path.join(__dirname, "..", "..");

/** The text of manifest.xml. */
export function manifestText(): string {
  return readFileSync(path.join(PROJECT, "manifest.xml"), "utf8");
}

/**
 * A manifest as a document.
 *
 * @param xml text of a manifest
 * @throws Error if it is not well-formed
 */
export function parseManifest(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const error = document.getElementsByTagName("parsererror")[0];
  if (error) throw new Error(`The manifest is not well-formed: ${error.textContent}`);
  return document;
}

/** All elements of a local name, whatever their namespace, in document order. */
export function elements(within: Document | Element, name: string): Element[] {
  return [...within.getElementsByTagNameNS("*", name)];
}

/** The `xsi:type` of an element, "" without one. */
export function typeOf(element: Element): string {
  return element.getAttribute("xsi:type") ?? "";
}
