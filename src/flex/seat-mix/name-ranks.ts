import { compareText } from "../compare-text";
import { normalizeName } from "../rate-card";

/** Names numbered in alphabetical order, whatever their case, spacing or Unicode form. */
export interface NameRanks {
  /** By rank, each as it was spelled first. */
  readonly names: readonly string[];
  /** Rank of a name, spelled as one of those ranked; -1 for another. */
  rankOf(name: string): number;
}

/**
 * Numbers names so that the same names get the same numbers in whatever order they come.
 *
 * @param each calls what it is given with every name, as often as it comes
 * @example rankNames((add) => ["Revit", "AutoCAD", "REVIT"].forEach(add)).rankOf("REVIT") //=> 1
 */
export function rankNames(each: (add: (spelling: string) => void) => void): NameRanks {
  const keyOf = new Map<string, string>();
  const firstSpelling = new Map<string, string>();
  each((spelling) => {
    if (keyOf.has(spelling)) return;
    const key = normalizeName(spelling);
    keyOf.set(spelling, key);
    if (!firstSpelling.has(key)) firstSpelling.set(key, spelling);
  });
  const keys = [...firstSpelling.keys()].sort(compareText);
  const rankOfKey = new Map(keys.map((key, rank) => [key, rank]));
  const rankOfSpelling = new Map([...keyOf].map(([spelling, key]) => [spelling, rankOfKey.get(key)!]));
  return {
    names: keys.map((key) => firstSpelling.get(key)!),
    rankOf: (name) => rankOfSpelling.get(name) ?? -1,
  };
}
