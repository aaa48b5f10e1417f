import { useTranslations } from "next-intl";
import type { ProfileChoice } from "./wizard-setting";

interface ProfileListProps {
  readonly profiles: readonly ProfileChoice[];
  readonly selected: string | null;
  readonly onSelect: (profile: ProfileChoice) => void;
}

const COLUMNS = [["care"], ["money", "others"]] as const;

/** Every kind of delivery, in the order in which a hospital delivers them the first time. */
export function ProfileList({ profiles, selected, onSelect }: ProfileListProps) {
  const t = useTranslations();
  return (
    <div className="grid gap-x-10 gap-y-5 md:grid-cols-2">
      {COLUMNS.map((groups) => (
        <div key={groups[0]} className="flex flex-col gap-5">
          {groups.map((group) => (
            <fieldset key={group}>
              <legend className="eyebrow mb-1">{t(`import-wizard.file.group.${group}`)}</legend>
              {profiles
                .filter((profile) => profile.group === group)
                .map((profile) => (
                  <ProfileRow
                    key={profile.id}
                    profile={profile}
                    isSelected={profile.id === selected}
                    onSelect={() => onSelect(profile)}
                  />
                ))}
            </fieldset>
          ))}
        </div>
      ))}
    </div>
  );
}

interface ProfileRowProps {
  readonly profile: ProfileChoice;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

function ProfileRow({ profile, isSelected, onSelect }: ProfileRowProps) {
  const t = useTranslations();
  return (
    <label className="flex min-h-11 items-baseline gap-3 border-t border-hairline px-1.5 py-1.5 hover:bg-accent-soft/60 has-checked:bg-accent-soft">
      <input
        type="radio"
        name="profile"
        value={profile.id}
        checked={isSelected}
        onChange={onSelect}
        className="size-4 shrink-0 translate-y-0.5 accent-accent"
      />
      <span className="min-w-0">
        <span className="text-body font-semibold">{t(`imports.profile.${profile.id}`)}</span>
        <span className="block text-small text-muted">
          {t(`import-wizard.purpose.${profile.id}`)}
        </span>
      </span>
    </label>
  );
}
