/** What the browser needs to try an example account: its password is public. */
export { EXAMPLE_PASSWORD } from "@/lib/access/example-password";
