import { existsSync } from "node:fs";
import path from "node:path";
import { pngHeader } from "../assets/png-file";
import { elements, PROJECT } from "./manifest-file";

/** Files that the build makes; every other URL must name a file of the project. */
const BUILT_FILES = ["taskpane.html", "functions.js", "functions.json"];

/** Sizes that every ribbon icon needs, and those that it may have. */
const NEEDED_SIZES = [16, 32, 80];
const KNOWN_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** The file of the project that a URL of the manifest names. */
function fileOf(url: string): string {
  return path.join(PROJECT, new URL(url).pathname);
}

function sizeFault(url: string, size: number, what: string): string[] {
  const file = fileOf(url);
  if (!existsSync(file)) return [];
  const { width, height } = pngHeader(file);
  return width === size && height === size
    ? []
    : [`${what} should be ${size} px, but ${path.basename(file)} is ${width} x ${height}`];
}

function iconFaults(manifest: Document): string[] {
  const urls = new Map(
    elements(manifest, "Images").flatMap((list) =>
      [...list.children].map((image) => [image.getAttribute("id"), image.getAttribute("DefaultValue") ?? ""]),
    ),
  );
  return elements(manifest, "Icon").flatMap((icon) => {
    const images = [...icon.children].map((image) => ({
      size: Number(image.getAttribute("size")),
      url: urls.get(image.getAttribute("resid")),
    }));
    const sizes = images.map(({ size }) => size);
    return [
      ...NEEDED_SIZES.filter((size) => !sizes.includes(size)).map(
        (size) => `an icon has no image of ${size} px`,
      ),
      ...sizes.filter((size) => !KNOWN_SIZES.includes(size)).map((size) => `${size} px is no icon size`),
      ...images.flatMap(({ size, url }) => (url ? sizeFault(url, size, "an icon") : [])),
    ];
  });
}

/**
 * What is wrong with the URLs of a manifest and the files behind them.
 *
 * @param manifest parsed manifest
 * @returns one sentence a fault, none if all is well
 */
export function urlFaults(manifest: Document): string[] {
  const urls = elements(manifest, "*")
    .map((element) => element.getAttribute("DefaultValue") ?? "")
    .filter((value) => value.includes("://"));
  const single = (name: string, size: number): string[] =>
    elements(manifest, name).flatMap((icon) =>
      sizeFault(icon.getAttribute("DefaultValue") ?? "", size, name),
    );
  return [
    ...urls.filter((url) => !url.startsWith("https://")).map((url) => `${url} is not https`),
    ...urls
      .filter((url) => !BUILT_FILES.includes(new URL(url).pathname.slice(1)) && !existsSync(fileOf(url)))
      .map((url) => `${url} names no file of the project`),
    ...single("IconUrl", 32),
    ...single("HighResolutionIconUrl", 64),
    ...iconFaults(manifest),
  ];
}
