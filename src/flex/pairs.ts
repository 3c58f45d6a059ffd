/** The users and products that occur together, numbered user by user, then product by product. */
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
  const keys =
    users * products <= DENSE_LIMIT
      ? denseKeys(user, product, users, products)
      : sparseKeys(user, product, products);
  const count = keys.values.length;
  const pairUser = new Int32Array(count);
  const pairProduct = new Int32Array(count);
  for (let pair = 0; pair < count; pair++) {
    pairUser[pair] = Math.floor(keys.values[pair]! / products);
    pairProduct[pair] = keys.values[pair]! - pairUser[pair]! * products;
  }
  return { count, user: pairUser, product: pairProduct, ofRow: keys.ofRow };
}

/** The distinct combinations as one number each, ascending, and which of them each row has. */
interface PairKeys {
  readonly values: Float64Array;
  readonly ofRow: Int32Array;
}

function denseKeys(user: Int32Array, product: Int32Array, users: number, products: number): PairKeys {
  const ofRow = new Int32Array(user.length);
  const pairOf = new Int32Array(users * products);
  for (let row = 0; row < user.length; row++) {
    const key = user[row]! * products + product[row]!;
    ofRow[row] = key;
    pairOf[key] = 1;
  }
  const values = new Float64Array(Math.min(user.length, pairOf.length));
  let count = 0;
  for (let key = 0; key < pairOf.length; key++) {
    if (pairOf[key] === 0) continue;
    values[count] = key;
    pairOf[key] = count++;
  }
  for (let row = 0; row < ofRow.length; row++) ofRow[row] = pairOf[ofRow[row]!]!;
  return { values: values.subarray(0, count), ofRow };
}

function sparseKeys(user: Int32Array, product: Int32Array, products: number): PairKeys {
  const known = new Set<number>();
  for (let row = 0; row < user.length; row++) known.add(user[row]! * products + product[row]!);
  const values = Float64Array.from(known).sort();
  const pairOf = new Map<number, number>();
  for (let pair = 0; pair < values.length; pair++) pairOf.set(values[pair]!, pair);
  const ofRow = new Int32Array(user.length);
  for (let row = 0; row < ofRow.length; row++)
    ofRow[row] = pairOf.get(user[row]! * products + product[row]!)!;
  return { values, ofRow };
}
