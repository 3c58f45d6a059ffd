/** The users and products that occur together, numbered in the order of their first row. */
export interface Pairs {
  readonly count: number;
  /** Index of the pair's user and product. */
  readonly user: Int32Array;
  readonly product: Int32Array;
  /** Pair of each row. */
  readonly ofRow: Int32Array;
}

/** Up to this many user-product combinations a flat table beats a hash map. */
const DENSE_LIMIT = 1 << 24;

/**
 * Numbers the distinct combinations of user and product.
 *
 * @param user user index of each row
 * @param product product index of each row
 * @param users number of users
 * @param products number of products
 */
export function pairsOf(user: Int32Array, product: Int32Array, users: number, products: number): Pairs {
  const rows = user.length;
  const keys = new Float64Array(Math.min(rows, users * products));
  const ofRow = new Int32Array(rows);
  const count =
    users * products <= DENSE_LIMIT
      ? numberDense(user, product, products, new Int32Array(users * products), keys, ofRow)
      : numberSparse(user, product, products, keys, ofRow);
  const pairUser = new Int32Array(count);
  const pairProduct = new Int32Array(count);
  for (let pair = 0; pair < count; pair++) {
    pairUser[pair] = Math.floor(keys[pair]! / products);
    pairProduct[pair] = keys[pair]! - pairUser[pair]! * products;
  }
  return { count, user: pairUser, product: pairProduct, ofRow };
}

function numberDense(
  user: Int32Array,
  product: Int32Array,
  products: number,
  table: Int32Array,
  keys: Float64Array,
  ofRow: Int32Array,
): number {
  let count = 0;
  for (let row = 0; row < user.length; row++) {
    const key = user[row]! * products + product[row]!;
    let next = table[key]!;
    if (next === 0) {
      keys[count] = key;
      next = ++count;
      table[key] = next;
    }
    ofRow[row] = next - 1;
  }
  return count;
}

function numberSparse(
  user: Int32Array,
  product: Int32Array,
  products: number,
  keys: Float64Array,
  ofRow: Int32Array,
): number {
  const table = new Map<number, number>();
  for (let row = 0; row < user.length; row++) {
    const key = user[row]! * products + product[row]!;
    let pair = table.get(key);
    if (pair === undefined) {
      pair = table.size;
      keys[pair] = key;
      table.set(key, pair);
    }
    ofRow[row] = pair;
  }
  return table.size;
}
