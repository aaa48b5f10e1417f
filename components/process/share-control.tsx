"use client";

import { useEffect, useState } from "react";
import { usePathname, useRouter } from "@/lib/i18n/navigation";

interface ShareControlProps {
  readonly label: string;
  readonly hint: string;
  /** Parameter of the address that holds the percentage. */
  readonly name: string;
  /** 1 to 100. */
  readonly percent: number;
}

const BETWEEN_KEYS_MS = 500;

/** A percentage as slider and as number; the choice lives in the address. */
export function ShareControl({ label, hint, name, percent }: ShareControlProps) {
  const router = useRouter();
  const pathname = usePathname();
  const [shown, setShown] = useState(percent);
  useEffect(() => {
    if (shown === percent) return;
    // Waits for the hand to rest: each step would else ask the server for a map of its own.
    const timer = setTimeout(() => {
      const query = new URLSearchParams(window.location.search);
      if (shown === 100) query.delete(name);
      else query.set(name, String(shown));
      router.replace(`${pathname}?${query.toString()}`, { scroll: false });
    }, BETWEEN_KEYS_MS);
    return () => clearTimeout(timer);
  }, [shown, percent, name, pathname, router]);
  const change = (text: string) => {
    const next = Math.round(Number(text));
    if (Number.isFinite(next)) setShown(Math.min(100, Math.max(1, next)));
  };
  return (
    <div className="min-w-60 flex-1 sm:max-w-xs">
      <label htmlFor={`share-${name}`} className="text-small font-semibold">
        {label}
      </label>
      <div className="flex items-center gap-3">
        <input
          type="range"
          min={1}
          max={100}
          value={shown}
          aria-label={label}
          aria-describedby={`share-${name}-hint`}
          onChange={(event) => change(event.target.value)}
          className="h-9 min-w-0 flex-1 accent-(--accent)"
        />
        <span className="flex items-center gap-1 text-small">
          <input
            id={`share-${name}`}
            type="number"
            min={1}
            max={100}
            value={shown}
            onChange={(event) => change(event.target.value)}
            className="min-h-9 w-16 rounded-md border border-control bg-card px-2 text-right"
          />
          %
        </span>
      </div>
      <p id={`share-${name}-hint`} className="text-[0.75rem] text-muted">
        {hint}
      </p>
    </div>
  );
}
