import { normalizeName } from "../../flex/rate-card";
import type { Fault } from "../fault";
import type { RowsToJudge } from "./row-faults";

/** More than any serial day: a person and a day as one number. */
const DAYS = 4_000_000;

const COLLECTION = /\bcollection\b/i;

/** A row of a Collection, and what the rows of its products beside it add up to. */
interface ParentRow {
  readonly position: number;
  children: number;
  tokens: number;
  child: string;
}

/**
 * Rows of a Collection beside rows of its own products, of the same user, day and access: they say the same twice.
 *
 * The products count, not the Collection; only where the products' rows hold no tokens, but the Collection's does,
 * the Collection counts.
 *
 * @param counts whether a row counts so far
 * @returns by position, why the row of the Collection does not count
 * @source domain notes, "a parent Collection row and its child product rows (never add both)"
 */
export function parentRows(
  { rows, columns, onFlex, names }: RowsToJudge,
  counts: (position: number) => boolean,
): ReadonlyMap<number, Fault> {
  const faults = new Map<number, Fault>();
  const isCollection = names.products.map(
    ({ name, rate }) => (rate?.covers.length ?? 0) > 0 || COLLECTION.test(name),
  );
  if (!isCollection.includes(true)) return faults;
  const product = rows.product.view();
  const parent = rows.parent?.view() ?? null;
  const user = rows.user.view();
  const keyOf = (position: number): number => {
    const person = names.persons.personOf[user[position]!]!;
    return (person * DAYS + columns.day[position]!) * 2 + (onFlex?.[position] ?? 1);
  };

  const parents = new Map<number, ParentRow[]>();
  for (let position = 0; position < rows.length; position++) {
    if (!isCollection[product[position]!] || !counts(position)) continue;
    const key = keyOf(position);
    const found = { position, children: 0, tokens: 0, child: "" };
    const others = parents.get(key);
    if (others) others.push(found);
    else parents.set(key, [found]);
  }
  if (parents.size === 0) return faults;

  const isChild = childTest(names.products);
  for (let position = 0; position < rows.length; position++) {
    const candidates = parents.get(keyOf(position));
    if (candidates === undefined || !counts(position)) continue;
    for (const candidate of candidates) {
      const collection = product[candidate.position]!;
      if (!isChild(product[position]!, parent?.[position] ?? -1, collection)) continue;
      candidate.children++;
      candidate.child = names.products[product[position]!]!.name;
      candidate.tokens += Math.abs(columns.tokens?.[position] || 0);
    }
  }
  const column = rows.headerOf("product");
  for (const { position, children, tokens, child } of [...parents.values()].flat()) {
    const own = columns.tokens?.[position] || 0;
    if (children === 0 || (tokens === 0 && own !== 0)) continue;
    const value = names.products[product[position]!]!.name;
    faults.set(position, { code: "intake.parentOfProducts", column, value, params: { child } });
  }
  return faults;
}

/** Whether a product, perhaps with a parent named beside it, is part of a Collection. */
function childTest(
  products: RowsToJudge["names"]["products"],
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
