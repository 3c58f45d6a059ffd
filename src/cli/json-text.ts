/** Characters that are gathered before they are handed on. */
const CHUNK = 1 << 16;
const INDENT = "  ";
/** Down to this depth values are written member by member; the list of findings lies at 2. */
const SPLIT_DEPTH = 3;

/**
 * JSON text in pieces: that of `JSON.stringify(value, null, 2)`, which as one string may be longer than a string can
 * be (half a billion characters in V8) where a million rows have findings.
 *
 * @param value plain data
 * @returns pieces to be written one after the other
 */
export function* jsonText(value: object): Generator<string> {
  let gathered = "";
  for (const piece of pieces(value, "", 0)) {
    gathered += piece;
    if (gathered.length < CHUNK) continue;
    yield gathered;
    gathered = "";
  }
  yield gathered;
}

function* pieces(value: unknown, indent: string, depth: number): Generator<string> {
  if (typeof value !== "object" || value === null || depth === SPLIT_DEPTH) {
    yield JSON.stringify(value, null, INDENT).replaceAll("\n", `\n${indent}`);
    return;
  }
  const members = membersOf(value);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  if (members.length === 0) {
    yield `${open}${close}`;
    return;
  }
  let separator = open!;
  for (const [name, member] of members) {
    yield `${separator}\n${indent}${INDENT}${name}`;
    yield* pieces(member, indent + INDENT, depth + 1);
    separator = ",";
  }
  yield `\n${indent}${close}`;
}

/** Members and what stands before each; in JSON an undefined element is null and an undefined member is not there. */
function membersOf(value: object): (readonly [name: string, member: unknown])[] {
  if (Array.isArray(value)) return value.map((element: unknown) => ["", element ?? null]);
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]: [string, unknown]) => [`${JSON.stringify(name)}: `, member]);
}
