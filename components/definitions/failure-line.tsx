/** Why something was refused, read out when it appears. */
export function FailureLine({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <p role="alert" className="basis-full text-small font-medium text-danger">
      {text}
    </p>
  );
}
