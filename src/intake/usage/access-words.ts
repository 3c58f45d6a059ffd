import { normalizeHeader } from "../normalize-header";

const FLEX: ReadonlySet<string> = new Set([
  "flex",
  "autodeskflex",
  "flextoken",
  "flextokens",
  "token",
  "tokens",
]);
const SEAT: ReadonlySet<string> = new Set([
  "sus",
  "ppu",
  "subscription",
  "subscriptions",
  "seat",
  "nameduser",
  "nameduserseat",
  "namedusersubscription",
  "singleuser",
  "singleusersubscription",
  "multiuser",
]);

/** The words of the vendor's interface for a column called "source" that tells the access. */
const ACCESS_CODES: ReadonlySet<string> = new Set(["flex", "sus", "ppu"]);

/** How a row's usage was paid for: with tokens, or with a seat, which is never charged. */
export interface Access {
  readonly onFlex: boolean;
  /** False for a word that is taken for a seat because it is not Flex. */
  readonly known: boolean;
}

/**
 * The access that a word names.
 *
 * @param word as written, in any case and spacing; blank means Flex
 */
export function accessOf(word: string): Access {
  const normal = normalizeHeader(word);
  if (normal === "" && word.trim() === "") return { onFlex: true, known: true };
  return FLEX.has(normal) ? { onFlex: true, known: true } : { onFlex: false, known: SEAT.has(normal) };
}

/**
 * Whether the words of a column called "source" tell the access, not who started the session.
 *
 * @param words distinct words of the whole column, "" for blank
 * @returns false where all are blank
 */
export function areAccessCodes(words: readonly string[]): boolean {
  const named = words.map(normalizeHeader).filter((word) => word !== "");
  return named.length > 0 && named.every((word) => ACCESS_CODES.has(word));
}
