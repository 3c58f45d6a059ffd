const BLOCK = 64;
/** Where the message length stands in the last block: its last eight bytes. */
const LENGTH_AT = 56;

/** A running SHA-256. */
export interface Sha256 {
  /** Takes the next bytes, from the start of an array. */
  update(bytes: Uint8Array, length?: number): void;
  /** The digest in lower-case hexadecimal. To be called once, at the end. */
  hex(): string;
}

/**
 * SHA-256, byte by byte as they come: neither Node's nor the browser's own is there in every host of the functions.
 *
 * @source FIPS 180-4, "Secure Hash Standard", 5.1.1, 5.3.3 and 6.2
 * @example sha256().hex() //=> "e3b0c442..."
 */
export function sha256(): Sha256 {
  const state = Int32Array.from(INITIAL);
  const words = new Int32Array(64);
  const block = new Uint8Array(BLOCK);
  let filled = 0;
  let total = 0;

  const update = (bytes: Uint8Array, length = bytes.length): void => {
    total += length;
    let at = 0;
    if (filled > 0) {
      at = Math.min(BLOCK - filled, length);
      block.set(bytes.subarray(0, at), filled);
      filled += at;
      if (filled < BLOCK) return;
      compress(state, words, block, 0);
      filled = 0;
    }
    for (; at + BLOCK <= length; at += BLOCK) compress(state, words, bytes, at);
    block.set(bytes.subarray(at, length));
    filled = length - at;
  };

  return {
    update,
    hex() {
      const bits = total * 8;
      const padding = new Uint8Array((filled < LENGTH_AT ? LENGTH_AT : LENGTH_AT + BLOCK) - filled + 8);
      padding[0] = 0x80;
      const view = new DataView(padding.buffer);
      view.setUint32(padding.length - 8, Math.floor(bits / 2 ** 32));
      view.setUint32(padding.length - 4, bits >>> 0);
      update(padding);
      return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
    },
  };
}

/** The first 32 bits of the fractional parts of the square roots of the first eight primes. */
const INITIAL = firstPrimes(8).map((prime) => fraction32(Math.sqrt(prime)));

/** The same of the cube roots of the first 64 primes. */
const ROUND = Int32Array.from(firstPrimes(64).map((prime) => fraction32(Math.cbrt(prime))));

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}

function fraction32(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0;
}

function compress(state: Int32Array, w: Int32Array, bytes: Uint8Array, at: number): void {
  for (let i = 0, p = at; i < 16; i++, p += 4) {
    w[i] = (bytes[p]! << 24) | (bytes[p + 1]! << 16) | (bytes[p + 2]! << 8) | bytes[p + 3]!;
  }
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]!;
    const y = w[i - 2]!;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i]! + w[i]!) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}
