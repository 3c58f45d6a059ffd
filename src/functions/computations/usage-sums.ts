import { normalizeName } from "../../flex/rate-card";
import { roundTokens } from "../../flex/token-unit";
import { productNames } from "../../intake/identity/product-names";
import type { CellFailure } from "../function-failure";
import type { ResultCell, ResultRows } from "../spill";
import { shownSpan } from "../arguments/read-scalar";
import { chargeIndex, sumBetween, type ChargeIndex } from "./charge-index";
import type { Session } from "./session";

/** One cell of USAGEDAYS or TOKENS. */
export interface UsageQuery {
  readonly user: string;
  readonly product: string;
  /** Serial days, both inclusive; null for no limit. */
  readonly from: number | null;
  readonly to: number | null;
}

const EVERYTHING = "*";

/**
 * Usage days of users and products within spans of days.
 *
 * @returns one row: a number or a failure for each query, in their order
 */
export function usageDays(session: Session, queries: readonly UsageQuery[]): ResultRows {
  return [answers(session, queries, ({ days }) => days)];
}

/**
 * Net tokens of users and products within spans of days, credits and days without a charge included.
 *
 * @returns one row: a number or a failure for each query, in their order
 */
export function tokens(session: Session, queries: readonly UsageQuery[]): ResultRows {
  return [answers(session, queries, (sum) => roundTokens(sum.tokens))];
}

interface Sum {
  readonly days: number;
  readonly tokens: number;
}

function answers(
  session: Session,
  queries: readonly UsageQuery[],
  figure: (sum: Sum) => number,
): readonly ResultCell[] {
  const { input } = session;
  if (input.usage.rows === 0) return queries.map(() => failure("needs-usage"));
  const index = chargeIndex(input.usage, session.charges(), input.rates);
  const names = nameFinder(session);
  return queries.map(({ user, product, from, to }) => {
    const users = names.users(user);
    if (users === null) return failure("functions.userUnknown", { user, count: input.usage.users.length });
    const products = names.products(product);
    if (products === null) {
      return failure("functions.productUnknown", { product, known: names.knownProducts });
    }
    if (from !== null && to !== null && to < from) {
      return { failure: "value", code: "functions.daysBackwards", params: { span: shownSpan({ from, to }) } };
    }
    if (index.summed && (from !== null || to !== null)) return failure("needs-days");
    return figure(sumOf(index, users, products, from ?? -Infinity, to ?? Infinity));
  });
}

function failure(code: string, params: CellFailure["params"] = {}): CellFailure {
  return { failure: "notAvailable", code, params };
}

function sumOf(
  index: ChargeIndex,
  users: ReadonlySet<number> | typeof EVERYTHING,
  products: ReadonlySet<number> | typeof EVERYTHING,
  from: number,
  to: number,
): Sum {
  const pairs =
    users === EVERYTHING ? index.allPairs : [...users].flatMap((each) => index.pairsOfUser[each]!);
  let days = 0;
  let sum = 0;
  for (const pair of pairs) {
    if (products !== EVERYTHING && !products.has(index.productOf[pair]!)) continue;
    const found = sumBetween(index, pair, from, to);
    days += found.days;
    sum += found.tokens;
  }
  return { days, tokens: sum };
}

/** Users and products by name; an empty set for a product that the card knows and nobody used. */
interface NameFinder {
  users(name: string): ReadonlySet<number> | typeof EVERYTHING | null;
  products(name: string): ReadonlySet<number> | typeof EVERYTHING | null;
  readonly knownProducts: string;
}

function nameFinder({ input: { usage, rates } }: Session): NameFinder {
  const byKey = (names: readonly string[]): ReadonlyMap<string, ReadonlySet<number>> => {
    const found = new Map<string, Set<number>>();
    names.forEach((name, index) => {
      const key = normalizeName(name);
      found.set(key, (found.get(key) ?? new Set()).add(index));
    });
    return found;
  };
  const users = byKey(usage.users);
  const products = byKey(usage.products);
  const card = productNames(rates);
  const known = new Set([...rates.rates.map(({ product }) => product), ...usage.products]);
  return {
    users: (name) => (name === EVERYTHING ? EVERYTHING : (users.get(normalizeName(name)) ?? null)),
    products(name) {
      if (name === EVERYTHING) return EVERYTHING;
      const { name: cardName, rate } = card.nameOf(name);
      const found = products.get(normalizeName(cardName)) ?? products.get(normalizeName(name));
      return found ?? (rate === undefined ? null : new Set());
    },
    knownProducts: [...known].join(", "),
  };
}
