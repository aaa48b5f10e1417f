"use client";

import { useTranslations } from "next-intl";
import { buttonClasses } from "@/components/ui/button-classes";
import { Drawer } from "@/components/ui/drawer";
import type { Register, RegisterField } from "@/lib/contracts/budget/registers";
import { RegisterForm } from "./register-form";

interface AddRegisterRowProps {
  readonly register: Register;
  readonly fields: readonly RegisterField[];
  readonly labels: Readonly<Record<string, string>>;
  readonly query: string;
}

/** Adds a row to a register. */
export function AddRegisterRow(props: AddRegisterRowProps) {
  const t = useTranslations("budget-actions.register");
  return (
    <Drawer
      trigger={t("add")}
      triggerClassName={buttonClasses("primary")}
      title={t("titleNew")}
      closeLabel={t("cancel")}
    >
      <RegisterForm {...props} start={{}} row={null} />
    </Drawer>
  );
}
