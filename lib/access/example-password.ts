/**
 * The password of every account of the example hospital. It is public on purpose: these accounts
 * reach example and open data only, never a hospital's own data.
 * Source: start-up prints it next to the example accounts.
 * Example: "waardekompas-voorbeeld" signs in as the example CFO.
 */
export const EXAMPLE_PASSWORD = "waardekompas-voorbeeld";
