/** Stops what the global setup started. */
export default async function tearDown(): Promise<void> {
  const services = globalThis.workbenchServices;
  await services?.browser.close();
  await services?.files.close();
}
