import { useTranslations } from "next-intl";
import type { ProfileChoice } from "./wizard-setting";

interface ProfileListProps {
  readonly profiles: readonly ProfileChoice[];
  readonly selected: string | null;
  readonly onSelect: (profile: ProfileChoice) => void;
}

const GROUPS = ["care", "money", "others"] as const;

/** Every kind of delivery, in the order in which a hospital delivers them the first time. */
export function ProfileList({ profiles, selected, onSelect }: ProfileListProps) {
  const t = useTranslations();
  return (
    <div className="flex flex-col gap-5">
      {GROUPS.map((group) => (
        <fieldset key={group}>
          <legend className="eyebrow mb-1">{t(`import-wizard.file.group.${group}`)}</legend>
          {profiles
            .filter((profile) => profile.group === group)
            .map((profile) => (
              <label
                key={profile.id}
                className="flex min-h-11 items-baseline gap-3 border-t border-hairline px-1 py-2 hover:bg-accent-soft/60 has-checked:bg-accent-soft"
              >
                <input
                  type="radio"
                  name="profile"
                  value={profile.id}
                  checked={profile.id === selected}
                  onChange={() => onSelect(profile)}
                  className="size-4 shrink-0 translate-y-0.5 accent-accent"
                />
                <span className="min-w-0">
                  <span className="text-body font-semibold">
                    {t(`imports.profile.${profile.id}`)}
                  </span>
                  <span className="block text-small text-muted">
                    {t(`import-wizard.purpose.${profile.id}`)}
                  </span>
                </span>
              </label>
            ))}
        </fieldset>
      ))}
    </div>
  );
}
