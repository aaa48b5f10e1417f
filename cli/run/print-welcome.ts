import { EXAMPLE_PASSWORD } from "@/lib/access/example-password";
import { getExampleAccounts } from "@/lib/services/accounts/get-example-accounts";

/** Prints where the product is and with which accounts of the example hospital to look round. */
export async function printWelcome(address: string): Promise<void> {
  const accounts = await getExampleAccounts();
  console.log(`\nWaardekompas is at ${address}\n`);
  if (accounts.length > 0) {
    console.log(`Accounts of the example hospital, all with password ${EXAMPLE_PASSWORD}:`);
    const width = Math.max(...accounts.map((account) => account.role.length));
    for (const { role, email } of accounts) console.log(`  ${role.padEnd(width)}  ${email}`);
  }
  console.log("\nCtrl-C stops it.");
}
