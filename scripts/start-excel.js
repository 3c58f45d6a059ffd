/**
 * Side-loads the add-in into Excel for Windows or Mac: `npm run start:excel`.
 *
 * Installs the development certificate for https://localhost (the system asks once), starts the
 * development server and opens Excel with the manifest registered. `npm run stop:excel` undoes it.
 */
const path = require("node:path");
const { ensureCertificatesAreInstalled } = require("office-addin-dev-certs");
const { startDebugging } = require("office-addin-debugging");

const MANIFEST = path.join(__dirname, "..", "manifest.xml");

/** Must be the port of the URLs in manifest.xml. */
const PORT = 3000;

async function startExcel() {
  if (!["win32", "darwin"].includes(process.platform)) {
    throw new Error(
      `Excel runs on Windows and Mac, and this is ${process.platform}. ` +
        "Use `npm start` for the workbench, or load manifest.xml into Excel on the web (docs/sideloading.md).",
    );
  }
  // Before the server, which runs without a window in which the system could ask.
  await ensureCertificatesAreInstalled();
  await startDebugging(MANIFEST, {
    appType: "desktop",
    app: "excel",
    devServerCommandLine: "npm run dev-server:excel",
    devServerPort: PORT,
  });
}

startExcel().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
