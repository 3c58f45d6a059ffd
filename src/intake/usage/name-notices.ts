import type { DataIssue } from "../../flex/data-issue";
import { normalizeName } from "../../flex/rate-card";
import { issueOf } from "../fault";
import { productKey } from "../identity/product-names";
import type { SettledFile, SettledNames } from "./settle-file";
import { inputNotice, noticeAt, occurrences } from "./usage-notices";

/** Products that the vendor meters by machine: their exports are seen with machine and user swapped. */
const METERED_BY_MACHINE = /^(arnold|vred)\b/;

/** Notices about the users and products that the used rows of a file name. */
export function nameNotices(file: SettledFile, names: SettledNames): readonly DataIssue[] {
  return [...productNotices(file, names), ...swapNotices(file, names)];
}

/** Notices about users whom several keys name; they concern all files. */
export function personNotices({ rows }: SettledFile, { persons }: SettledNames): readonly DataIssue[] {
  const column = rows.headerOf("email", "userName", "userId", "userHash");
  const notices: DataIssue[] = [];
  if (persons.joined > 0)
    notices.push(inputNotice(rows, "intake.joinedUsers", column, { users: persons.joined }));
  for (const value of persons.ambiguous)
    notices.push({ ...inputNotice(rows, "intake.ambiguousUser", column, { value }), value });
  return notices;
}

/** What products are taken as, where more than case and spacing was disregarded; and those the card does not know. */
function productNotices({ rows, kept }: SettledFile, { products }: SettledNames): readonly DataIssue[] {
  if (products.every(({ rate, interpreted }) => rate !== undefined && !interpreted)) return [];
  const { count, first } = occurrences(rows.product.view(), kept, products.length);
  const column = rows.headerOf("product");
  return products.flatMap(({ name, rate, interpreted }, index) => {
    if (count[index] === 0) return [];
    const value = rows.names.products.names[index]!;
    const params = { rows: count[index]!, product: name };
    const issues: DataIssue[] = [];
    if (interpreted) {
      const fault = { code: "intake.productTakenAs", column, value, params };
      issues.push(issueOf(fault, noticeAt(rows, first[index]!, "repaired")));
    }
    if (rate === undefined && rows.tokens !== null) {
      const fault = { code: "intake.productNotOnCard", column, value, params };
      issues.push(issueOf(fault, noticeAt(rows, first[index]!)));
    }
    return issues;
  });
}

/** A notice for each machine-metered product whose rows name a machine as user, or a user as machine. */
function swapNotices({ rows, kept }: SettledFile, { persons, products }: SettledNames): readonly DataIssue[] {
  const metered = products.map(({ name }) => METERED_BY_MACHINE.test(productKey(name)));
  if (rows.machine === null || !metered.includes(true)) return [];
  const product = rows.product.view();
  const user = rows.user.view();
  const machine = rows.machine.word.view();
  const machineNames = rows.machine.words.names.map(normalizeName);
  const userNames = persons.names.map(normalizeName);
  const machines = new Set<string>();
  const users = new Set<string>();
  for (let i = 0; i < kept.length; i++) {
    const position = kept[i]!;
    if (metered[product[position]!]) continue;
    machines.add(machineNames[machine[position]!]!);
    users.add(userNames[user[position]!]!);
  }
  const isSwapped = (position: number): boolean => {
    const named = userNames[user[position]!]!;
    const on = machineNames[machine[position]!]!;
    return machines.has(named) || users.has(on) || (on.includes("@") && !named.includes("@"));
  };
  const swapped = kept.filter((position) => metered[product[position]!] && isSwapped(position));
  const { count, first } = occurrences(product, swapped, products.length);
  return products.flatMap(({ name }, index) => {
    if (count[index] === 0) return [];
    const value = persons.names[user[first[index]!]!]!;
    const params = { rows: count[index]!, product: name };
    const fault = { code: "intake.machineAsUser", column: rows.machine!.header, value, params };
    return [issueOf(fault, noticeAt(rows, first[index]!))];
  });
}
