/** The compass: a ring, and a needle that points to the upper right, where value grows. */
export function CompassMark({ size = 22 }: { readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      aria-hidden="true"
      className="shrink-0"
    >
      <circle cx="12" cy="12" r="10.25" stroke="var(--accent)" strokeWidth="1.5" />
      <path d="M17.6 6.4 13.9 13.9 10.1 10.1Z" fill="var(--better)" />
      <path d="M6.4 17.6 10.1 10.1 13.9 13.9Z" fill="var(--accent)" />
      <circle cx="12" cy="12" r="1.1" fill="var(--paper)" />
    </svg>
  );
}

/** Mark and name together, as at the top of the rail. */
export function Wordmark({ name }: { readonly name: string }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <CompassMark />
      <span className="font-serif text-[1.1875rem] leading-7 font-semibold tracking-tight">
        {name}
      </span>
    </span>
  );
}
