import { normalizeName } from "../../flex/rate-card";

/**
 * How persons are shown: by an e-mail or name seen beside their keys, with the key where several persons share it.
 *
 * @param keys as first written
 * @param labels by key: the e-mail or name, "" where none was seen
 * @param personOf by key: the key that stands for the person
 * @returns by key; keys of one person share it
 */
export function personNames(
  keys: readonly string[],
  labels: readonly string[],
  personOf: Int32Array,
): readonly string[] {
  // Keys are distinct, so nothing is shared where each person is shown by their own.
  if (areShownByKey(keys, labels, personOf)) return keys;
  const label = [...labels];
  personOf.forEach((person, key) => {
    if (label[person] === "") label[person] = labels[key]!;
  });
  const shared = sharedTexts([...new Set(personOf)].map((person) => label[person]!));
  return keys.map((_, key) => {
    const person = personOf[key]!;
    const shown = label[person]!;
    const own = keys[person]!;
    if (shown === "") return own;
    const isShared =
      shared.size > 0 && shared.has(normalizeName(shown)) && normalizeName(shown) !== normalizeName(own);
    return isShared ? `${shown} (${own})` : shown;
  });
}

function areShownByKey(keys: readonly string[], labels: readonly string[], personOf: Int32Array): boolean {
  for (let key = 0; key < keys.length; key++)
    if (personOf[key] !== key || (labels[key] !== keys[key] && labels[key] !== "")) return false;
  return true;
}

function sharedTexts(texts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const text of texts.map(normalizeName)) (seen.has(text) ? shared : seen).add(text);
  return shared;
}
