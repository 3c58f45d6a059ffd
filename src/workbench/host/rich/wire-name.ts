/** Wire names are in PascalCase, the JavaScript API's in camelCase. */
export function toWireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** @example fromWireName("GetRange") //=> "getRange" */
export function fromWireName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
