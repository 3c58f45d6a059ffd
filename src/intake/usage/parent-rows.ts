import { normalizeName } from "../../flex/rate-card";
import type { Fault } from "../fault";
import type { SettledFile, SettledNames } from "./settle-file";

/** More than any serial day: a person and a day as one number. */
const DAYS = 4_000_000;

const COLLECTION = /\bcollection\b/i;

/** A row of a Collection, and what the rows of its products beside it add up to. */
interface ParentRow {
  readonly file: number;
  readonly position: number;
  readonly product: number;
  children: number;
  tokens: number;
  child: string;
}

/**
 * Rows of a Collection beside rows of its own products, of the same user, day and access: they say the same twice, be
 * it in one file or in two.
 *
 * The products count, not the Collection; only where the products' rows hold no tokens, but the Collection's does,
 * the Collection counts.
 *
 * @param files the rows that count so far
 * @returns by file and position, why the row of the Collection does not count
 * @source domain notes, "a parent Collection row and its child product rows (never add both)"
 */
export function parentRows(
  files: readonly SettledFile[],
  { persons, products }: SettledNames,
): readonly ReadonlyMap<number, Fault>[] {
  const faults = files.map(() => new Map<number, Fault>());
  const isCollection = products.map(
    ({ name, rate }) => (rate?.covers.length ?? 0) > 0 || COLLECTION.test(name),
  );
  if (!isCollection.includes(true)) return faults;
  const keysOf = files.map((file) => keyOfRow(file, persons.personOf));

  const parents = new Map<number, ParentRow[]>();
  files.forEach(({ rows, kept }, file) => {
    const ofRow = rows.product.view();
    for (let i = 0; i < kept.length; i++) {
      const position = kept[i]!;
      const product = ofRow[position]!;
      if (!isCollection[product]) continue;
      const key = keysOf[file]!(position);
      const found = { file, position, product, children: 0, tokens: 0, child: "" };
      const others = parents.get(key);
      if (others) others.push(found);
      else parents.set(key, [found]);
    }
  });
  if (parents.size === 0) return faults;

  const isChild = childTest(products);
  files.forEach(({ rows, columns, kept }, file) => {
    const ofRow = rows.product.view();
    const parent = rows.parent?.view() ?? null;
    for (let i = 0; i < kept.length; i++) {
      const position = kept[i]!;
      const candidates = parents.get(keysOf[file]!(position));
      if (candidates === undefined) continue;
      const product = ofRow[position]!;
      for (const candidate of candidates) {
        if (!isChild(product, parent?.[position] ?? -1, candidate.product)) continue;
        candidate.children++;
        candidate.child = products[product]!.name;
        candidate.tokens += Math.abs(columns.tokens?.[position] || 0);
      }
    }
  });
  for (const { file, position, product, children, tokens, child } of [...parents.values()].flat()) {
    const { rows, columns } = files[file]!;
    const own = columns.tokens?.[position] || 0;
    if (children === 0 || (tokens === 0 && own !== 0)) continue;
    const column = rows.headerOf("product");
    const value = products[product]!.name;
    faults[file]!.set(position, { code: "intake.parentOfProducts", column, value, params: { child } });
  }
  return faults;
}

/** The person, day and access of a row as one number, the same in every file. */
function keyOfRow(
  { rows, columns: { day }, onFlex }: SettledFile,
  personOf: Int32Array,
): (position: number) => number {
  const user = rows.user.view();
  return (position) => (personOf[user[position]!]! * DAYS + day[position]!) * 2 + (onFlex?.[position] ?? 1);
}

/** Whether a product, perhaps with a parent named beside it, is part of a Collection. */
function childTest(
  products: SettledNames["products"],
): (product: number, parent: number, collection: number) => boolean {
  const nameOf = products.map(({ name }) => normalizeName(name));
  const covers = products.map(({ rate }) => new Set(rate?.covers.map(normalizeName) ?? []));
  return (product, parent, collection) => {
    if (nameOf[product] === nameOf[collection]) return false;
    return (
      (parent >= 0 && nameOf[parent] === nameOf[collection]) || covers[collection]!.has(nameOf[product]!)
    );
  };
}
