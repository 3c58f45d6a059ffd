import { FUNCTION_GROUPS, type FunctionId } from "../functions/contracts/contracts";
import { signature } from "../functions/help/functions-json";
import { HELP } from "../functions/help/help";

/** Functions of one group that a search found. */
export interface FoundGroup {
  readonly name: string;
  readonly ids: readonly FunctionId[];
}

/**
 * Functions whose name, arguments, group or summary have every word of a search, by group.
 *
 * @param search as typed; all functions where it is blank
 * @returns groups with a function; those whose name begins with the search come first in their group
 */
export function findFunctions(search: string): readonly FoundGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return FUNCTION_GROUPS.flatMap(({ name, ids }): FoundGroup[] => {
    const found = ids.filter((id) => words.every((word) => textOf(id, name).includes(word)));
    return found.length === 0 ? [] : [{ name, ids: [...found].sort(byName(words[0] ?? "")) }];
  });
}

function textOf(id: FunctionId, group: string): string {
  return `${signature(id)} ${HELP[id].summary} ${group}`.toLowerCase();
}

/** The sort is stable: the others keep their order. */
function byName(word: string): (a: FunctionId, b: FunctionId) => number {
  const rank = (id: FunctionId): number => (id.toLowerCase().startsWith(word) ? 0 : 1);
  return (a, b) => rank(a) - rank(b);
}
