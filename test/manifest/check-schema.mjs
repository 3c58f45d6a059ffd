/**
 * Checks an XML file against a schema: `node check-schema.mjs FILE.xml SCHEMA.xsd`.
 * A program of its own, because libxml2-wasm is an ES module that jest cannot load.
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

const [file, schema] = process.argv.slice(2);
xmlRegisterFsInputProviders();
const grammar = XmlDocument.fromBuffer(readFileSync(schema), { url: pathToFileURL(schema).href });
const validator = XsdValidator.fromDoc(grammar);
const document = XmlDocument.fromBuffer(readFileSync(file));
try {
  validator.validate(document);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  document.dispose();
  validator.dispose();
  grammar.dispose();
}
