import type { Actor } from "@/lib/access/actor";
import { buildScope } from "@/lib/access/scope";
import { REGISTERS } from "@/lib/contracts/budget/registers";
import { getCodeLists, importCodeList } from "@/lib/services/budget/code-lists";
import { addRow, getRegister } from "@/lib/services/budget/registers";
import { EXAMPLE_PEOPLE } from "./example-people";
import { LIST_VERSIONS, REGISTER_ROWS } from "./register-work";

const NOW = { quarter: null, today: "2026-11-22" };

/** The registers of the budget and the lists of the law. Loading again adds nothing. */
export async function loadRegisters(hospitalId: number): Promise<void> {
  const controller: Actor = {
    accountId: null,
    displayName: EXAMPLE_PEOPLE["finance-controller"].displayName,
    role: "finance-controller",
    scope: buildScope({ hospitalIds: [hospitalId] }),
    hospitalId,
  };
  for (const register of REGISTERS) {
    const { rows } = await getRegister(controller, NOW, register);
    if (rows.length > 0) continue;
    for (const row of REGISTER_ROWS) {
      if (row.register === register) await addRow(controller, row);
    }
  }
  const { lists } = await getCodeLists(controller, NOW);
  for (const { list, versions } of lists) {
    if (versions.length > 0) continue;
    for (const added of LIST_VERSIONS) {
      if (added.list === list) await importCodeList(controller, added);
    }
  }
}
