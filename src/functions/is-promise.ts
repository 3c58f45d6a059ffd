/** Whether a value is a promise, of whatever bundle or context: `instanceof` would know only our own. */
export function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return (
    typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function"
  );
}
