import type { DataIssue } from "../../flex/data-issue";
import type { Usage } from "../../flex/usage";
import type { SettledFile } from "./settle-file";
import { inputNotice } from "./usage-notices";

/**
 * A notice where rows of a usage report are of the same user, product and access: their days are added, since the
 * report does not tell which days they are.
 *
 * @param files whose used rows, file after file, are the rows of `usage`
 */
export function addedDaysNotice(files: readonly SettledFile[], usage: Usage): readonly DataIssue[] {
  if (usage.aggregate === undefined) return [];
  const { rows, user, product, onFlex, users, products } = usage;
  const seen = new Set<number>();
  const added = new Set<number>();
  let first = -1;
  for (let row = 0; row < rows; row++) {
    const key = (user[row]! * products.length + product[row]!) * 2 + (onFlex?.[row] ?? 1);
    if (seen.has(key)) {
      added.add(key);
      if (first < 0) first = row;
    }
    seen.add(key);
  }
  if (first < 0) return [];
  const file = files[0]!.rows;
  const params = {
    pairs: added.size,
    user: users[user[first]!]!,
    product: products[product[first]!]!,
  };
  return [inputNotice(file, "intake.addedDays", file.headerOf("days"), params)];
}
