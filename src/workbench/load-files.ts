import { message } from "../messages/message";
import type { FunctionsFile } from "./grid/function-metadata";
import { readManifest } from "./manifest";
import type { AddinManifest } from "./manifest";
import type { SampleFiles } from "./sample-workbook";
import type { Sample } from "./samples";

async function text(file: string): Promise<string> {
  const response = await fetch(file).catch((error: unknown) => {
    throw new Error(message("workbench-file-missing", { file, reason: String(error) }));
  });
  if (!response.ok) {
    throw new Error(message("workbench-file-missing", { file, reason: `HTTP ${response.status}` }));
  }
  return response.text();
}

/** The files of a sample, served beside the page, by their names. */
export async function loadSample({ folder, files }: Sample): Promise<SampleFiles> {
  const texts = files.map(async (name) => [name, await text(`${folder}/${name}.csv`)] as const);
  return Object.fromEntries(await Promise.all(texts));
}

/** The add-in, as its manifest and the metadata of its functions describe it. */
export async function loadAddin(): Promise<{ manifest: AddinManifest; functions: FunctionsFile }> {
  const xml = new DOMParser().parseFromString(await text("manifest.xml"), "text/xml");
  const manifest = readManifest(xml);
  return { manifest, functions: JSON.parse(await text(manifest.functionsUrl)) as FunctionsFile };
}
