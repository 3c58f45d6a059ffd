/** Style sheets are bundled by the import alone. */
declare module "*.css";
