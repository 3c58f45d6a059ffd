import { elements } from "./manifest-file";

/** The list of Resources in which each element looks up its resid. */
const LIST_OF_REFERENCE: Readonly<Record<string, string>> = {
  Image: "Images",
  Runtime: "Urls",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Namespace: "ShortStrings",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

/** Most characters of a DefaultValue, by list. */
const LONGEST_VALUE: Readonly<Record<string, number>> = {
  Images: 2048,
  Urls: 2048,
  ShortStrings: 125,
  LongStrings: 250,
};

const LONGEST_RESID = 32;

function duplicates(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

/**
 * What is wrong with the resources of a manifest and the references to them.
 *
 * @param manifest parsed manifest
 * @returns one sentence a fault, none if all is well
 */
export function resourceFaults(manifest: Document): string[] {
  const resources = elements(manifest, "Resources").flatMap((list) => [...list.children]);
  const entries = resources.flatMap((list) =>
    [...list.children].map((entry) => ({
      list: list.localName,
      id: entry.getAttribute("id") ?? "",
      value: entry.getAttribute("DefaultValue") ?? "",
    })),
  );
  const references = elements(manifest, "*").flatMap((element) => {
    const resid = element.getAttribute("resid");
    return resid === null ? [] : [{ element: element.localName, resid }];
  });
  const used = new Set(references.map(({ resid }) => resid));

  const dangling = references.filter(
    ({ element, resid }) =>
      !entries.some((entry) => entry.id === resid && entry.list === LIST_OF_REFERENCE[element]),
  );
  return [
    ...dangling.map(({ element, resid }) => `${element} refers to ${resid}, which its list lacks`),
    ...entries.filter(({ id }) => !used.has(id)).map(({ id }) => `resource ${id} is not used`),
    ...duplicates(entries.map(({ id }) => id)).map((id) => `resource ${id} is there twice`),
    ...entries
      .filter(({ id }) => id.length > LONGEST_RESID)
      .map(({ id }) => `resource ${id} has an id of more than ${LONGEST_RESID} characters`),
    ...entries
      .filter(({ list, value }) => value.length > (LONGEST_VALUE[list] ?? 0))
      .map(({ id, list }) => `resource ${id} is too long for ${list}`),
  ];
}
