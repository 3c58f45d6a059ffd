import type { QueryInfo } from "./request";

/** Names to load, each with the names to load below it; "*" stands for every scalar. */
export interface Selection {
  readonly [name: string]: Selection;
}

type MutableSelection = { [name: string]: MutableSelection };

/**
 * The tree of a query's paths: `load("name,format/fill/color")` asks for `name` and, below `format`, for `fill`
 * and below it `color`. A query that names nothing asks for every scalar.
 */
export function selectionOf({ Select, Expand }: QueryInfo): Selection {
  const tree: MutableSelection = {};
  const paths = [...(Select ?? []), ...(Expand ?? []).map((path) => `${path}/*`)];
  for (const path of paths) {
    let level = tree;
    for (const name of path.split(/[/.]/)) level = level[name] ??= {};
  }
  return Object.keys(tree).length > 0 ? tree : ALL;
}

/** Every scalar. */
export const ALL: Selection = { "*": {} };

/** The tree below a name; an object of which nothing is named is loaded with every scalar. */
export function below(selection: Selection): Selection {
  return Object.keys(selection).length > 0 ? selection : ALL;
}
